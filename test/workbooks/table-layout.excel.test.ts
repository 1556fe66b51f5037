import { pullTable } from '../../src/actions/pull-table';
import { refreshWorkbook } from '../../src/actions/refresh-workbook';
import { newWorkbook } from '../../src/adapters/files/workbook';
import { officeWorkbook } from '../../src/adapters/office/workbook';
import { INHABITANTS, UNEMPLOYMENT } from '../domain/answers';
import { openInExcel } from '../office-environment/excel';
import { SHEET_EDITS, type Target } from './edits';
import { bookLaidOut, bookOf, query, source } from './made-up-workbook';

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

it('brings a sheet of indicators in rows, sorted, with a column of remarks, to another year and back in Excel', async () => {
  const asked = query([2017, 2018], UNEMPLOYMENT, INHABITANTS);
  const book = await bookOf(await bookLaidOut(asked, { rows: 'indicators' }));
  const edit = (name: string, at: Target) =>
    SHEET_EDITS.find((each) => each.name === name)!.apply(book, book.sheets[0]!, at);
  edit('sorts the table', { row: 0, column: 3, seed: 1 });
  edit('puts a column in', { row: 0, column: 4, seed: 1 });
  openInExcel(book);
  const values = async () => (await officeWorkbook.tables()).map((table) => table.values);
  const before = await values();
  const [there] = await refreshWorkbook({ source, workbook: officeWorkbook }, 2024);
  expect(there?.reason).toBeUndefined();
  const names = (await values())[0]?.map((row) => row[1]);
  expect(names).toContain('Arbeitslosenquotient 2024');
  expect(names).not.toContain('Arbeitslosenquotient 2017');
  await refreshWorkbook({ source, workbook: officeWorkbook }, 2018);
  expect(await values()).toEqual(before);
});
