import { pullTable } from '../../src/actions/pull-table';
import { refreshWorkbook } from '../../src/actions/refresh-workbook';
import { newWorkbook } from '../../src/adapters/files/workbook';
import { UNEMPLOYMENT, INHABITANTS } from '../domain/answers';
import { sdkErrors } from '../ooxml/validate';
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
