import { screen, waitFor } from '@testing-library/react';
import { changeTable } from '../../src/actions/change-table';
import { insertFigure } from '../../src/actions/insert-figure';
import { pullTable } from '../../src/actions/pull-table';
import type { Query } from '../../src/domain/query';
import type { MemoryWorkbook } from '../../src/adapters/memory/workbook';
import type { Workbook } from '../../src/ports/workbook';
import { ExcelPane } from '../../taskpane/excel/ExcelPane';
import { WordPane } from '../../taskpane/word/WordPane';
import { open } from '../taskpane/open';
import { excelPorts, TWO_CITIES, wordPorts } from '../taskpane/ports';

type Person = ReturnType<typeof open>;

const QUERY: Query = {
  city: 'flensburg',
  indicators: ['arbeitslosenquotient'],
  level: 'stadtteil',
  areas: ['0104'],
  years: [2013],
};

const shown = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });
const bar = () => ['Stadt', 'Berichtsjahr', 'Sprache der Bausteine'].map((name) => shown(name).value);
const requests = async (workbook: Workbook) =>
  (await workbook.tables()).map(({ provenance: { request } }) => [
    request.query.city,
    request.language,
    request.query.years,
  ]);

/** A table of Flensburg in English, beside somebody who works on Hamburg in German. */
async function table() {
  const ports = excelPorts({ source: TWO_CITIES });
  await pullTable(ports, QUERY, { language: 'en', newId: () => 'one' });
  ports.settings.set('city', 'hamburg');
  ports.settings.set('year', '2018');
  return ports;
}

async function choose(person: Person, name: RegExp, box: string) {
  await person.click(await screen.findByRole('button', { name }));
  await person.click(await screen.findByRole('checkbox', { name: box }));
}

async function beginChange(person: Person) {
  await person.click(screen.getByRole('tab', { name: /^I[nm] / }));
  await person.click((await screen.findAllByRole('button', { name: /^(Arbeit|Unemp).*Flensburg/ }))[0]!);
  await person.click(screen.getByRole('button', { name: /^Ändern: / }));
  await screen.findByText(/^Sie ändern „/);
}

it('changes a figure in its own city and language, which stand fast until the change is over', async () => {
  const ports = await table();
  const person = open(<ExcelPane ports={ports} />);
  await screen.findByRole('searchbox', { name: 'Indikator suchen' });
  await beginChange(person);
  expect(bar()).toEqual(['flensburg', '2013', 'en']);
  expect(shown('Stadt').disabled).toBe(true);
  expect(shown('Sprache der Bausteine').disabled).toBe(true);
  expect(screen.getByText(/^Gerade wird ein Baustein geändert/)).toBeTruthy();
  await person.selectOptions(shown('Berichtsjahr'), '2020');
  expect(await screen.findByText(/Berichtsjahr neu: 2020 \(bisher 2013\)\./)).toBeTruthy();
  await person.click(screen.getByRole('button', { name: 'Ändern' }));
  await screen.findByText(/^Geändert: /);
  expect(await screen.findByText(/^Sie ändern „.*Flensburg 2020/)).toBeTruthy();
  expect(await requests(ports.workbook)).toEqual([['flensburg', 'en', [2020]]]);
  await person.click(screen.getByRole('button', { name: '2013' }));
  await person.click(screen.getByRole('button', { name: 'Rückgängig' }));
  await screen.findByText(/^Zurückgesetzt/);
  expect(await requests(ports.workbook)).toEqual([['flensburg', 'en', [2013]]]);
});

it('shows the selection, city and year of before once nothing is to be changed', async () => {
  const ports = await table();
  const person = open(<ExcelPane ports={ports} />);
  await choose(person, /^Bevölkerung/, 'Bevölkerung');
  await beginChange(person);
  expect(screen.getByText('Stadtteile: St. Pauli')).toBeTruthy();
  await person.selectOptions(shown('Berichtsjahr'), '2020');
  await person.click(screen.getByRole('button', { name: 'Nicht ändern' }));
  await waitFor(() => expect(bar()).toEqual(['hamburg', '2018', 'de']));
  expect(screen.getByText('alle 3 Stadtteile')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Bevölkerung entfernen' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Arbeitslosenquotient entfernen' })).toBeNull();
  expect(ports.settings.get('year')).toBe('2018');
  expect(shown('Stadt').disabled).toBe(false);
});

it('changes a figure of a report in its own city and language', async () => {
  const ports = wordPorts({ source: TWO_CITIES });
  const request = { id: 'one', kind: 'table', query: QUERY, language: 'en', options: {} } as const;
  await insertFigure(ports, { ...request, query: { ...QUERY } });
  ports.settings.set('city', 'hamburg');
  const person = open(<WordPane ports={ports} />);
  await screen.findByRole('searchbox', { name: 'Indikator suchen' });
  await beginChange(person);
  await person.selectOptions(shown('Berichtsjahr'), '2020');
  await screen.findByRole('figure');
  await person.click(screen.getByRole('button', { name: 'Ändern' }));
  await screen.findByText(/^Geändert: /);
  const [figure] = (await ports.document.read()).figures;
  expect(figure?.memory?.request).toMatchObject({
    query: { city: 'flensburg', areas: ['0104'], years: [2020] },
    language: 'en',
  });
});

describe('a form to change a figure that is another by now', () => {
  const TOLD = /^Dieser Baustein wurde inzwischen an anderer Stelle geändert/;

  async function away() {
    const ports = await table();
    const person = open(<ExcelPane ports={ports} />);
    await screen.findByRole('searchbox', { name: 'Indikator suchen' });
    await beginChange(person);
    await person.selectOptions(shown('Berichtsjahr'), '2020');
    await person.click(screen.getByRole('tab', { name: 'In dieser Mappe' }));
    await screen.findByText(/^1 Baustein/);
    return { ports, person, back: () => person.click(screen.getByRole('tab', { name: 'Einfügen' })) };
  }

  it('is as it was where the figure is the same', async () => {
    const { back } = await away();
    await back();
    expect(await screen.findByText(/Berichtsjahr neu: 2020 \(bisher 2013\)/)).toBeTruthy();
    expect(screen.queryByText(TOLD)).toBeNull();
  });

  it('is filled anew and says so', async () => {
    const { ports, back } = await away();
    const [stored] = await ports.workbook.tables();
    const other = { ...stored!.provenance.request, query: { ...QUERY, years: [2013, 2020] } };
    await changeTable(ports, 'one', other);
    await back();
    expect(await screen.findByText(TOLD)).toBeTruthy();
    expect(screen.getByText(/^Sie ändern „.* 2013 and 2020/)).toBeTruthy();
    expect(screen.getByText('Noch nichts anders gewählt.')).toBeTruthy();
  });

  it('is closed where the figure is gone', async () => {
    const { ports, back } = await away();
    (ports.workbook as MemoryWorkbook).worksheets.pop();
    await back();
    expect(
      await screen.findByText(/^Steht nicht mehr im Dokument: .*Die Änderung ist beendet\./),
    ).toBeTruthy();
    await waitFor(() => expect(bar()[0]).toBe('hamburg'));
    expect(screen.queryByText(/^Sie ändern/)).toBeNull();
  });
});
