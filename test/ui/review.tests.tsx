import { screen, waitFor, within } from '@testing-library/react';
import { insertFigure } from '../../src/actions/insert-figure';
import { pullTable } from '../../src/actions/pull-table';
import { openReport } from '../../src/adapters/files/report-document';
import { MemoryWorkbook } from '../../src/adapters/memory/workbook';
import { WordModel } from '../../src/emulator/word/model';
import { absenceOfSign, absent, numberCell } from '../../src/domain/cell';
import type { IndicatorSource } from '../../src/ports/indicator-source';
import type { ChangeableWorkbook } from '../../src/ports/workbook';
import { ReportingError } from '../../src/domain/reporting-error';
import { ExcelPane } from '../../taskpane/excel/ExcelPane';
import { WordPane } from '../../taskpane/word/WordPane';
import { open, seriousBarriers } from '../taskpane/open';
import { FilteredWorkbook } from '../taskpane/filtered-workbook';
import { CHILDREN } from '../domain/answers';
import { excelPorts, SOURCE, wordPorts } from '../taskpane/ports';

const QUERY = { city: 'hamburg', indicators: ['arbeitslosenquotient'], level: 'stadtteil', years: [2013] };

/** A workbook with tables of 2013, of these indicators. */
async function workbookWith(...indicators: string[]) {
  return filled(new MemoryWorkbook(), indicators);
}

async function filled(workbook: MemoryWorkbook, indicators: string[]) {
  let number = 0;
  for (const indicator of indicators)
    await pullTable(
      { source: SOURCE, workbook },
      { ...QUERY, indicators: [indicator] },
      { language: 'de', newId: () => `t${++number}` },
    );
  return workbook;
}

const yearsIn = async (workbook: MemoryWorkbook) =>
  (await workbook.tables()).map(({ provenance }) => provenance.request.query.years);

/** Numbers that are not those of the year before, but for a first one that is missing. */
const LATER: IndicatorSource = {
  ...SOURCE,
  answer: async (query) => {
    const answer = await SOURCE.answer(query);
    const [, ...others] = answer.cells.map((_, i) => numberCell(50 + i));
    return query.years.includes(2013)
      ? answer
      : { ...answer, cells: [absent(absenceOfSign('.')), ...others] };
  },
};

/** The review of all that stands in a workbook. */
async function openReview(workbook: ChangeableWorkbook, source = SOURCE) {
  const person = open(<ExcelPane ports={excelPorts({ workbook, source })} start="document" />);
  await person.click(await screen.findByRole('button', { name: 'Auf neuen Stand bringen …' }));
  return person;
}

it('shows every change before it is written, writes it, and says what it did', async () => {
  const workbook = await workbookWith('arbeitslosenquotient', 'bevoelkerung');
  const person = await openReview(workbook);
  expect(await screen.findByText('2 Bausteine ändern sich')).toBeTruthy();
  await person.click(screen.getByRole('button', { name: /^Arbeitslosenquotient nach Stadtteilen/ }));
  expect(await yearsIn(workbook)).toEqual([[2013], [2013]]);
  expect(await seriousBarriers()).toEqual([]);
  await person.click(screen.getByRole('button', { name: '2 übernehmen' }));
  expect(await screen.findByText('Fertig. 2 von 2 erneuert.')).toBeTruthy();
  expect(await yearsIn(workbook)).toEqual([[2018], [2018]]);
  await person.click(screen.getByRole('button', { name: 'Rückgängig' }));
  expect(await screen.findByText(/^Zurückgesetzt\./)).toBeTruthy();
  expect(await yearsIn(workbook)).toEqual([[2013], [2013]]);
});

it('says what becomes of a filter, before and after', async () => {
  const workbook = await filled(new FilteredWorkbook(), ['arbeitslosenquotient']);
  const person = await openReview(workbook);
  expect(await screen.findByText(/^Gefiltert: Arbeitslosenquotient.*Auch ausgeblendete Zeilen/)).toBeTruthy();
  await person.click(screen.getByRole('button', { name: '1 übernehmen' }));
  await screen.findByText('Fertig. 1 von 1 erneuert.');
  expect(screen.getByText(/^Gefiltert: Arbeitslosenquotient/)).toBeTruthy();
});

it('names formulas that would calculate with other numbers, before and after', async () => {
  const workbook = await workbookWith('arbeitslosenquotient');
  const sheet = workbook.worksheets.at(-1)!;
  const row = sheet.rows.findIndex(([key]) => key === '0104');
  sheet.rows[row]![7] = `=C${row + 1}*2`;
  sheet.rows[row - 1]![7] = `=C${row}`;
  workbook.worksheets[0]!.rows.push([`=SUM('${sheet.name}'!C6:C${row + 1})`]);
  const person = await openReview(workbook, LATER);
  const named = new RegExp(
    `: Formeln, die damit rechnen: Tabelle1!A1, H${row}, H${row + 1}; Tabelle1!A1, H${row} lesen dann „.“$`,
  );
  expect(await screen.findByText(named)).toBeTruthy();
  await person.click(screen.getByRole('checkbox', { name: /^Übernehmen: Arbeitslosenquotient/ }));
  expect(screen.queryByText(named)).toBeNull();
  await person.click(screen.getByRole('checkbox', { name: /^Übernehmen: Arbeitslosenquotient/ }));
  await person.click(screen.getByRole('button', { name: '1 übernehmen' }));
  await screen.findByText('Fertig. 1 von 1 erneuert.');
  expect(screen.getByText(named)).toBeTruthy();
});

it('leaves a figure somebody took out, and says so', async () => {
  const workbook = await workbookWith('arbeitslosenquotient', 'bevoelkerung');
  const person = await openReview(workbook);
  await person.click(await screen.findByRole('checkbox', { name: /^Übernehmen: Arbeitslosenquotient/ }));
  expect(screen.getByText(/^1 von 2 werden erneuert · 1 bleiben beim alten Stand/)).toBeTruthy();
  await person.click(screen.getByRole('button', { name: '1 übernehmen' }));
  expect(await screen.findByText(/^1 von 2 erneuert\. 1 bleiben, wie sie waren/)).toBeTruthy();
  expect((await yearsIn(workbook)).sort()).toEqual([[2013], [2018]]);
});

it('asks what counts where somebody typed over a title that names the old year', async () => {
  const workbook = await workbookWith('arbeitslosenquotient');
  const sheet = workbook.worksheets.at(-1)!;
  sheet.rows[0]![0] = 'Arbeit in unserer Stadt 2013';
  const person = await openReview(workbook);
  expect(await screen.findByText('1 Baustein braucht eine Entscheidung')).toBeTruthy();
  expect(screen.getByText('Arbeit in unserer Stadt 2013')).toBeTruthy();
  expect(screen.getByText(/^0 von 1 werden erneuert · 1 warten/)).toBeTruthy();
  expect(await seriousBarriers()).toEqual([]);
  await person.click(screen.getByRole('radio', { name: 'neu einsetzen' }));
  await person.click(screen.getByRole('button', { name: '1 übernehmen' }));
  expect(await screen.findByText('Fertig. 1 von 1 erneuert.')).toBeTruthy();
  expect(await yearsIn(workbook)).toEqual([[2018]]);
});

it('unfolds a table with a number typed over, asks about its year, and names it in the result', async () => {
  const workbook = await workbookWith('arbeitslosenquotient');
  const rows = workbook.worksheets.at(-1)!.rows;
  const row = rows.find(([key]) => key === '0104')!;
  row[2] = 99;
  const person = await openReview(workbook);
  expect(await screen.findByText('1 Zahl von Hand')).toBeTruthy();
  expect(
    screen.getByText('Von Hand getippt, als hier 2013 stand. Gilt die Zahl auch für 2018?'),
  ).toBeTruthy();
  await person.click(screen.getByRole('button', { name: '1 übernehmen' }));
  const alert = await screen.findByRole('alert');
  expect(within(alert).getByText(/^Von Hand getippt und stehen geblieben/)).toBeTruthy();
  expect(within(alert).getByText(/^St\. Pauli, .*2018.* · C\d+: 99,0 \(laut Quelle /)).toBeTruthy();
});

it('says that there is nothing to change, and to which year it looked', async () => {
  const workbook = await workbookWith('arbeitslosenquotient');
  const person = await openReview(workbook);
  await screen.findByText('1 Baustein ändert sich');
  await person.selectOptions(screen.getByRole('combobox', { name: 'Ziel' }), 'Berichtsjahr 2013');
  expect(await screen.findByText('Alles steht schon so da. Es gibt nichts zu ändern.')).toBeTruthy();
  expect(screen.getByRole('button', { name: '0 übernehmen' }).getAttribute('aria-disabled')).toBe('true');
});

it('lists what the year lacks as what stays', async () => {
  const person = await openReview(await workbookWith(CHILDREN.id));
  await person.selectOptions(await screen.findByRole('combobox', { name: 'Ziel' }), 'Berichtsjahr 2018');
  expect(await screen.findByText('1 Baustein bleibt, wie er ist')).toBeTruthy();
  expect(screen.getByText(/^Für 2018 gibt es keine Daten/)).toBeTruthy();
});

it('shows a failed write as a sentence, and offers to look again', async () => {
  const memory = await workbookWith('arbeitslosenquotient');
  const workbook = {
    tables: () => memory.tables(),
    withFormulas: () => memory.withFormulas(),
    place: memory.place.bind(memory),
    surroundings: memory.surroundings.bind(memory),
    replace: memory.replace.bind(memory),
    update: async () => {
      throw new ReportingError('document-changed');
    },
  };
  const person = await openReview(workbook);
  await person.click(await screen.findByRole('button', { name: '1 übernehmen' }));
  const alert = await screen.findByRole('alert');
  expect(within(alert).getByRole('button', { name: 'Noch einmal prüfen' })).toBeTruthy();
});

const headYear = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Berichtsjahr' }).value;

it('has the year of the document at the top after it was brought to one, and after that was taken back', async () => {
  const ports = excelPorts({ workbook: await workbookWith('arbeitslosenquotient') });
  ports.settings.set('year', '2013');
  const person = open(<ExcelPane ports={ports} start="document" />);
  await person.click(await screen.findByRole('button', { name: 'Auf neuen Stand bringen …' }));
  await person.click(await screen.findByRole('button', { name: '1 übernehmen' }));
  await screen.findByText('Fertig. 1 von 1 erneuert.');
  await waitFor(() => expect(headYear()).toBe('2018'));
  await person.click(screen.getByRole('button', { name: 'Rückgängig' }));
  await screen.findByText(/^Zurückgesetzt\./);
  await waitFor(() => expect(headYear()).toBe('2013'));
});

it('offers the newest year figures can have first, and never one before what they show', async () => {
  const ports = excelPorts({ workbook: new MemoryWorkbook() });
  await pullTable(ports, { ...QUERY, years: [2018] }, { language: 'de', newId: () => 'one' });
  ports.settings.set('year', '2013');
  const person = open(<ExcelPane ports={ports} start="document" />);
  await person.click(await screen.findByRole('button', { name: 'Auf neuen Stand bringen …' }));
  expect((await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Ziel' })).value).toBe('2018');
});

it('offers the year a person chose first where it is later', async () => {
  const ports = excelPorts({ workbook: await workbookWith(CHILDREN.id) });
  ports.settings.set('year', '2018');
  const person = open(<ExcelPane ports={ports} start="document" />);
  await person.click(await screen.findByRole('button', { name: 'Auf neuen Stand bringen …' }));
  expect((await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Ziel' })).value).toBe('2018');
});

it('says where to begin when the document holds nothing of ours', async () => {
  const person = open(<WordPane ports={wordPorts()} start="document" />);
  expect(await screen.findByText(/steht noch kein Baustein von uns/)).toBeTruthy();
  await person.click(screen.getByRole('button', { name: 'Baustein einfügen' }));
  expect(screen.getByRole('tab', { name: 'Einfügen' }).getAttribute('aria-selected')).toBe('true');
});

it('shows what changes about the report itself before it is written, and that it moves though a figure stays', async () => {
  const document = openReport(new WordModel().save(), 'Bericht.docx');
  await document.setProperties({ reportingYear: 2013, title: 'Bericht' });
  for (const id of ['f1', 'f2'])
    await insertFigure(
      { source: SOURCE, document },
      { id, kind: 'table', query: QUERY, language: 'de', options: {} },
    );
  const person = open(<WordPane ports={wordPorts({ document })} start="document" />);
  await person.click(await screen.findByRole('button', { name: 'Auf neuen Stand bringen …' }));
  expect(await screen.findByRole('heading', { name: 'Angaben zum Bericht' })).toBeTruthy();
  expect(screen.getByText('Dokumenteigenschaft Berichtsjahr')).toBeTruthy();
  await person.click(screen.getAllByRole('checkbox', { name: /^Übernehmen: / })[0]!);
  expect(screen.getByText(/auch wenn andere beim alten Stand bleiben \(1\)/)).toBeTruthy();
});

it('says why a table cannot be changed without unfolding, in the list and in the review', async () => {
  const workbook = await workbookWith('arbeitslosenquotient');
  workbook.worksheets.at(-1)!.isProtected = true;
  const person = open(<ExcelPane ports={excelPorts({ workbook })} start="document" />);
  expect(await screen.findByText(/ist geschützt\. Heben Sie den Blattschutz auf/)).toBeTruthy();
  await person.click(screen.getByRole('button', { name: 'Auf neuen Stand bringen …' }));
  await screen.findByText('1 Baustein bleibt, wie er ist');
  expect(screen.getByText(/ist geschützt\. Heben Sie den Blattschutz auf/)).toBeTruthy();
});
