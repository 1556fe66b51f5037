import { ReportingError } from '../../domain/reporting-error';
import { tableNameOf, type Block } from '../../figures/sheet';
import {
  readWorkbookPart,
  standingLayout,
  withCopies,
  WORKBOOK_NAMESPACE,
  workbookPart,
  type TableMemory,
} from '../../ooxml/sheet/workbook-part';
import type { OpenDocument, Selected } from '../../ports/open-document';
import { sheetNumber } from '../../refresh/sheet-number';
import { isWithin } from './blocks';
import { asReportingError } from './failure';
import { followSelection } from './selection-change';
import { rememberedTables, type RememberedTable } from './tables';

type Row = (string | number)[];

/** The workbook in front of a person, in Excel. */
export function openWorkbook(): OpenDocument {
  const known = new Map<string, string>();
  return {
    selected: () => run((context) => selected(context, known)),
    follow: followSelection,
    goTo: (id) => run((context) => goTo(context, id)),
    detach: (id) => run((context) => detach(context, id)),
    remove: (id) => run((context) => remove(context, id)),
  };
}

function run<Result>(work: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> {
  return Excel.run({ delayForCellEdit: true }, work).catch((failure: unknown) => {
    throw asReportingError(failure);
  });
}

/** One request where no table of ours stands on the worksheet, else three; memories of other tables stay unread. */
async function selected(
  context: Excel.RequestContext,
  known: Map<string, string>,
): Promise<Selected | undefined> {
  const cell = context.workbook.getActiveCell();
  const { tables } = cell.worksheet;
  const parts = context.workbook.customXmlParts.getByNamespace(WORKBOOK_NAMESPACE);
  cell.load('rowIndex,columnIndex,text');
  tables.load('items/name');
  parts.load('items/id');
  await context.sync();
  const ours = tables.items.filter(({ name }) => isOurs(name));
  if (!ours.length) return undefined;
  const memories = parts.items
    .filter(({ id }) => mayRemember(known.get(id), ours))
    .map((part) => ({ id: part.id, xml: part.getXml() }));
  const ranges = ours.map((table) => ({ name: table.name, range: table.getRange() }));
  for (const { range } of ranges) range.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  const remembered = memories.flatMap(({ id, xml }) => {
    const memory = readWorkbookPart(xml.value);
    if (memory) known.set(id, nameOf(memory));
    return memory ? [{ memory }] : [];
  });
  const names = ours.map(({ name }) => name);
  const at = { row: cell.rowIndex, column: cell.columnIndex };
  for (const { memory } of withCopies(remembered, names)) {
    const found = ranges.find(({ name }) => name.toLowerCase() === nameOf(memory));
    const table = found && blockOf(found.range);
    if (!table || !isInside(standingLayout(memory.layout, table), at)) continue;
    const { id } = memory.provenance.request;
    if (at.row <= table.row || at.column >= table.column + table.columns) return { id };
    const number = await numberAt(context, cell, memory, table, at);
    return { id, ...(number && { number }) };
  }
  return undefined;
}

async function numberAt(
  context: Excel.RequestContext,
  cell: Excel.Range,
  { provenance, layout }: TableMemory,
  table: Block,
  at: { row: number; column: number },
): Promise<Selected['number']> {
  const [heads, row] = [table.row, at.row].map((index) =>
    cell.worksheet.getRangeByIndexes(index, table.column, 1, table.columns),
  );
  heads?.load('values');
  row?.load('values');
  await context.sync();
  const [headTexts = [], values = []] = [heads, row].map((range) => (range?.values[0] ?? []) as Row);
  const number = sheetNumber(provenance, layout.table, headTexts, values, at.column - table.column);
  const value = values[at.column - table.column];
  return number && { ...number, text: cell.text[0]?.[0] ?? '', ...(value !== undefined && { value }) };
}

function isOurs(name: string): boolean {
  return name.toLowerCase().startsWith(tableNameOf(''));
}

function nameOf({ provenance }: TableMemory): string {
  return tableNameOf(provenance.request.id).toLowerCase();
}

/** A part not read yet, or one about a table on the worksheet or its original. */
function mayRemember(table: string | undefined, ours: Excel.Table[]): boolean {
  return table === undefined || ours.some(({ name }) => name.toLowerCase().startsWith(table));
}

function blockOf(range: Excel.Range): Block {
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
  return { row, column, rows, columns };
}

function isInside({ row, column, rows, columns }: Block, at: { row: number; column: number }): boolean {
  return at.row >= row && at.row < row + rows && at.column >= column && at.column < column + columns;
}

async function goTo(context: Excel.RequestContext, id: string): Promise<void> {
  const { standing } = await standingTable(context, id);
  standing.worksheet.activate();
  standing.worksheet.getRangeByIndexes(standing.table.row, standing.table.column, 1, 1).select();
  await context.sync();
}

type StandingTable = RememberedTable & Required<Pick<RememberedTable, 'standing'>>;

async function standingTable(
  context: Excel.RequestContext,
  id: string,
): Promise<StandingTable & { copies: RememberedTable[] }> {
  const remembered = await rememberedTables(context);
  const found = remembered.find(({ memory }) => memory.provenance.request.id === id);
  if (!found?.standing) throw new ReportingError('figure-gone');
  return { ...found, standing: found.standing, copies: copiesOf(found, remembered) };
}

/** The Excel table stays with its name, as `withoutTableLinks` leaves it; a copy is known by its name, which goes. */
async function detach(context: Excel.RequestContext, id: string): Promise<void> {
  const remembered = await rememberedTables(context);
  const found = remembered.find(({ memory }) => memory.provenance.request.id === id);
  if (!found) throw new ReportingError('figure-gone');
  if (found.isCopy && found.standing?.isProtected)
    throw new ReportingError('sheet-protected', { sheet: found.standing.worksheet.name });
  if (found.isCopy) context.workbook.tables.getItem(tableNameOf(id)).name = `copy_${id}`;
  else forget(context, found, copiesOf(found, remembered));
  await context.sync();
}

function copiesOf({ part }: RememberedTable, remembered: RememberedTable[]): RememberedTable[] {
  return remembered.filter((other) => other.isCopy && other.part === part);
}

/** Copies are known by their original's memory: they get one of their own. */
function forget(context: Excel.RequestContext, { part }: RememberedTable, copies: RememberedTable[]): void {
  for (const { memory } of copies) context.workbook.customXmlParts.add(workbookPart(memory));
  part.delete();
}

/** Its worksheet goes where nothing else stands on it, else its cells are emptied. The memory goes last: it never goes alone. */
async function remove(context: Excel.RequestContext, id: string): Promise<void> {
  const found = await standingTable(context, id);
  const { worksheet, isProtected, isFiltered, excelTable, layout } = found.standing;
  if (isProtected) throw new ReportingError('sheet-protected', { sheet: worksheet.name });
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  const visible = context.workbook.worksheets.getCount(true);
  const charts = worksheet.charts.getCount();
  worksheet.tables.load('items/name');
  await context.sync();
  const isAlone =
    worksheet.tables.items.length === 1 &&
    charts.value === 0 &&
    (used.isNullObject || isWithin(blockOf(used), layout));
  if (isAlone && visible.value > 1) worksheet.delete();
  else {
    if (isFiltered) excelTable.clearFilters();
    excelTable.delete();
    const lost = Math.max(0, -layout.row);
    worksheet
      .getRangeByIndexes(layout.row + lost, layout.column, layout.rows - lost, layout.columns)
      .clear('All');
  }
  if (!found.isCopy) forget(context, found, found.copies);
  await context.sync();
}
