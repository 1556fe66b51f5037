import { planWorkbook } from '../../src/actions/plan-workbook';
import { pullTable } from '../../src/actions/pull-table';
import { refreshWorkbook } from '../../src/actions/refresh-workbook';
import { newWorkbook } from '../../src/adapters/files/workbook';
import { MemoryWorkbook } from '../../src/adapters/memory/workbook';
import { CHILDREN, UNEMPLOYMENT, INHABITANTS } from '../domain/answers';
import { sdkErrors } from '../ooxml/validate';
import type { StoredTable, Workbook } from '../../src/ports/workbook';
import type { TableLayout } from '../../src/figures/table-layout';
import { query, source } from './made-up-workbook';

const LAYOUT: TableLayout = {
  beside: ['to-city', 'to-before', 'rank'],
  without: ['city'],
  title: 'Arbeit und Bevölkerung {years}',
};

async function workbookOf(years: number[]) {
  const workbook = newWorkbook();
  const asked = query(years, UNEMPLOYMENT, INHABITANTS);
  await pullTable({ source, workbook }, asked, { language: 'de', newId: () => 'taba', table: LAYOUT });
  return workbook;
}

const valuesIn = async (workbook: Awaited<ReturnType<typeof workbookOf>>) =>
  (await workbook.tables()).map(({ values, provenance }) => ({ values, layout: provenance.request.options }));

it('brings a sheet with distances, changes and ranks to another year and back to the same cells', async () => {
  const workbook = await workbookOf([2017, 2018]);
  const before = await valuesIn(workbook);
  const [there] = await refreshWorkbook({ source, workbook }, 2024);
  expect(there?.reason).toBeUndefined();
  expect(there?.changes).toContainEqual(
    expect.objectContaining({ area: '0101', indicator: UNEMPLOYMENT.id, year: 2024, measure: 'rank' }),
  );
  expect(sdkErrors(workbook.bytes(), 'table-layout.xlsx')).toEqual([]);
  expect((await valuesIn(workbook))[0]?.values[0]?.[0]).toBe('Arbeit und Bevölkerung 2018 und 2024');
  await refreshWorkbook({ source, workbook }, 2018);
  expect(await valuesIn(workbook)).toEqual(before);
});

it('shows after a refresh what a new sheet of those years shows', async () => {
  const workbook = await workbookOf([2017, 2018]);
  await refreshWorkbook({ source, workbook }, 2024);
  expect((await valuesIn(workbook))[0]?.values).toEqual(
    (await valuesIn(await workbookOf([2018, 2024])))[0]?.values,
  );
});

const TURNED: TableLayout = { rows: 'indicators' };

async function turnedWorkbook<Made extends Workbook>(years: number[], workbook: Made) {
  const asked = query(years, UNEMPLOYMENT, CHILDREN, INHABITANTS);
  await pullTable({ source, workbook }, asked, { language: 'de', newId: () => 'quer', table: TURNED });
  return workbook;
}

it.each([
  ['on files', (): Workbook => newWorkbook()],
  ['in memory', (): Workbook => new MemoryWorkbook()],
])('brings a sheet of indicators in rows to another year and back to the same cells, %s', async (_, made) => {
  const workbook = await turnedWorkbook([2017, 2018], made());
  const before = await workbook.tables();
  const [there] = await refreshWorkbook({ source, workbook }, 2024);
  expect(there).toMatchObject({ state: 'outdated', rowsLacking: ['nicht zuordenbar'] });
  expect(there?.reason).toBeUndefined();
  const numbers = there?.changes.filter(({ kind }) => kind === 'number') ?? [];
  expect(numbers[0]).toMatchObject({ area: '0101', indicator: UNEMPLOYMENT.id, year: 2018 });
  await refreshWorkbook({ source, workbook }, 2018);
  const valuesOf = (tables: typeof before) => tables.map(({ values }) => values);
  expect(valuesOf(await workbook.tables())).toEqual(valuesOf(before));
});

it('lays indicators out in rows with their units, under areas with their keys', async () => {
  const workbook = await turnedWorkbook([2017, 2018], newWorkbook());
  expect(sdkErrors(workbook.bytes(), 'indicator-rows.xlsx')).toEqual([]);
  const [{ values }] = (await workbook.tables()) as [StoredTable];
  expect(values.slice(4, 6).map((row) => row.slice(0, 5))).toEqual([
    ['', '', '', '0101', '0102'],
    ['Schlüssel', 'Indikator', 'Einheit', 'Altstadt', 'Neustadt'],
  ]);
  expect(values.slice(6, 12).map((row) => row.slice(0, 3))).toEqual([
    [`${UNEMPLOYMENT.id} (-1)`, 'Arbeitslosenquotient 2017', '%'],
    [UNEMPLOYMENT.id, 'Arbeitslosenquotient 2018', '%'],
    [`${CHILDREN.id} (-1)`, 'Kinder in Mindestsicherung 1) 2017', '%'],
    [CHILDREN.id, 'Kinder in Mindestsicherung 1) 2018', '%'],
    [`${INHABITANTS.id} (-1)`, 'Bevölkerung 2017', 'Anzahl'],
    [INHABITANTS.id, 'Bevölkerung 2018', 'Anzahl'],
  ]);
  expect(values[5]?.at(-1)).toBe('Hamburg insgesamt');
});

it('does not take a table made before ranks were explained for one edited by hand', async () => {
  const workbook = await workbookOf([2017, 2018]);
  const [table] = await workbook.tables();
  const note = /(Zeichen: [^"]*?)? ?Rang 1: [^"]*berechnet\./g;
  const asEarlier = JSON.parse(JSON.stringify(table).replace(note, '$1')) as StoredTable;
  expect(JSON.stringify(asEarlier)).not.toContain('Rang 1');
  const before: Pick<Workbook, 'tables'> = { tables: async () => [asEarlier] };
  const { tables } = await planWorkbook({ source, workbook: before as Workbook }, { target: { year: 2024 } });
  expect(tables[0]).toMatchObject({ state: 'outdated', hand: [] });
  expect(tables[0]?.reason).toBeUndefined();
});
