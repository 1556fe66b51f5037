import { ReportingError } from '../../domain/reporting-error';
import { tableNameOf, type Block } from '../../figures/sheet';
import {
  DETACHED_COPY,
  memoryUnder,
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
import { followTables } from './table-change';
import { rememberedTables, type RememberedTable } from './tables';

type Row = (string | number)[];

/** The workbook in front of a person, in Excel. */
export function openWorkbook(): OpenDocument {
  const known = new Map<string, string>();
  return {
    selected: () => run((context) => selected(context, known)),
    follow: followSelection,
    followChanges: followTables,
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

/**
 * One request where no table may be ours on the worksheet, else three; memories of other tables stay unread. Where one of ours has
 * lost its name, up to four more find it.
 */
async function selected(
  context: Excel.RequestContext,
  known: Map<string, string>,
): Promise<Selected | undefined> {
  const cell = context.workbook.getActiveCell();
  const { worksheet } = cell;
  const { tables } = worksheet;
  const all = context.workbook.tables;
  const parts = context.workbook.customXmlParts.getByNamespace(WORKBOOK_NAMESPACE);
  cell.load('rowIndex,columnIndex,text');
  worksheet.load('name');
  tables.load('items/name');
  all.load('items/name');
  parts.load('items/id');
  await context.sync();
  const here = tables.items.map((table) => ({ name: table.name, range: table.getRange() }));
  if (!here.length || !parts.items.length) return undefined;
  const memories = parts.items
    .filter(({ id }) => mayRemember(known.get(id), here))
    .map((part) => ({ id: part.id, xml: part.getXml() }));
  for (const { range } of here) range.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  const remembered = memories.flatMap(({ id, xml }) => {
    const memory = readWorkbookPart(xml.value);
    if (memory) known.set(id, nameOf(memory));
    return memory ? [{ memory }] : [];
  });
  const names = all.items.map(({ name }) => name.toLowerCase());
  const isLost = parts.items.some(({ id }) => {
    const name = known.get(id);
    return name !== undefined && !names.includes(name);
  });
  const standing =
    isLost && here.some(({ name }) => !isOurs(name))
      ? await standingOn(context, worksheet.name)
      : withCopies(
          remembered,
          here.map(({ name }) => name),
        ).flatMap(({ memory, table }) => {
          const found = here.find(({ name }) => name === table);
          return found ? [{ memory, table: blockOf(found.range) }] : [];
        });
  const at = { row: cell.rowIndex, column: cell.columnIndex };
  const found = standing.find(({ memory, table }) => isInside(standingLayout(memory.layout, table), at));
  if (!found) return undefined;
  const { memory, table } = found;
  const { id } = memory.provenance.request;
  if (at.row <= table.row || at.column >= table.column + table.columns) return { id };
  const number = await numberAt(context, cell, memory, table, at);
  return { id, ...(number && { number }) };
}

/** All of ours on a worksheet, those under another name too. */
async function standingOn(
  context: Excel.RequestContext,
  worksheet: string,
): Promise<{ memory: TableMemory; table: Block }[]> {
  const tables = await rememberedTables(context);
  return tables.flatMap(({ memory, standing }) =>
    standing?.worksheet.name === worksheet ? [{ memory, table: standing.table }] : [],
  );
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
function mayRemember(table: string | undefined, here: { name: string }[]): boolean {
  return table === undefined || here.some(({ name }) => name.toLowerCase().startsWith(table));
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
  if (found.isCopy && found.standing) found.standing.excelTable.name = DETACHED_COPY + id;
  else forget(context, found, copiesOf(found, remembered));
  await context.sync();
}

function copiesOf({ part }: RememberedTable, remembered: RememberedTable[]): RememberedTable[] {
  return remembered.filter((other) => other.isCopy && other.part === part);
}

/** Copies are known by their original's memory: they get one of their own. */
function forget(context: Excel.RequestContext, { part }: RememberedTable, copies: RememberedTable[]): void {
  for (const { memory, standing } of copies)
    if (standing) context.workbook.customXmlParts.add(workbookPart(memoryUnder(standing.name, memory)));
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
