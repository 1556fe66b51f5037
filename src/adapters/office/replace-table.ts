import { ReportingError } from '../../domain/reporting-error';
import { sheetAddress } from '../../figures/cell-address';
import { excelTableOf, type Block, type Sheet } from '../../figures/sheet';
import { freeSheetName, isNumberedName } from '../../figures/sheet-name';
import { memoryOf, workbookPart } from '../../ooxml/sheet/workbook-part';
import { inFreeOrder } from '../../refresh/free-names';
import { rememberedTables, type RememberedTable } from './tables';
import { queueLayout } from './write-sheet';

type Standing = NonNullable<RememberedTable['standing']>;

/**
 * Puts a sheet where the table of its id stands. The Excel table itself stays and takes the new heads, so that formulas elsewhere
 * follow it. Looks first, then writes with one request.
 */
export async function replaceTable(context: Excel.RequestContext, sheet: Sheet): Promise<void> {
  const { id } = sheet.provenance.request;
  const remembered = await rememberedTables(context);
  const found = remembered.find(({ memory }) => memory.provenance.request.id === id);
  if (!found?.standing) throw new ReportingError('figure-gone');
  const { standing } = found;
  const { worksheet } = standing;
  if (standing.isProtected) throw new ReportingError('sheet-protected', { sheet: worksheet.name });
  const target = targetOf(standing, sheet);
  const heads = worksheet.getRangeByIndexes(
    standing.table.row,
    standing.table.column,
    1,
    standing.table.columns,
  );
  heads.load('values');
  context.workbook.worksheets.load('items/name');
  await refuseContents(context, standing, target);
  const old = oldBlocks(standing);
  for (const block of old) {
    rangeOf(worksheet, block).unmerge();
    rangeOf(worksheet, block).clear('All');
  }
  const table = { ...excelTableOf(sheet), row: standing.table.row, column: standing.table.column };
  standing.excelTable.resize(rangeOf(worksheet, table));
  queueHeads(standing, table, (heads.values[0] ?? []).map(String), sheet);
  queueLayout(worksheet, target, sheet);
  const memory = workbookPart(memoryOf(sheet));
  if (found.isCopy) context.workbook.customXmlParts.add(memory);
  else found.part.setXml(memory);
  const { worksheet: given = '' } = found.memory.provenance.rendered;
  const others = context.workbook.worksheets.items
    .map(({ name }) => name)
    .filter((name) => name !== worksheet.name);
  if (isNumberedName(worksheet.name, given))
    worksheet.name = freeSheetName(sheet.name, (tried) =>
      others.some((name) => name.toLowerCase() === tried.toLowerCase()),
    );
  await context.sync();
}

/** The row of heads stays where it is: an Excel table cannot move. */
function targetOf({ table }: Standing, sheet: Sheet): Block {
  const { row, column } = sheet.table;
  const { length: rows } = sheet.cells;
  return { row: table.row - row, column: table.column - column, rows, columns: sheet.table.columns };
}

/** Nothing but what the table itself takes up may stand in the target. */
async function refuseContents(
  context: Excel.RequestContext,
  standing: Standing,
  target: Block,
): Promise<void> {
  const { worksheet, layout } = standing;
  const inTheWay = () =>
    new ReportingError('target-not-empty', { range: sheetAddress(worksheet.name, target) });
  if (target.row < 0 || target.column < 0) throw inTheWay();
  const range = rangeOf(worksheet, target);
  range.load('formulas');
  worksheet.tables.load('items/name');
  standing.excelTable.load('name');
  await context.sync();
  const isOwn = (row: number, column: number) =>
    row >= layout.row &&
    row < layout.row + layout.rows &&
    column >= layout.column &&
    column < layout.column + layout.columns;
  const foreign = range.formulas.some((cells, r) =>
    cells.some((value, c) => value !== '' && !isOwn(target.row + r, target.column + c)),
  );
  if (foreign) throw inTheWay();
  const others = worksheet.tables.items.filter(({ name }) => name !== standing.excelTable.name);
  const shared = others.map((table) => table.getRange().getIntersectionOrNullObject(range));
  for (const each of shared) each.load('address');
  if (shared.length) await context.sync();
  if (shared.some((each) => !each.isNullObject)) throw inTheWay();
}

/** What the table took up, its heads apart: without them it is none. */
function oldBlocks({ layout, table }: Standing): Block[] {
  const { column, columns } = layout;
  const top = Math.max(0, layout.row);
  const below = table.row + 1;
  return [
    { row: top, column, rows: table.row - top, columns },
    { row: below, column, rows: layout.row + layout.rows - below, columns },
  ].filter(({ rows }) => rows > 0);
}

/** Heads that go are emptied, the others are given one by one: no two columns of a table may have one name. */
function queueHeads(
  { worksheet, table: old }: Standing,
  table: Block,
  standing: string[],
  { cells, table: own }: Sheet,
): void {
  const surplus = old.columns - table.columns;
  if (surplus > 0)
    rangeOf(worksheet, { ...table, rows: 1, column: table.column + table.columns, columns: surplus }).clear(
      'All',
    );
  const names = (cells[own.row] ?? []).map(({ value }, at) => ({ at, name: String(value ?? '') }));
  const before = names.map((_, at) => standing[at] ?? '');
  for (const { at, name } of inFreeOrder(names, before))
    worksheet.getRangeByIndexes(table.row, table.column + at, 1, 1).values = [[name]];
}

function rangeOf(worksheet: Excel.Worksheet, { row, column, rows, columns }: Block): Excel.Range {
  return worksheet.getRangeByIndexes(row, column, rows, columns);
}
