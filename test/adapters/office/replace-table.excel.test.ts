import { changeTable } from '../../../src/actions/change-table';
import { pullTable } from '../../../src/actions/pull-table';
import { officeWorkbook } from '../../../src/adapters/office/workbook';
import type { Query } from '../../../src/domain/query';
import type { FigureRequest } from '../../../src/figures/provenance';
import type { TableLayout } from '../../../src/figures/table-layout';
import type { Sheet } from '../../../src/emulator/excel/model/sheet';
import { person } from '../../../src/emulator/excel/person';
import { INHABITANTS, UNEMPLOYMENT } from '../../domain/answers';
import { excelHost } from '../../office-environment/excel';
import { query, source } from '../../workbooks/made-up-workbook';

const ports = { source, workbook: officeWorkbook };
const ONE = query([2018], INHABITANTS);
const THREE = query([2018, 2024], INHABITANTS, UNEMPLOYMENT);

const asking = (asked: Query, table?: TableLayout): FigureRequest => ({
  id: 'taba',
  kind: 'table',
  query: asked,
  language: 'de',
  options: table ? { table } : {},
});

const cellsOf = (sheet: Sheet) =>
  Array.from({ length: 40 }, (_, r) =>
    Array.from({ length: 10 }, (__, c) => sheet.cell(r, c)?.formula ?? sheet.cell(r, c)?.value ?? ''),
  );

async function placed(asked = ONE, id = 'taba') {
  const { workbook: book } = excelHost();
  await pullTable(ports, asked, { language: 'de', newId: () => id });
  return { book, sheet: book.active };
}

it.each([
  ['wider', ONE, THREE],
  ['narrower', THREE, ONE],
])('makes a table %s where it stands, as one made anew', async (_, before, after) => {
  const { book, sheet } = await placed(before);
  const { requests } = excelHost();
  await changeTable(ports, 'taba', asking(after));
  expect(requests()).toBeLessThanOrEqual(16);
  const changed = cellsOf(sheet);
  const [stored] = await officeWorkbook.tables();
  const { sheet: fresh } = await placed(after, 'frisch');
  expect(changed).toEqual(cellsOf(fresh));
  expect(sheet.tables[0]?.area).toEqual(fresh.tables[0]?.area);
  expect(stored?.provenance.request).toMatchObject({ id: 'taba', query: { years: after.years } });
  expect(book.sheets).toContain(sheet);
});

it('takes the layout that is asked for', async () => {
  const { sheet } = await placed();
  await changeTable(ports, 'taba', asking(ONE, { beside: ['rank'] }));
  expect(sheet.tables[0]?.area.columns).toBe(4);
  const [stored] = await officeWorkbook.tables();
  expect(stored?.provenance.request.options).toEqual({ table: { beside: ['rank'] } });
});

it('keeps a name somebody gave the worksheet, and gives its own another', async () => {
  const { book, sheet } = await placed();
  await changeTable(ports, 'taba', asking(query([2024], INHABITANTS)));
  expect(sheet.name).toMatch(/2024$/);
  person.rename(book, sheet, 'Mein Blatt');
  await changeTable(ports, 'taba', asking(ONE));
  expect(sheet.name).toBe('Mein Blatt');
});

it('lets formulas elsewhere follow the table', async () => {
  const { book, sheet } = await placed();
  const other = book.sheets[0] as Sheet;
  person.type(book, other, 0, 0, `=SUM('${sheet.name}'!C7:C9)`);
  await changeTable(ports, 'taba', asking(query([2024], INHABITANTS)));
  expect(other.cell(0, 0)?.formula).toBe(`=SUM('${sheet.name}'!C7:C9)`);
  expect(sheet.tables).toHaveLength(1);
});

it('writes nothing where other contents stand in the way', async () => {
  const { book, sheet } = await placed();
  person.type(book, sheet, 6, 4, 'meins');
  const before = cellsOf(sheet);
  await expect(changeTable(ports, 'taba', asking(THREE))).rejects.toMatchObject({ code: 'target-not-empty' });
  expect(cellsOf(sheet)).toEqual(before);
});

it('asks first where somebody typed into the table', async () => {
  const { book, sheet } = await placed();
  person.type(book, sheet, 6, 2, '99');
  await expect(changeTable(ports, 'taba', asking(THREE))).rejects.toMatchObject({ code: 'figure-edited' });
  await changeTable(ports, 'taba', asking(THREE), { overwrite: true });
  expect((await officeWorkbook.tables())[0]?.provenance.request.query.years).toEqual([2018, 2024]);
});

it('leaves a protected worksheet, and says when the table is gone', async () => {
  const { sheet } = await placed();
  sheet.protection = { options: {} };
  const before = cellsOf(sheet);
  await expect(changeTable(ports, 'taba', asking(THREE), { overwrite: true })).rejects.toMatchObject({
    code: 'sheet-protected',
  });
  expect(cellsOf(sheet)).toEqual(before);
  await expect(changeTable(ports, 'weg', asking(THREE))).rejects.toMatchObject({ code: 'figure-gone' });
});
