import { applyWorkbook } from '../../../src/actions/apply-workbook';
import { planWorkbook } from '../../../src/actions/plan-workbook';
import { officeWorkbook } from '../../../src/adapters/office/workbook';
import type { Book } from '../../../src/emulator/excel/model/book';
import { person } from '../../../src/emulator/excel/person';
import { TAKE_ALL } from '../../../src/refresh/decide';
import { INHABITANTS, UNEMPLOYMENT } from '../../domain/answers';
import { openInExcel } from '../../office-environment/excel';
import { bookOf, bookWith, query, source } from '../../workbooks/made-up-workbook';

/** Values and formulas of every cell, and the area of every table. */
function stateOf(book: Book) {
  return book.sheets.map((sheet) => {
    const used = { rows: 60, columns: 12 };
    return {
      name: sheet.name,
      tables: sheet.tables.map(({ name, area }) => ({ name, area: { ...area } })),
      cells: Array.from({ length: used.rows }, (_, r) =>
        Array.from({ length: used.columns }, (__, c) => {
          const cell = sheet.cell(r, c);
          return cell?.formula ?? cell?.value ?? '';
        }),
      ),
    };
  });
}

async function applied(year: number, book: Book) {
  openInExcel(book);
  const ports = { source, workbook: officeWorkbook };
  const plan = await planWorkbook(ports, { target: { year } });
  return applyWorkbook(ports, plan, TAKE_ALL);
}

const AWAY = 2024;

it('takes a refresh back with rows that came, on a workbook somebody built upon', async () => {
  const book = await bookOf(await bookWith(query([2018], INHABITANTS), query([2018], UNEMPLOYMENT)));
  const sheet = book.sheets[0]!;
  person.renameTable(book, sheet.tables[0]!, 'Sozialdaten');
  person.type(book, sheet, 30, 0, '=SUM(C7:C9)');
  person.type(book, sheet, 31, 1, 'Anmerkung');
  openInExcel(book);
  const before = [stateOf(book), await officeWorkbook.tables()];
  const { figures, undo } = await applied(AWAY, book);
  expect(figures.flatMap(({ changes }) => changes).length).toBeGreaterThan(10);
  expect(stateOf(book)).not.toEqual(before[0]);
  await undo?.();
  expect([stateOf(book), await officeWorkbook.tables()]).toEqual(before);
});

it('takes a refresh back with rows that went', async () => {
  const book = await bookOf(await bookWith(query([AWAY], INHABITANTS)));
  openInExcel(book);
  const before = [stateOf(book), await officeWorkbook.tables()];
  const { undo } = await applied(2018, book);
  expect(stateOf(book)[0]?.tables).not.toEqual([]);
  expect(stateOf(book)).not.toEqual(before[0]);
  await undo?.();
  expect([stateOf(book), await officeWorkbook.tables()]).toEqual(before);
});

it('takes a refresh back that laid the city under its heads again', async () => {
  const book = await bookOf(await bookWith(query([2018], INHABITANTS, UNEMPLOYMENT)));
  openInExcel(book);
  await Excel.run(async (context) => {
    context.workbook.tables.getItemAt(0).columns.add(2, undefined, 'Bemerkung');
    await context.sync();
  });
  const before = [stateOf(book), await officeWorkbook.tables()];
  const { figures, undo } = await applied(AWAY, book);
  expect(figures.flatMap(({ changes }) => changes).length).toBeGreaterThan(5);
  await undo?.();
  expect([stateOf(book), await officeWorkbook.tables()]).toEqual(before);
});
