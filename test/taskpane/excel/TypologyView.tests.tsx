import { screen } from '@testing-library/react';
import { MemoryWorkbook } from '../../../src/adapters/memory/workbook';
import { ExcelPane } from '../../../taskpane/excel/ExcelPane';
import type { WorkbookPorts } from '../../../src/ui/ports';
import { open, seriousBarriers } from '../open';
import { Cursor, excelPorts, SOURCE, TYPED } from '../ports';

/** The pane at the typology of a city, computed on demand by the real arithmetic. */
async function opened(own: Partial<Omit<WorkbookPorts, 'workbook'>> = {}) {
  const workbook = new MemoryWorkbook();
  const person = open(<ExcelPane ports={excelPorts({ source: TYPED, workbook, ...own })} />);
  await person.click(await screen.findByRole('radio', { name: 'Typologie' }));
  await screen.findByRole('button', { name: 'Typologie berechnen' });
  return { person, workbook };
}

const sheetsIn = async (workbook: MemoryWorkbook) =>
  (await workbook.tables()).map(({ provenance: { request } }) => [
    request.options.typology?.sheet ?? 'typology',
    request.query.years.at(-1),
  ]);

async function computed(own: Partial<Omit<WorkbookPorts, 'workbook'>> = {}) {
  const { person, workbook } = await opened(own);
  await person.click(screen.getByRole('button', { name: 'Typologie berechnen' }));
  await screen.findByText(/^Eingefügt: /);
  return { person, workbook };
}

const descriptionOf = (button: HTMLElement) =>
  document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent;

it('computes the typology of the document’s year, and counts the areas by type', async () => {
  const { person, workbook } = await computed();
  const [low] = await screen.findAllByText('niedrig');
  expect(low?.closest('li')?.textContent).toBe('1 niedrig 1');
  const button = () => screen.getByRole('button', { name: 'Typologie berechnen' });
  expect(descriptionOf(button())).toMatch(/ · 2018 · .* · neues Tabellenblatt$/);
  await person.selectOptions(screen.getByRole('combobox', { name: 'Berichtsjahr' }), '2013');
  expect(screen.queryByText(/^Eingefügt: /)).toBeNull();
  expect(screen.getByText(/2018$/, { selector: 'h2' })).toBeTruthy();
  expect(descriptionOf(button())).toMatch(/ · 2013 · /);
  await person.click(screen.getByRole('button', { name: 'Typologie berechnen' }));
  await screen.findByText(/2013$/, { selector: 'h2' });
  expect(await sheetsIn(workbook)).toEqual([
    ['typology', 2018],
    ['typology', 2013],
  ]);
});

it('says the method in a line, and on demand whose it is not and what the year lacks', async () => {
  const { person } = await opened({ source: SOURCE });
  await person.click(screen.getByRole('button', { name: /^Sozialraumtypologie/ }));
  expect(screen.getByText('Nicht die Formel der Stadt Mannheim.')).toBeTruthy();
  expect(
    screen.getByText('1 von 2 Indikatoren liegt für 2018 nicht vor und bleibt in der Berechnung weg.'),
  ).toBeTruthy();
  expect(screen.getByText('fehlt 2018')).toBeTruthy();
  expect(await seriousBarriers()).toEqual([]);
});

it('shows what speaks for how many types, in words too, and computes the groups asked for', async () => {
  const { person, workbook } = await opened();
  await person.click(screen.getByRole('button', { name: /2 Indikatoren · Version/ }));
  await person.selectOptions(screen.getByRole('combobox', { name: 'Verfahren' }), 'ward');
  await person.selectOptions(screen.getByRole('combobox', { name: 'Anzahl der Typen' }), '2');
  await person.click(screen.getByRole('button', { name: 'Wie viele Typen passen?' }));
  const row = await screen.findByRole('row', { name: /^2 / });
  expect(row.getAttribute('aria-current')).toBe('true');
  expect(screen.getByText(/^Am klarsten getrennt: \d Typen\.$/)).toBeTruthy();
  expect(screen.getByText(/Je höher, desto klarer sind die Typen getrennt/)).toBeTruthy();
  expect(await seriousBarriers()).toEqual([]);
  await person.click(screen.getByRole('button', { name: 'Vergleichsgruppen berechnen' }));
  expect(await screen.findByText(/^Vergleichsgruppen \(Ward, 2 Typen\), Version/)).toBeTruthy();
  const [table] = await workbook.tables();
  expect(table?.provenance.request.options.typology?.grouping).toEqual({ method: 'ward', types: 2 });
});

it('stops looking for the number of types when told to', async () => {
  const source = { ...TYPED, answer: () => new Promise<never>(() => undefined) };
  const { person } = await opened({ source });
  await person.click(screen.getByRole('button', { name: /2 Indikatoren · Version/ }));
  await person.selectOptions(screen.getByRole('combobox', { name: 'Verfahren' }), 'k-means');
  await person.click(screen.getByRole('button', { name: 'Wie viele Typen passen?' }));
  await person.click(await screen.findByRole('button', { name: 'Abbrechen' }));
  expect(await screen.findByText('Abgebrochen. Es wurde nichts geändert.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Wie viele Typen passen?' })).toBeTruthy();
});

it('compares with another year: how many went where, who moved and by what; a sheet only when asked', async () => {
  const { person, workbook } = await computed();
  await person.click(await screen.findByRole('button', { name: 'Mit anderem Jahr vergleichen' }));
  await person.click(screen.getByRole('button', { name: 'Veränderung berechnen' }));
  expect((await screen.findByText('mehr Belastung')).nextSibling?.textContent).toBe('1');
  const [first, second] = screen.getByRole('heading', { name: 'Gebiete mit anderem Typ' }).nextSibling!
    .childNodes;
  expect(first?.textContent).toBe('13Ort 0101, von Typ 1 zu Typ 3vor allem Alpha');
  expect(second?.textContent).toBe('31Ort 0112, von Typ 3 zu Typ 1vor allem Alpha');
  expect(await seriousBarriers()).toEqual([]);
  expect(await sheetsIn(workbook)).toHaveLength(1);
  await person.click(screen.getByRole('button', { name: 'Als Tabellenblatt einfügen' }));
  expect(await screen.findByText(/^Eingefügt: Blatt „Veränderung 2013–2018“/)).toBeTruthy();
  expect(screen.getAllByText(/^Eingefügt: /)).toHaveLength(1);
  expect((await sheetsIn(workbook)).at(-1)).toEqual(['change', 2018]);
});

it('says how sure the result is, and why an area has its type', async () => {
  const { person, workbook } = await computed();
  await person.click(await screen.findByRole('button', { name: 'Wie sicher ist das Ergebnis?' }));
  await person.click(screen.getByRole('button', { name: 'Sicherheit prüfen' }));
  expect(await screen.findByText(/^Bei \d von 3 Gebieten bleibt der Typ immer gleich/)).toBeTruthy();
  expect(await sheetsIn(workbook)).toHaveLength(1);
  await person.click(screen.getByRole('button', { name: 'Warum hat ein Gebiet seinen Typ?' }));
  await person.selectOptions(screen.getByRole('combobox', { name: 'Stadtteil wählen' }), 'Hamburg-Altstadt');
  expect(
    await screen.findByText(/^Ort 0101 ist Typ 3 \(hoch\), mehr belastet als im Durchschnitt/),
  ).toBeTruthy();
  expect(await seriousBarriers()).toEqual([]);
  await person.click(screen.getByRole('button', { name: 'Text kopieren' }));
  expect(await screen.findByText('Kopiert.')).toBeTruthy();
  expect(await navigator.clipboard.readText()).toMatch(/^Ort 0101 ist Typ 3 /);
});

it('explains the row in which the selection stands', async () => {
  const cursor = new Cursor();
  cursor.stands = { id: 'x', number: { area: '0112', measure: 'type', text: 'Typ 1' } };
  const { person } = await computed({ open: cursor });
  await person.click(await screen.findByRole('button', { name: 'Warum hat ein Gebiet seinen Typ?' }));
  expect(await screen.findByText(/^Ort 0112 ist Typ 1/)).toBeTruthy();
  cursor.moveTo({ id: 'x', number: { area: '0104', measure: 'type', text: 'Typ 2' } });
  expect(await screen.findByText(/^Ort 0104 ist Typ 2/)).toBeTruthy();
});
