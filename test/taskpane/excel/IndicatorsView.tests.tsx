import { screen, within } from '@testing-library/react';
import { MemoryWorkbook } from '../../../src/adapters/memory/workbook';
import { numberCell } from '../../../src/domain/cell';
import type { IndicatorSource } from '../../../src/ports/indicator-source';
import type { Target } from '../../../src/ports/workbook';
import { ExcelPane } from '../../../taskpane/excel/ExcelPane';
import { open, seriousBarriers } from '../open';
import { excelPorts, SOURCE, UNREACHABLE } from '../ports';

/** A pane beside a workbook, and what was asked for the tables that stand in it. */
function recording() {
  const ports = excelPorts();
  const asked = async () => (await ports.workbook.tables()).map(({ provenance }) => provenance.request.query);
  return { asked, ports };
}

const insert = () => screen.getByRole('button', { name: 'In Tabellenblatt einfügen' });
const topic = (name: RegExp) => screen.findByRole('button', { name });
const indicator = (name: string) => screen.findByRole('checkbox', { name });
const year = (name: string) => screen.getByRole('button', { name });
const isOff = (element: HTMLElement) => element.getAttribute('aria-disabled') === 'true';

it('lets a person insert as soon as an indicator is chosen, with the newest year until one is settled', async () => {
  const { asked, ports } = recording();
  const person = open(<ExcelPane ports={ports} />);
  await person.click(await topic(/Arbeit/));
  expect(isOff(insert())).toBe(true);
  await person.click(await indicator('Arbeitslosenquotient'));
  expect(screen.getByText(/^2018 ist das neueste Jahr mit Daten/)).toBeTruthy();
  expect(isOff(insert())).toBe(false);
  await person.click(year('2018'));
  expect(screen.getByText('1 Indikator × 3 Stadtteile × 1 Jahr')).toBeTruthy();
  await person.click(insert());
  expect(await screen.findByText(/^Eingefügt: Blatt „Arbeitslosenquotient 2018“, A1:/)).toBeTruthy();
  expect(await asked()).toEqual([
    { city: 'hamburg', level: 'stadtteil', indicators: ['arbeitslosenquotient'], years: [2018] },
  ]);
});

it('does nothing when insert is pressed before anything is chosen', async () => {
  const { asked, ports } = recording();
  const person = open(<ExcelPane ports={ports} />);
  await topic(/Arbeit/);
  await person.click(insert());
  expect(await asked()).toEqual([]);
});

it('lists what a search finds and leaves out the others', async () => {
  const person = open(<ExcelPane ports={excelPorts()} />);
  await person.type(await screen.findByRole('searchbox', { name: 'Indikator suchen' }), 'kinder');
  expect(await indicator('Kinder in Mindestsicherung')).toBeTruthy();
  expect(screen.queryByRole('checkbox', { name: 'Arbeitslosenquotient' })).toBeNull();
});

it('says so when a search finds nothing', async () => {
  const person = open(<ExcelPane ports={excelPorts()} />);
  await person.type(await screen.findByRole('searchbox', { name: 'Indikator suchen' }), 'xyz');
  expect(screen.getByText(/Zu „xyz“ gibt es keinen Treffer/)).toBeTruthy();
});

it('explains a year that lacks a chosen indicator, and can go on without it', async () => {
  const person = open(<ExcelPane ports={excelPorts()} />);
  await person.click(await topic(/Soziale Sicherung/));
  await person.click(await indicator('Kinder in Mindestsicherung'));
  await person.click(await topic(/Arbeit/));
  await person.click(await indicator('Arbeitslosenquotient'));
  expect(isOff(year('2018'))).toBe(true);
  expect(year('2018').getAttribute('aria-describedby')).toBe(
    screen.getByText('Für 2018 nicht vorhanden: Kinder in Mindestsicherung.').id,
  );
  await person.click(screen.getByRole('button', { name: 'Ohne diese Indikatoren weiter' }));
  expect(isOff(year('2018'))).toBe(false);
});

it('forgets a year only while it is not available', async () => {
  const person = open(<ExcelPane ports={excelPorts()} />);
  await person.click(await topic(/Arbeit/));
  await person.click(await indicator('Arbeitslosenquotient'));
  await person.click(year('2018'));
  await person.click(await topic(/Soziale Sicherung/));
  await person.click(await indicator('Kinder in Mindestsicherung'));
  expect(year('2018').getAttribute('aria-pressed')).toBe('false');
  await person.click(await indicator('Kinder in Mindestsicherung'));
  expect(year('2018').getAttribute('aria-pressed')).toBe('true');
});

it('calls a stand-in a stand-in and explains it on demand', async () => {
  const person = open(<ExcelPane ports={excelPorts()} />);
  await person.click(await topic(/Soziale Sicherung/));
  expect(await screen.findByText('Ersatzindikator')).toBeTruthy();
  const explain = screen.getByRole('button', { name: 'Erklärung zu Kinder in Mindestsicherung' });
  await person.click(explain);
  expect(explain.getAttribute('aria-expanded')).toBe('true');
  expect(screen.getByText('Der Staat gibt einer Familie Geld zum Leben.')).toBeTruthy();
});

it('asks for chosen areas only', async () => {
  const { asked, ports } = recording();
  const person = open(<ExcelPane ports={ports} />);
  await person.click(await topic(/Arbeit/));
  await person.click(await indicator('Arbeitslosenquotient'));
  await person.click(year('2018'));
  await person.click(screen.getByRole('button', { name: 'Gebiete ändern' }));
  await person.click(screen.getByRole('radio', { name: 'nur ausgewählte' }));
  expect(screen.getByText('Bitte wählen Sie mindestens ein Gebiet.')).toBeTruthy();
  await person.type(screen.getByRole('searchbox', { name: 'Stadtteile suchen' }), 'pauli');
  await person.click(screen.getByRole('checkbox', { name: 'St. Pauli' }));
  expect(screen.getByRole('button', { name: 'St. Pauli entfernen' })).toBeTruthy();
  await person.click(insert());
  expect(await screen.findByText(/^Eingefügt/)).toBeTruthy();
  expect((await asked())[0]?.areas).toEqual(['0104']);
});

it('shows what will be made: title, heads, the first rows and the city', async () => {
  const person = open(<ExcelPane ports={excelPorts()} />);
  expect(await screen.findByText(/^Sobald Indikatoren und Jahre gewählt sind/)).toBeTruthy();
  await person.click(await topic(/Arbeit/));
  await person.click(await indicator('Arbeitslosenquotient'));
  await person.click(year('2013'));
  const preview = within(await screen.findByRole('figure'));
  expect(preview.getByText('Arbeitslosenquotient nach Stadtteilen, Hamburg 2013 (in %)')).toBeTruthy();
  const heads = () => preview.getAllByRole('columnheader').map(({ textContent }) => textContent);
  expect(heads()).toEqual(['Stadtteil', 'Arbeitslosenquotient', '%']);
  expect(preview.getByRole('row', { name: /^St. Pauli/ })).toBeTruthy();
  expect(preview.getByRole('row', { name: /^Hamburg insgesamt/ })).toBeTruthy();
  expect(await seriousBarriers()).toEqual([]);
});

it('shows five areas of many, and of how many', async () => {
  const parts = Array.from({ length: 20 }, (_, i) => ({
    key: `01${i + 20}`,
    name: `Stadtteil ${i}`,
    level: 'stadtteil',
    kind: 'part' as const,
  }));
  const answer: IndicatorSource['answer'] = async (query) => {
    const small = await SOURCE.answer(query);
    const areas = [...parts, ...small.areas.filter(({ kind }) => kind === 'city')];
    return { ...small, areas, cells: areas.map(() => numberCell(7)) };
  };
  const person = open(<ExcelPane ports={excelPorts({ source: { ...SOURCE, answer } })} />);
  await person.click(await topic(/Arbeit/));
  await person.click(await indicator('Arbeitslosenquotient'));
  const figure = within(await screen.findByRole('figure'));
  expect(figure.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual([
    ...parts.slice(0, 5).map(({ name }) => name),
    'Hamburg insgesamt',
  ]);
  expect(figure.getByText('Die Vorschau zeigt 6 von 21 Zeilen.')).toBeTruthy();
});

it('works with the keyboard alone', async () => {
  const { asked, ports } = recording();
  const person = open(<ExcelPane ports={ports} />);
  const tabTo = async (element: HTMLElement) => {
    for (let i = 0; i < 40 && document.activeElement !== element; i++) await person.tab();
    expect(document.activeElement).toBe(element);
  };
  await tabTo(await topic(/Arbeit/));
  await person.keyboard('{Enter}');
  await tabTo(await indicator('Arbeitslosenquotient'));
  await person.keyboard(' ');
  await tabTo(year('2013'));
  await person.keyboard('{Enter}');
  await tabTo(insert());
  await person.keyboard('{Enter}');
  expect(await screen.findByText(/^Eingefügt/)).toBeTruthy();
  expect((await asked())[0]?.years).toEqual([2013]);
});

it('asks before it overwrites, beside the button', async () => {
  const workbook = new MemoryWorkbook();
  workbook.worksheets[0]?.rows.push([], ['', 'Von Hand']);
  const asked: Target[] = [];
  const watched = {
    tables: () => workbook.tables(),
    withFormulas: () => workbook.withFormulas(),
    update: workbook.update.bind(workbook),
    surroundings: workbook.surroundings.bind(workbook),
    replace: workbook.replace.bind(workbook),
    place: (sheet: Parameters<typeof workbook.place>[0], target: Target) => {
      asked.push(target);
      return workbook.place(sheet, target);
    },
  };
  const person = open(<ExcelPane ports={excelPorts({ workbook: watched })} />);
  await person.click(await topic(/Arbeit/));
  await person.click(await indicator('Arbeitslosenquotient'));
  await person.click(year('2018'));
  await person.click(screen.getByRole('radio', { name: 'ab der markierten Zelle' }));
  await person.click(insert());
  expect((await screen.findByRole('alert')).textContent).toMatch(/^Im Zielbereich .* stehen schon Inhalte\./);
  await person.click(screen.getByRole('button', { name: 'Überschreiben' }));
  expect(await screen.findByText(/^Eingefügt: Blatt „Tabelle1“, A1/)).toBeTruthy();
  expect(asked).toEqual([
    { kind: 'selection', overwrite: false },
    { kind: 'selection', overwrite: true },
  ]);
});

it('shows a failure as a sentence and keeps what was chosen', async () => {
  const workbook = new MemoryWorkbook();
  const [sheet] = workbook.worksheets;
  sheet!.isProtected = true;
  const person = open(<ExcelPane ports={excelPorts({ workbook })} />);
  await person.click(await topic(/Arbeit/));
  await person.click(await indicator('Arbeitslosenquotient'));
  await person.click(year('2018'));
  await person.click(screen.getByRole('radio', { name: 'ab der markierten Zelle' }));
  await person.click(insert());
  expect((await screen.findByRole('alert')).textContent).toContain(
    'Das Tabellenblatt „Tabelle1“ ist geschützt.',
  );
  expect(screen.queryByRole('button', { name: 'Überschreiben' })).toBeNull();
  expect(screen.getByText('1 Indikator × 3 Stadtteile × 1 Jahr')).toBeTruthy();
});

it('can be cancelled while it runs, and says that nothing was changed', async () => {
  const source = { ...SOURCE, answer: () => new Promise<never>(() => undefined) };
  const person = open(<ExcelPane ports={excelPorts({ source })} />);
  await person.click(await topic(/Arbeit/));
  await person.click(await indicator('Arbeitslosenquotient'));
  await person.click(year('2018'));
  await person.click(insert());
  await person.click(await screen.findByRole('button', { name: 'Abbrechen' }));
  expect(await screen.findByText('Abgebrochen. Es wurde nichts geändert.')).toBeTruthy();
});

it('says what to do when the service does not answer, and tries again on demand', async () => {
  let down = true;
  const source = { ...SOURCE, cities: () => (down ? UNREACHABLE.cities() : SOURCE.cities()) };
  const person = open(<ExcelPane ports={excelPorts({ source })} />);
  expect((await screen.findByRole('alert')).textContent).toContain('Der Statistikdienst antwortet nicht.');
  down = false;
  await person.click(screen.getByRole('button', { name: 'Noch einmal versuchen' }));
  expect(await topic(/Arbeit/)).toBeTruthy();
});

it('remembers the level for the next opening', async () => {
  const ports = excelPorts();
  const person = open(<ExcelPane ports={ports} />);
  await person.click(await screen.findByRole('button', { name: 'Gebiete ändern' }));
  await person.selectOptions(await screen.findByRole('combobox', { name: 'Raumebene' }), 'Stadt');
  expect(ports.preferences.get('level hamburg')).toBe('stadt');
});

it('speaks English where Office does', async () => {
  open(<ExcelPane ports={excelPorts()} />, 'en');
  expect(await screen.findByRole('button', { name: 'Insert into worksheet' })).toBeTruthy();
  for (const name of ['Insert', 'In this workbook', 'Check', 'More'])
    expect(screen.getByRole('tab', { name })).toBeTruthy();
});

it('puts no serious barrier in anyone’s way', async () => {
  const person = open(<ExcelPane ports={excelPorts()} />);
  await person.click(await topic(/Soziale Sicherung/));
  await person.click(await indicator('Kinder in Mindestsicherung'));
  await person.click(screen.getByRole('button', { name: 'Erklärung zu Kinder in Mindestsicherung' }));
  await person.click(screen.getByRole('button', { name: 'Gebiete ändern' }));
  await person.click(screen.getByRole('radio', { name: 'nur ausgewählte' }));
  await person.click(screen.getByRole('checkbox', { name: 'St. Pauli' }));
  expect(await seriousBarriers()).toEqual([]);
});
