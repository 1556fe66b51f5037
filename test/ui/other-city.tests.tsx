import { act, screen, waitFor, within } from '@testing-library/react';
import { insertFigure } from '../../src/actions/insert-figure';
import { pullTable } from '../../src/actions/pull-table';
import { MemoryWorkbook } from '../../src/adapters/memory/workbook';
import { ExcelPane } from '../../taskpane/excel/ExcelPane';
import { WordPane } from '../../taskpane/word/WordPane';
import { open } from '../taskpane/open';
import { Cursor, excelPorts, TWO_CITIES, wordPorts } from '../taskpane/ports';

const QUERY = { city: 'hamburg', indicators: ['arbeitslosenquotient'], level: 'stadtteil', years: [2013] };

/** A workbook with a table of every city. */
async function workbookOf(...cities: string[]) {
  const workbook = new MemoryWorkbook();
  for (const city of cities)
    await pullTable(
      { source: TWO_CITIES, workbook },
      { ...QUERY, city },
      { language: 'de', newId: () => city },
    );
  return workbook;
}

/** The ports of a workbook, of somebody who worked on Flensburg before. */
function portsOf(workbook: MemoryWorkbook) {
  const ports = excelPorts({ workbook, source: TWO_CITIES });
  ports.preferences.set('city', 'flensburg');
  return ports;
}

const cityShown = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Stadt' });
const cityIs = (city: string) => waitFor(() => expect(cityShown().value).toBe(city));
const targets = async () =>
  within(await screen.findByRole('combobox', { name: 'Ziel' }))
    .getAllByRole('option')
    .map(({ textContent }) => textContent);

it('takes the city of what stands in the document for its own, until a person chooses another', async () => {
  const ports = portsOf(await workbookOf('hamburg'));
  const person = open(<ExcelPane ports={ports} />);
  await cityIs('hamburg');
  await person.selectOptions(cityShown(), 'flensburg');
  await cityIs('flensburg');
  expect(ports.settings.get('city')).toBe('flensburg');
});

it('leaves the city used last where a document is blank or about several', async () => {
  open(<ExcelPane ports={portsOf(await workbookOf('hamburg', 'flensburg'))} start="document" />);
  await screen.findByText(/^2 Bausteine/);
  expect(cityShown().value).toBe('flensburg');
});

it('says how figures of another city stand by the data of their own, and brings them to its years', async () => {
  const ports = portsOf(await workbookOf('hamburg'));
  ports.settings.set('city', 'flensburg');
  const person = open(<ExcelPane ports={ports} start="document" />);
  expect(await screen.findByText('neueres Jahr da')).toBeTruthy();
  expect(screen.queryByText('aktuell')).toBeNull();
  expect(
    await screen.findByText('Die Mappe handelt bisher von Hamburg. Oben gewählt ist Flensburg.'),
  ).toBeTruthy();
  await person.click(screen.getByRole('button', { name: 'Auf neuen Stand bringen …' }));
  expect(await targets()).toEqual([
    'Berichtsjahr 2018',
    'Berichtsjahr 2013',
    'gleiche Jahre, neueste Zahlen',
  ]);
  await person.click(await screen.findByRole('button', { name: '1 übernehmen' }));
  await screen.findByText('Fertig. 1 von 1 erneuert.');
});

it('offers the years of all cities a document is about', async () => {
  const person = open(
    <ExcelPane ports={portsOf(await workbookOf('hamburg', 'flensburg'))} start="document" />,
  );
  await person.click(await screen.findByRole('button', { name: 'Auf neuen Stand bringen …' }));
  expect(await targets()).toEqual([
    'Berichtsjahr 2020',
    'Berichtsjahr 2018',
    'Berichtsjahr 2013',
    'gleiche Jahre, neueste Zahlen',
  ]);
});

it('says beside a report that it is about another city, and goes there', async () => {
  const ports = wordPorts({ source: TWO_CITIES });
  const request = { id: 'one', kind: 'table', query: QUERY, language: 'de', options: {} } as const;
  await insertFigure({ source: TWO_CITIES, document: ports.document }, { ...request, query: { ...QUERY } });
  ports.settings.set('city', 'flensburg');
  const person = open(<WordPane ports={ports} start="document" />);
  await screen.findByText('Der Bericht handelt bisher von Hamburg. Oben gewählt ist Flensburg.');
  await person.click(screen.getByRole('button', { name: 'Zu Hamburg wechseln' }));
  await cityIs('hamburg');
  await screen.findByText(/^1 Baustein/);
  expect(screen.queryByText(/^Der Bericht handelt bisher/)).toBeNull();
});

it('says before the click that a figure is about another city than what stands there, once', async () => {
  const ports = portsOf(await workbookOf('hamburg'));
  const cursor = new Cursor();
  const person = open(<ExcelPane ports={{ ...ports, open: cursor }} />);
  await cityIs('hamburg');
  const message = /^Die Mappe handelt bisher von Hamburg\. Oben gewählt ist Flensburg\./;
  expect(screen.queryByText(message)).toBeNull();
  await person.selectOptions(cityShown(), 'flensburg');
  expect(await screen.findByText(message)).toBeTruthy();
  await person.type(await screen.findByRole('searchbox', { name: 'Indikator suchen' }), 'Arbeit{Enter}');
  await person.click(screen.getByRole('button', { name: 'In Tabellenblatt einfügen' }));
  await screen.findByText(/^Eingefügt: /);
  act(() => cursor.tell());
  await waitFor(() => expect(screen.queryByText(message)).toBeNull());
});
