import { act, screen, waitFor } from '@testing-library/react';
import { changeFigure } from '../../src/actions/change-figure';
import { changeTable } from '../../src/actions/change-table';
import { insertFigure } from '../../src/actions/insert-figure';
import { pullTable } from '../../src/actions/pull-table';
import type { Query } from '../../src/domain/query';
import { ReportingError } from '../../src/domain/reporting-error';
import { openReport } from '../../src/adapters/files/report-document';
import { MemoryWorkbook } from '../../src/adapters/memory/workbook';
import { WordModel } from '../../src/emulator/word/model';
import { ExcelPane } from '../../taskpane/excel/ExcelPane';
import { WordPane } from '../../taskpane/word/WordPane';
import { computeInto } from '../../taskpane/excel/typology-tasks';
import { DEFINITION } from '../domain/typology/few-areas';
import { open, seriousBarriers } from '../taskpane/open';
import { FilteredWorkbook } from '../taskpane/filtered-workbook';
import { Cursor, excelPorts, SOURCE, TYPED, UNREACHABLE, wordPorts } from '../taskpane/ports';

const QUERY = { city: 'hamburg', indicators: ['arbeitslosenquotient'], level: 'stadtteil', years: [2013] };

async function workbookWith(...ids: string[]) {
  return filled(new MemoryWorkbook(), ...ids);
}

async function filled(workbook: MemoryWorkbook, ...ids: string[]) {
  for (const id of ids)
    await pullTable({ source: SOURCE, workbook }, QUERY, { language: 'de', newId: () => id });
  return workbook;
}

const figures = () => screen.findAllByRole('button', { name: /^Arbeitslosenquotient nach/ });

it('lists what stands in the workbook, and that a newer year is there', async () => {
  const workbook = await workbookWith('one', 'two');
  open(<ExcelPane ports={excelPorts({ workbook })} start="document" />);
  expect(await figures()).toHaveLength(2);
  expect(screen.getAllByText('neueres Jahr da')).toHaveLength(2);
  expect(screen.getByText(/^2 Bausteine/)).toBeTruthy();
  expect(await seriousBarriers()).toEqual([]);
});

it('shows the tables at once, and how they stand when the service has answered', async () => {
  const workbook = await workbookWith('one', 'two');
  let answer = () => {};
  const slow = new Promise<void>((resolve) => (answer = resolve));
  const source = { ...SOURCE, answer: async (query: Query) => (await slow, SOURCE.answer(query)) };
  open(<ExcelPane ports={excelPorts({ workbook, source })} start="document" />);
  expect(await figures()).toHaveLength(2);
  expect(screen.getByText(/Wird mit dem neuesten Stand verglichen/)).toBeTruthy();
  answer();
  await waitFor(() => expect(screen.queryByText(/Wird mit dem neuesten Stand verglichen/)).toBeNull());
  expect(await figures()).toHaveLength(2);
});

it('opens the figure in which the selection stands, and tells where its number comes from', async () => {
  const workbook = await workbookWith('one', 'two');
  const cursor = new Cursor();
  open(<ExcelPane ports={excelPorts({ workbook, open: cursor })} start="document" />);
  await figures();
  cursor.moveTo({
    id: 'two',
    number: {
      area: '0104',
      indicator: 'arbeitslosenquotient',
      year: 2013,
      measure: 'value',
      text: '2',
    },
  });
  expect(await screen.findByText('Hier steht die Markierung')).toBeTruthy();

  expect(await screen.findByText(/^Arbeitslosenquotient, St\. Pauli 2013: /)).toBeTruthy();
  expect(screen.getByText(/^Berechnet als|^Gezählt wird|^So veröffentlicht/)).toBeTruthy();
  expect(await seriousBarriers()).toEqual([]);
});

it('goes to a figure, and asks before it detaches or removes one', async () => {
  const workbook = await workbookWith('one');
  const cursor = new Cursor();
  const person = open(<ExcelPane ports={excelPorts({ workbook, open: cursor })} start="document" />);
  await person.click((await figures())[0]!);
  await person.click(screen.getByRole('button', { name: /^Zur Stelle: / }));
  await person.click(screen.getByRole('button', { name: /^Lösen: / }));
  await person.click(screen.getByRole('button', { name: 'Nein' }));
  await person.click(screen.getByRole('button', { name: /^Entfernen: / }));
  await screen.findByText(/entfernen\? Von hier aus lässt sich das nicht zurücknehmen\.$/);
  await person.keyboard('{Escape}');
  expect(screen.queryByRole('button', { name: 'Ja, entfernen' })).toBeNull();
  await person.click(screen.getByRole('button', { name: /^Entfernen: / }));
  await screen.findByText(/nicht zurücknehmen/);
  await person.click(screen.getByRole('button', { name: 'Ja, entfernen' }));
  await screen.findByText(/^Entfernt: Arbeitslosenquotient/);
  expect(cursor.asked).toEqual([
    ['goTo', 'one'],
    ['remove', 'one'],
  ]);
});

it('names what is lost with a table before it is removed', async () => {
  const workbook = await workbookWith('one');
  const sheet = workbook.worksheets.at(-1)!;
  sheet.rows[0]![0] = 'Mein Titel';
  sheet.rows[7]![2] = 99;
  sheet.rows[7]![7] = '=C8*2';
  workbook.worksheets[0]!.rows.push(['=SUM(sr_one[Stadtteil])', '=A1']);
  const person = open(<ExcelPane ports={excelPorts({ workbook })} start="document" />);
  await person.click((await figures())[0]!);
  await person.click(screen.getByRole('button', { name: /^Entfernen: / }));
  const lost = 'Verloren gehen 2 von Hand geänderte Stellen. Formeln rechnen damit: Tabelle1!A1, H8.';
  expect(await screen.findByText(new RegExp(lost))).toBeTruthy();
});

it('reads the list again where what it shows is gone by now', async () => {
  const workbook = await workbookWith('one', 'two');
  const cursor = new Cursor();
  cursor.goTo = async () => {
    throw new ReportingError('figure-gone');
  };
  const person = open(<ExcelPane ports={excelPorts({ workbook, open: cursor })} start="document" />);
  await person.click((await figures())[0]!);
  workbook.worksheets.pop();
  await person.click(screen.getByRole('button', { name: /^Zur Stelle: / }));
  expect((await screen.findByRole('alert')).textContent).toMatch(
    /^Steht nicht mehr im Dokument: Arbeitslosen/,
  );
  expect((await screen.findAllByText(/verwaist/)).length).toBeGreaterThan(0);
});

/** A workbook that counts how often its tables are read. */
class CountedWorkbook extends MemoryWorkbook {
  reads = 0;

  override async tables() {
    this.reads += 1;
    return super.tables();
  }
}

describe('the list, where something comes or goes in the document', () => {
  async function listed(...ids: string[]) {
    const workbook = new CountedWorkbook();
    for (const id of ids)
      await pullTable({ source: SOURCE, workbook }, QUERY, { language: 'de', newId: () => id });
    const cursor = new Cursor();
    const person = open(<ExcelPane ports={excelPorts({ workbook, open: cursor })} start="document" />);
    await figures();
    await waitFor(() => expect(screen.queryByText(/Wird mit dem neuesten Stand verglichen/)).toBeNull());
    const before = workbook.reads;
    return { workbook, cursor, person, reads: () => workbook.reads - before };
  }

  /** Longer than the pane pauses. */
  const settled = () => new Promise((done) => setTimeout(done, 250));

  it('reads itself again once for a burst, and keeps the focus and what is unfolded', async () => {
    const { workbook, cursor, person, reads } = await listed('one', 'two');
    await person.click((await figures())[0]!);
    const visit = screen.getByRole('button', { name: /^Zur Stelle: / });
    visit.focus();
    const seen = new Set<string>();
    const observer = new MutationObserver(() => {
      for (const { textContent } of screen.queryAllByRole('progressbar')) seen.add(textContent ?? '');
      for (const { textContent } of screen.queryAllByText(/Wird .* (gelesen|verglichen)/))
        seen.add(textContent ?? '');
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    workbook.worksheets.pop();
    act(() => {
      for (let i = 0; i < 5; i++) cursor.tell();
    });
    await screen.findByText('verwaist');
    await act(settled);
    observer.disconnect();
    expect([...seen]).toEqual([]);
    expect(reads()).toBe(1);
    expect(await figures()).toHaveLength(2);
    expect(document.activeElement).toBe(visit);
    expect(visit.isConnected).toBe(true);
  });

  it('waits for an action of ours, and is not read while a person reviews', async () => {
    const { cursor, person, reads } = await listed('one');
    let arrive = () => {};
    cursor.goTo = () => new Promise<void>((done) => (arrive = done));
    await person.click((await figures())[0]!);
    await person.click(screen.getByRole('button', { name: /^Zur Stelle: / }));
    act(() => cursor.tell());
    await act(settled);
    expect(reads()).toBe(0);
    await act(async () => arrive());
    await waitFor(() => expect(reads()).toBe(1));
    await person.click(screen.getByRole('button', { name: 'Auf neuen Stand bringen …' }));
    await screen.findByRole('button', { name: /übernehmen/ });
    expect(cursor.followers).toBe(0);
  });

  it('is not followed any more in another place', async () => {
    const { cursor, person } = await listed('one');
    expect(cursor.followers).toBe(1);
    await person.click(screen.getByRole('tab', { name: 'Prüfen' }));
    await waitFor(() => expect(cursor.followers).toBe(0));
  });

  it('stays as it was where it cannot be read again', async () => {
    const { workbook, cursor, reads } = await listed('one');
    workbook.tables = async () => {
      workbook.reads += 1;
      throw new ReportingError('excel-busy');
    };
    act(() => cursor.tell());
    await waitFor(() => expect(reads()).toBe(1));
    await act(settled);
    expect(await figures()).toHaveLength(1);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

it('offers no table to be changed that is gone by now', async () => {
  const workbook = await workbookWith('one');
  const cursor = new Cursor();
  cursor.stands = { id: 'one' };
  const person = open(<ExcelPane ports={excelPorts({ workbook, open: cursor })} />);
  const button = await screen.findByRole('button', { name: 'Diese ändern' });
  workbook.worksheets.pop();
  await person.click(button);
  expect(await screen.findByText(/^Steht nicht mehr im Dokument: Arbeitslosenquotient/)).toBeTruthy();
  expect(screen.queryByText(/^Sie ändern/)).toBeNull();
});

it('takes its offer back when the table under the cursor goes', async () => {
  const workbook = await workbookWith('one');
  const cursor = new Cursor();
  cursor.stands = { id: 'one' };
  open(<ExcelPane ports={excelPorts({ workbook, open: cursor })} />);
  await screen.findByRole('button', { name: 'Diese ändern' });
  cursor.stands = undefined;
  act(() => cursor.tell());
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Diese ändern' })).toBeNull());
});

it('brings one figure alone to another year', async () => {
  const workbook = await workbookWith('one', 'two');
  const person = open(<ExcelPane ports={excelPorts({ workbook })} start="document" />);
  await person.click((await figures())[0]!);
  await person.click(screen.getByRole('button', { name: /^Aktualisieren: / }));
  await person.click(await screen.findByRole('button', { name: '1 übernehmen' }));
  await screen.findByText('Fertig. 1 von 1 erneuert.');
  const years = (await workbook.tables()).map(({ provenance }) => provenance.request.query.years);
  expect(years).toEqual([[2018], [2013]]);
});

it('changes a table where it stands', async () => {
  const workbook = await workbookWith('one');
  const person = open(<ExcelPane ports={excelPorts({ workbook })} start="document" />);
  await person.click((await figures())[0]!);
  await person.click(screen.getByRole('button', { name: /^Ändern: / }));
  expect(await screen.findByText(/^Sie ändern „Arbeitslosenquotient/)).toBeTruthy();
  await person.click(screen.getByRole('button', { name: '2018' }));
  await person.click(screen.getByRole('button', { name: 'Ändern' }));
  expect(await screen.findByText(/^Geändert: /)).toBeTruthy();
  const [table, another] = await workbook.tables();
  expect(another).toBeUndefined();
  expect(table?.provenance.request).toMatchObject({ id: 'one', query: { years: [2013, 2018] } });
});

const changing = async (workbook: MemoryWorkbook) => {
  const person = open(<ExcelPane ports={excelPorts({ workbook })} start="document" />);
  await person.click((await figures())[0]!);
  await person.click(screen.getByRole('button', { name: /^Ändern: / }));
  return person;
};

it('takes a change of a table back, or says which cell somebody changed since', async () => {
  const workbook = await workbookWith('one');
  const before = await workbook.tables();
  const person = await changing(workbook);
  await person.click(await screen.findByRole('button', { name: '2018' }));
  await person.click(screen.getByRole('button', { name: 'Ändern' }));
  await person.click(await screen.findByRole('button', { name: 'Rückgängig' }));
  await screen.findByText(/^Zurückgesetzt/);
  expect(await workbook.tables()).toEqual(before);
  await person.click(screen.getByRole('button', { name: 'Ändern' }));
  await screen.findByText(/^Geändert: /);
  workbook.worksheets.at(-1)!.rows[6]![2] = 4711;
  await person.click(screen.getByRole('button', { name: 'Rückgängig' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/^Rückgängig geht nicht mehr.*: C7\./);
});

it('does not write over what another pane made of the table in the meantime', async () => {
  const workbook = await workbookWith('one');
  const person = await changing(workbook);
  await person.click(await screen.findByRole('button', { name: '2018' }));
  const [stored] = await workbook.tables();
  const other = { ...stored!.provenance.request, query: { ...QUERY, years: [2018] } };
  await changeTable({ source: SOURCE, workbook }, 'one', other);
  await person.click(screen.getByRole('button', { name: 'Ändern' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/inzwischen an anderer Stelle geändert/);
  const [stands] = await workbook.tables();
  expect(stands?.provenance.request.query.years).toEqual([2018]);
});

it('names formulas that lose what they read before the click', async () => {
  const workbook = await workbookWith('one');
  const sheet = workbook.worksheets.at(-1)!;
  const own = workbook.worksheets[0]!;
  own.rows.push([`=SUM('${sheet.name}'!C6:C7)`]);
  const person = await changing(workbook);
  await person.click(await screen.findByRole('button', { name: '2018' }));
  await person.click(screen.getByRole('button', { name: '2013' }));
  const warning = await screen.findByText(/^Diese Formeln rechnen danach mit anderen Jahren/);
  expect(warning.textContent).toMatch(/: Tabelle1!A1$/);
  await person.click(screen.getByRole('button', { name: 'Ändern' }));
  await screen.findByText(/^Geändert: /);
});

it('says before the click what becomes of a filter', async () => {
  const person = await changing(await filled(new FilteredWorkbook(), 'one'));
  await person.click(await screen.findByRole('button', { name: '2018' }));
  expect(await screen.findByText(/^Die Tabelle ist gefiltert\. Der Filter bleibt, soweit/)).toBeTruthy();
});

it('says what is in the way of a table that grows, and puts it on a new sheet instead', async () => {
  const workbook = await workbookWith('one');
  const sheet = workbook.worksheets.at(-1)!;
  sheet.rows[6]![3] = 'meins';
  const person = await changing(workbook);
  await person.click(await screen.findByRole('button', { name: '2018' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/kein Platz: In D7 stehen schon Inhalte/);
  expect(screen.getByRole('button', { name: 'Ändern' }).getAttribute('aria-disabled')).toBe('true');
  await person.click(screen.getByRole('button', { name: 'Auf ein neues Blatt' }));
  await screen.findByText(/^Eingefügt: Blatt/);
  const tables = await workbook.tables();
  expect(tables.map(({ provenance }) => provenance.request.query.years)).toEqual([[2013], [2013, 2018]]);
});

it('changes a figure of a report where it stands', async () => {
  const document = openReport(new WordModel().save(), 'Bericht.docx');
  const request = { id: 'one', kind: 'table', query: QUERY, language: 'de', options: {} } as const;
  await insertFigure({ source: SOURCE, document }, { ...request, query: { ...QUERY } });
  const person = open(<WordPane ports={wordPorts({ document })} start="document" />);
  await person.click((await figures())[0]!);
  await person.click(screen.getByRole('button', { name: /^Ändern: / }));
  await person.click(await screen.findByRole('button', { name: '2018' }));
  await screen.findByRole('row', { name: /^Hamburg insgesamt/ });
  await person.click(screen.getByRole('button', { name: 'Ändern' }));
  expect(await screen.findByText(/^Geändert: Arbeitslosenquotient/)).toBeTruthy();
  const { figures: all } = await document.read();
  const years = (each: typeof all) => each.map(({ id, memory }) => [id, memory?.request.query.years]);
  expect(years(all)).toEqual([['one', [2013, 2018]]]);
  await person.click(screen.getByRole('button', { name: 'Rückgängig' }));
  await screen.findByText(/^Zurückgesetzt/);
  expect(years((await document.read()).figures)).toEqual([['one', [2013]]]);
  const [stored] = all;
  await changeFigure({ source: SOURCE, document }, 'one', {
    ...stored!.memory!.request,
    query: { ...QUERY, years: [2018] },
  });
  await person.click(screen.getByRole('button', { name: 'Ändern' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/inzwischen an anderer Stelle geändert/);
});

it('lists what the document itself knows while the service is away', async () => {
  const workbook = await workbookWith('one');
  let down = false;
  const source = {
    ...SOURCE,
    catalogue: (...asked: Parameters<typeof SOURCE.catalogue>) =>
      down ? UNREACHABLE.cities().then(() => SOURCE.catalogue(...asked)) : SOURCE.catalogue(...asked),
  };
  const person = open(<ExcelPane ports={excelPorts({ workbook, source })} />);
  await screen.findByRole('tab', { name: 'In dieser Mappe' });
  await screen.findByRole('searchbox', { name: 'Indikator suchen' });
  down = true;
  await person.click(screen.getByRole('tab', { name: 'In dieser Mappe' }));
  expect(await screen.findByText(/^Der Statistikdienst antwortet nicht\. Die Liste zeigt/)).toBeTruthy();
  expect(await figures()).toHaveLength(1);
});

it('finds one of many by its words and its state', async () => {
  const workbook = await workbookWith('a', 'b', 'c', 'd', 'e', 'f', 'g');
  const person = open(<ExcelPane ports={excelPorts({ workbook })} start="document" />);
  await figures();
  await person.type(screen.getByRole('searchbox', { name: 'Baustein suchen' }), 'rente');
  expect(screen.getByText('Kein Baustein passt dazu.')).toBeTruthy();
  await person.click(screen.getByRole('button', { name: 'Alle zeigen' }));
  expect(await figures()).toHaveLength(7);
});

it('offers to change the table in which the selection stands, and says why a typology cannot be', async () => {
  const workbook = await workbookWith('one');
  const asked = { city: 'hamburg', year: 2018, typology: DEFINITION };
  const work = { signal: new AbortController().signal, progress: () => undefined };
  await computeInto(
    { source: TYPED, workbook },
    { ...asked, target: { kind: 'new-sheet' }, written: 'de', shown: 'de' },
    work,
  );
  const [table, typology] = (await workbook.tables()).map(({ provenance }) => provenance.request.id);
  const cursor = new Cursor();
  cursor.stands = { id: typology! };
  const person = open(<ExcelPane ports={excelPorts({ workbook, open: cursor })} />);
  await person.click(await screen.findByRole('button', { name: 'Diese ändern' }));
  expect(await screen.findByText(/^Das hier lässt sich nicht ändern/)).toBeTruthy();
  cursor.moveTo({ id: table! });
  await person.click(await screen.findByRole('button', { name: 'Diese ändern' }));
  expect(await screen.findByText(/^Sie ändern „Arbeitslosenquotient/)).toBeTruthy();
});

it('changes the table the selection stands in at the click, though the pane has not seen it move yet', async () => {
  const workbook = await workbookWith('one');
  const cursor = new Cursor();
  const [table] = await workbook.tables();
  cursor.stands = { id: 'another' };
  const person = open(<ExcelPane ports={excelPorts({ workbook, open: cursor })} />);
  const change = await screen.findByRole('button', { name: 'Diese ändern' });
  cursor.stands = { id: table!.provenance.request.id };
  await person.click(change);
  expect(await screen.findByText(/^Sie ändern „Arbeitslosenquotient/)).toBeTruthy();
});

it('changes nothing before something else is chosen, and says so', async () => {
  const workbook = await workbookWith('one');
  const [table] = await workbook.tables();
  const cursor = new Cursor();
  cursor.stands = { id: table!.provenance.request.id };
  const person = open(<ExcelPane ports={excelPorts({ workbook, open: cursor })} />);
  await person.click(await screen.findByRole('button', { name: 'Diese ändern' }));
  expect(await screen.findByText(/^Noch nichts anders gewählt/)).toBeTruthy();
  const change = screen.getByRole('button', { name: 'Ändern' });
  expect(change.getAttribute('aria-disabled')).toBe('true');
  await person.selectOptions(yearShown(), '2018');
  await waitFor(() => expect(change.getAttribute('aria-disabled')).not.toBe('true'));
  expect(screen.queryByText(/^Noch nichts anders gewählt/)).toBeNull();
});

const yearShown = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Berichtsjahr' });

it('takes the year of what stands in the workbook for its own, until a person chooses another', async () => {
  const workbook = await workbookWith('one');
  const person = open(<ExcelPane ports={excelPorts({ workbook })} />);
  await waitFor(() => expect(yearShown().value).toBe('2013'));
  await person.selectOptions(yearShown(), '2018');
  expect(yearShown().value).toBe('2018');
});

it('says why a year is taken: it is the document’s, or chosen at the top', async () => {
  const workbook = await workbookWith('one');
  const person = open(<ExcelPane ports={excelPorts({ workbook })} />);
  await waitFor(() => expect(yearShown().value).toBe('2013'));
  await person.type(screen.getByRole('searchbox', { name: 'Indikator suchen' }), 'Arbeit{Enter}');
  expect(await screen.findByText(/^2013 ist das Jahr dieses Dokuments\./)).toBeTruthy();
  await person.selectOptions(yearShown(), '2018');
  expect(screen.getByText(/^2018 ist oben gewählt\./)).toBeTruthy();
});

it('takes the year a report declares', async () => {
  const document = openReport(new WordModel().save(), 'Bericht.docx');
  await document.setProperties({ reportingYear: 2013 });
  open(<WordPane ports={wordPorts({ document })} />);
  await waitFor(() => expect(yearShown().value).toBe('2013'));
});

it('leaves the latest year in a blank document', async () => {
  open(<WordPane ports={wordPorts()} />);
  await screen.findByRole('combobox', { name: 'Berichtsjahr' });
  expect(yearShown().value).toBe('2018');
});

it('says why there is no preview beside the button, and shows it when the service is back', async () => {
  let isAway = true;
  const source = {
    ...SOURCE,
    answer: async (query: Query) => {
      if (isAway) throw new ReportingError('service-fault');
      return SOURCE.answer(query);
    },
  };
  const person = open(<WordPane ports={wordPorts({ source })} />);
  await person.type(await screen.findByRole('searchbox', { name: 'Indikator suchen' }), 'Arbeit{Enter}');
  expect(
    await screen.findByText(/^Keine Vorschau: Der Statistikdienst hat einen Fehler gemeldet/),
  ).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Noch einmal versuchen' })).toBeTruthy();
  isAway = false;
  act(() => void window.dispatchEvent(new Event('focus')));
  expect(await screen.findByRole('table')).toBeTruthy();
  expect(screen.queryByText(/^Keine Vorschau/)).toBeNull();
});
