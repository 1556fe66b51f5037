import { pullTable } from '../../src/actions/pull-table';
import { refreshWorkbook } from '../../src/actions/refresh-workbook';
import { newWorkbook } from '../../src/adapters/files/workbook';
import { officeWorkbook } from '../../src/adapters/office/workbook';
import { INHABITANTS, UNEMPLOYMENT } from '../domain/answers';
import { openInExcel } from '../office-environment/excel';
import { bookOf, query, source } from './made-up-workbook';

it('brings a sheet with changes and ranks and without the city to another year and back in Excel', async () => {
  const workbook = newWorkbook();
  await pullTable({ source, workbook }, query([2017, 2018], UNEMPLOYMENT, INHABITANTS), {
    language: 'de',
    newId: () => 'taba',
    table: { beside: ['to-city', 'to-before', 'rank'], without: ['city'] },
  });
  openInExcel(await bookOf(workbook.bytes()));
  const values = async () => (await officeWorkbook.tables()).map((table) => table.values);
  const before = await values();
  const [there] = await refreshWorkbook({ source, workbook: officeWorkbook }, 2024);
  expect(there?.reason).toBeUndefined();
  expect((await values())[0]?.map(([key]) => key)).toContain('99');
  await refreshWorkbook({ source, workbook: officeWorkbook }, 2018);
  expect(await values()).toEqual(before);
});
