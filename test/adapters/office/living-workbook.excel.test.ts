import { refreshWorkbook } from '../../../src/actions/refresh-workbook';
import { openWorkbook } from '../../../src/adapters/files/workbook';
import { officeWorkbook } from '../../../src/adapters/office/workbook';
import { openBook } from '../../../src/emulator/excel/open';
import { saveBook } from '../../../src/emulator/excel/save';
import type { Sheet } from '../../../src/emulator/excel/model/sheet';
import { describeLivingWorkbook } from '../../contracts/living-workbook';
import { INHABITANTS, UNEMPLOYMENT } from '../../domain/answers';
import { openInExcel } from '../../office-environment/excel';
import { bookOf, bookWith, freshTable, query, source } from '../../workbooks/made-up-workbook';

describe('in Excel', () =>
  describeLivingWorkbook(async (book, year, source) => {
    openInExcel(book);
    return { changes: await refreshWorkbook({ source, workbook: officeWorkbook }, year), book };
  }));

describe('as a file', () =>
  describeLivingWorkbook(async (book, year, source) => {
    const workbook = openWorkbook(await saveBook(book));
    const changes = await refreshWorkbook({ source, workbook }, year);
    return { book: await openBook(workbook.bytes()), changes };
  }));

it('lays the city under its heads through columns that come into the table, sort it and leave it', async () => {
  const years = (...shown: number[]) => query(shown, UNEMPLOYMENT, INHABITANTS);
  const book = await bookOf(await bookWith(years(2013, 2018)));
  openInExcel(book);
  const [sheet] = book.sheets as [Sheet];
  const edited = (edit: (table: Excel.Table) => void) =>
    Excel.run(async (context) => {
      edit(context.workbook.tables.getItem('sr_taba'));
      await context.sync();
    });
  const to = (year: number) => refreshWorkbook({ source, workbook: officeWorkbook }, year);
  const cityNow = () => {
    const { row, rows, columns } = sheet.tables[0]!.area;
    return Array.from({ length: columns + 1 }, (_, c) => sheet.cell(row + rows, c)?.value ?? '');
  };
  const city = async (...shown: number[]) =>
    [...(await freshTable(years(...shown))).cells].flatMap(([place, value]) =>
      place.startsWith('00 ') ? [value] : [],
    );
  await edited((table) => {
    table.columns.add(3);
    table.columns.add(0, undefined, 'Amt');
    table.sort.apply([{ key: 6, ascending: false }]);
  });
  const [planned] = await to(2024);
  expect(planned).toMatchObject({ state: 'outdated', kept: [] });
  const [key, name, one, two, three, four] = await city(2018, 2024);
  expect(cityNow()).toEqual(['', key, name, one, '', two, three, four, '']);
  await edited((table) => {
    table.columns.getItem('Amt').delete();
    table.sort.apply([{ key: 2, ascending: true }]);
  });
  await to(2018);
  const [, , before, after, men, women] = await city(2013, 2018);
  expect(cityNow()).toEqual([key, name, before, '', after, men, women, '']);
  await edited((table) => table.columns.getItemAt(4).delete());
  await to(2024);
  expect(cityNow()).toEqual([key, name, one, '', three, four, '']);
});
