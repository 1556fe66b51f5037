import { blockAddress, cellAddress, sheetAddress } from '../../figures/cell-address';
import { ReportingError } from '../../domain/reporting-error';
import type { Block, Sheet } from '../../figures/sheet';
import { lookOf } from '../../figures/sheet-looks';
import { numberedSheetName } from '../../figures/sheet-name';
import { pastTable } from '../../ooxml/sheet/past-table';
import { memoryUnder, workbookPart, type TableMemory } from '../../ooxml/sheet/workbook-part';
import type { ChangeableWorkbook, StoredTable, TableUpdate, WorkbookContents } from '../../ports/workbook';
import { beyond, isWithin, touches } from './blocks';
import { asReportingError, hasCode, locationOf } from './failure';
import {
  hiddenIn,
  isCondition,
  queueGrid,
  readWithFilters,
  setFilters,
  type ColumnFilter,
  type Hidden,
} from './filters';
import { foundFormulas, queueSearch, queueWorksheets } from './formulas';
import { mergesIn } from './merges';
import { columnsChanged } from '../../refresh/columns-changed';
import { inFreeOrder, settledNames } from '../../refresh/free-names';
import { rowsWithOwnCells } from '../../refresh/own-cells';
import { namedCells } from '../../refresh/named-cells';
import { undoOf } from '../../refresh/undo-sheet';
import { undoRefused } from '../../refresh/undo-refused';
import {
  blocksOf,
  fromBelow,
  rowOf,
  type CellUpdate,
  type RowLay,
  type RowUpdate,
} from '../../refresh/sheet-writes';
import { replaceTable, takeBack } from './replace-table';
import { surroundingsOf } from './surroundings';
import { rememberedTables, type RememberedTable } from './tables';
import { queuePages } from './write-pages';
import { queueLook, queueMemory, queueRow, queueSheet } from './write-sheet';

type Value = string | number;
type Standing = NonNullable<RememberedTable['standing']>;

/** The workbook open in Excel. */
export const officeWorkbook: ChangeableWorkbook = {
  place: async (sheet, target) =>
    target.kind === 'new-sheet' ? placeOnNewSheet(sheet, 1) : placeAtSelection(sheet, target.overwrite),
  tables: () => run(storedTables),
  withFormulas: () => run(tablesWithFormulas),
  update: async (updates) => {
    const undo = await run((context) => updateTables(context, updates));
    return async () => {
      await run((context) => updateTables(context, undo));
    };
  },
  surroundings: (sheet) => run((context) => surroundingsOf(context, sheet)),
  replace: async (sheet, formulas = []) => {
    const replaced = await run((context) => replaceTable(context, sheet, formulas));
    return () => run((context) => takeBack(context, replaced));
  },
};

function run<Result>(work: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> {
  return Excel.run({ delayForCellEdit: true }, work).catch((failure: unknown) => {
    throw asReportingError(failure);
  });
}

const ADDING = 'WorksheetCollection.add';

/** One request: adding the worksheet is the first thing, so a taken name is noticed before anything is written. */
async function placeOnNewSheet(sheet: Sheet, number: number): Promise<string> {
  const name = numberedSheetName(sheet.name, number);
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const worksheet = context.workbook.worksheets.add(name);
      queueSheet(worksheet, { row: 0, column: 0 }, sheet);
      const { rows, columns } = sheet.freeze;
      worksheet.freezePanes.freezeAt(blockAddress({ row: 0, column: 0, rows, columns }));
      worksheet.activate();
      queuePages(worksheet.pageLayout, sheet);
      queueMemory(context, sheet);
      await context.sync();
    });
    return sheetAddress(name, wholeOf(sheet));
  } catch (failure) {
    if (hasCode(failure, 'ItemAlreadyExists') && locationOf(failure) === ADDING)
      return placeOnNewSheet(sheet, number + 1);
    const added = ![ADDING, ''].includes(locationOf(failure));
    if (added) await removeWorksheet(name);
    throw asReportingError(failure);
  }
}

/** Nothing half-written stays behind. */
function removeWorksheet(name: string): Promise<void> {
  return run(async (context) => {
    context.workbook.worksheets.getItemOrNullObject(name).delete();
    await context.sync();
  });
}

/** Looks first (one request, more where the worksheet has tables or something stands in the target), then writes (one request). */
function placeAtSelection(sheet: Sheet, overwrite: boolean): Promise<string> {
  return run(async (context) => {
    const cell = context.workbook.getActiveCell();
    const { rows, columns } = wholeOf(sheet);
    const target = cell.getAbsoluteResizedRange(rows, columns);
    target.load('hidden');
    const used = target.getUsedRangeOrNullObject(true);
    const { worksheet } = cell;
    cell.load('rowIndex,columnIndex');
    used.load('address');
    worksheet.load('name');
    worksheet.protection.load('protected');
    worksheet.tables.load('items/name');
    await context.sync();
    const corner = { row: cell.rowIndex, column: cell.columnIndex };
    const address = sheetAddress(worksheet.name, { ...corner, rows, columns });
    if (worksheet.protection.protected)
      throw new ReportingError('sheet-protected', { sheet: worksheet.name });
    if (target.hidden !== false) throw new ReportingError('target-hidden', { range: address });
    if (!used.isNullObject && worksheet.tables.items.length)
      await refuseOurs(context, worksheet, { ...corner, rows, columns });
    await refuseTables(context, worksheet.tables.items, target);
    await refuseMerged(context, worksheet, { ...corner, rows, columns });
    // Asked last: what is asked for can be done.
    if (!used.isNullObject && !overwrite) throw new ReportingError('target-not-empty', { range: address });
    target.unmerge();
    target.clear('All');
    queueSheet(worksheet, corner, sheet);
    queueMemory(context, sheet);
    await context.sync();
    return address;
  });
}

/** Nothing is written over a part of a table of ours, its title and notes among it. */
async function refuseOurs(
  context: Excel.RequestContext,
  { name }: Excel.Worksheet,
  target: Block,
): Promise<void> {
  const tables = await rememberedTables(context);
  const met = tables.find(
    ({ standing }) => standing?.worksheet.name === name && touches(standing.layout, target),
  );
  if (met)
    throw new ReportingError('target-in-own-table', {
      title: met.memory.provenance.rendered['r0.c0'] ?? '',
    });
}

/** Excel has no table over a table. */
async function refuseTables(
  context: Excel.RequestContext,
  tables: Excel.Table[],
  target: Excel.Range,
): Promise<void> {
  if (tables.length === 0) return;
  const shared = tables.map((table) => table.getRange().getIntersectionOrNullObject(target));
  shared.forEach((range) => range.load('address'));
  await context.sync();
  const met = shared.findIndex((range) => !range.isNullObject);
  if (met >= 0)
    throw new ReportingError('target-in-table', {
      table: tables[met]!.name,
      range: shared[met]!.address,
    });
}

/** Excel empties no part of merged cells. */
async function refuseMerged(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  target: Block,
): Promise<void> {
  const merged = mergesIn(worksheet, beyond(target));
  await context.sync();
  if (!merged.some()) return;
  merged.load();
  await context.sync();
  const cells = merged.blocks().filter((block) => touches(block, target) && !isWithin(block, target));
  if (cells.length)
    throw new ReportingError('cells-merged', {
      sheet: worksheet.name,
      cells: namedCells(cells.map(blockAddress)),
    });
}

/** One request more than for the tables alone, where there are formulas. */
async function tablesWithFormulas(context: Excel.RequestContext): Promise<WorkbookContents> {
  queueWorksheets(context);
  const remembered = await rememberedTables(context);
  const searched = queueSearch(context);
  const tables = await storedOf(context, remembered);
  return { tables, formulas: await foundFormulas(context, searched) };
}

async function storedTables(context: Excel.RequestContext): Promise<StoredTable[]> {
  return storedOf(context, await rememberedTables(context));
}

async function storedOf(
  context: Excel.RequestContext,
  remembered: RememberedTable[],
): Promise<StoredTable[]> {
  const ranges = remembered.map(({ standing }) => standing && rangeOf(standing));
  const used = ranges.map((range) => range?.getEntireRow().getUsedRangeOrNullObject(true));
  ranges.forEach((range) => range?.load('formulas'));
  used.forEach((range) => range?.load('columnIndex,columnCount'));
  const past = remembered.map(({ memory, standing }) => standing && pastOf(memory, standing));
  past.forEach((range) => range?.load('formulas'));
  await context.sync();
  const besides = await rowsBeside(context, remembered, used);
  return remembered.map(({ memory, standing, isCopy, unsure }, i) => ({
    provenance: memory.provenance,
    ...(isCopy && { isCopy }),
    ...(unsure && { unsure }),
    ...(standing?.isProtected && { isProtected: true }),
    ...(standing?.isFiltered && { isFiltered: true }),
    ...(standing?.isRigid && { isRigid: true }),
    ...(besides[i]?.length && { beside: besides[i] }),
    address: standing ? sheetAddress(standing.worksheet.name, standing.layout) : '',
    ...(standing && { excel: { name: standing.name, block: standing.table } }),
    ...(memory.layout.apart && { apart: memory.layout.apart }),
    ...standingValues(ranges[i]?.formulas ?? [], standing),
    ...(past[i] && { past: past[i].formulas as Value[][] }),
  }));
}

function pastOf({ layout: placed }: TableMemory, standing: Standing): Excel.Range | undefined {
  const { worksheet, layout, below, table } = standing;
  const { row, column, rows, columns } = pastTable(layout, below, { placed, table });
  return placed.apart && rows > 0 && columns > 0
    ? worksheet.getRangeByIndexes(row, column, rows, columns)
    : undefined;
}

/** One more request, where something stands left or right of a table. */
async function rowsBeside(
  context: Excel.RequestContext,
  tables: RememberedTable[],
  used: (Excel.Range | undefined)[],
): Promise<number[][]> {
  const sides = tables.map(({ standing }, i) => {
    const whole = used[i];
    if (!standing || !whole || whole.isNullObject) return [];
    const { row, column, rows, columns } = standing.layout;
    const lost = Math.max(0, -row);
    const [first, end] = [whole.columnIndex, whole.columnIndex + whole.columnCount];
    return [
      { column: first, columns: column - first },
      { column: column + columns, columns: end - column - columns },
    ].flatMap((side) =>
      side.columns > 0
        ? [
            {
              lost,
              range: standing.worksheet.getRangeByIndexes(row + lost, side.column, rows - lost, side.columns),
            },
          ]
        : [],
    );
  });
  if (!sides.flat().length) return [];
  for (const { range } of sides.flat()) range.load('formulas');
  await context.sync();
  return sides.map((each) => [
    ...new Set(
      each.flatMap(({ lost, range }) =>
        rowsWithOwnCells(range.formulas as Value[][]).map((row) => row + lost),
      ),
    ),
  ]);
}

/** The layout and what is below, as far as it is still on the worksheet: rows above the table may have been deleted. */
function rangeOf({ worksheet, layout: { row, column, rows, columns }, below }: Standing): Excel.Range {
  const lost = Math.max(0, -row);
  return worksheet.getRangeByIndexes(row + lost, column, rows - lost + below.rows, columns);
}

function standingValues(
  values: unknown[][],
  standing: Standing | undefined,
): Pick<StoredTable, 'values' | 'below'> {
  if (!standing) return { values: [] };
  const { layout, below } = standing;
  const all = valuesOf(values, { ...layout, rows: layout.rows + below.rows });
  return { values: all.slice(0, layout.rows), below: all.slice(layout.rows) };
}

function valuesOf(values: unknown[][], { rows, columns }: Block): Value[][] {
  const lost = Array.from({ length: rows - values.length }, () => Array<Value>(columns).fill(''));
  return [
    ...lost,
    ...values.map((row) => row.map((value) => (typeof value === 'number' ? value : String(value)))),
  ];
}

/** An update, or what takes one back. */
interface Revision extends TableUpdate {
  /** Takes back: rows may have changed how far below the table is read, and the memory a copy got goes again. */
  undoes?: { forgets: boolean; lifted: ColumnFilter[] };
}

/** Gives what takes the updates back. */
async function updateTables(context: Excel.RequestContext, updates: Revision[]): Promise<Revision[]> {
  const remembered = await rememberedTables(context);
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  const tables = updates.flatMap((update) => {
    const table = remembered.find(({ memory }) => memory.provenance.request.id === update.id);
    return table?.standing ? [{ update, table, standing: table.standing }] : [];
  });
  const filtered = tables.flatMap(({ update, standing }) =>
    standing.isFiltered && writesCells(update) ? [standing.excelTable] : [],
  );
  const { seen: places, filtersOf } = await readWithFilters(filtered, async () => {
    const each = tables.map(({ update, table, standing }) => placeOf(update, table, standing));
    await context.sync();
    return each;
  });
  const stood = places.map(({ standing, stands }) => allOf(standingValues(stands.formulas, standing)));
  for (const [i, place] of places.entries())
    if (!isAsRead(stood[i]!, place.update)) throw changedSince(place, stood[i]!);
  const locked = places.find(({ standing }) => standing.isProtected)?.standing;
  if (locked) throw new ReportingError('sheet-protected', { sheet: locked.worksheet.name });
  const filters = places.map((place, i) =>
    settledFilters(place, stood[i]!, filtersOf(place.standing.excelTable)),
  );
  const before = places.map((place, i) => takingBack(place, stood[i]!, filters[i]!.lifted));
  for (const table of filtered) table.clearFilters();
  for (const place of places) queueUpdate(context, place);
  const wishes = places.flatMap(({ update: { worksheet: to }, standing: { worksheet } }) =>
    to ? [{ worksheet, from: worksheet.name, to }] : [],
  );
  const renamed = new Map(wishes.map(({ from, worksheet }) => [from, worksheet]));
  for (const { from, to } of settledNames(
    wishes,
    worksheets.items.map(({ name }) => name),
  ))
    renamed.get(from)!.name = to;
  const written = places.map(queueReading);
  await context.sync();
  await setFilters(context, filters);
  return before.map((undo, i) => ({
    ...undo,
    stood: allOf(standingValues(written[i]!.range.formulas, written[i]!.standing)),
  }));
}

function writesCells({ cells, rows = [], lays = [] }: TableUpdate): boolean {
  return cells.length + rows.length + lays.length > 0;
}

/** Those that go on saying something when all is written, those an update had lifted among them, and those that do not. */
function settledFilters(
  { update, standing }: UpdatePlace,
  stood: Value[][],
  filters: ColumnFilter[],
): { table: Excel.Table; filters: ColumnFilter[]; lifted: ColumnFilter[] } {
  const { table, layout, excelTable } = standing;
  const { row, rows } = table;
  const changed = columnsChanged(update.cells, stood, { row: row - layout.row, rows });
  const isChanged = ({ column }: ColumnFilter) => changed.has(table.column + column - layout.column);
  const kept = filters.filter((filter) => isCondition(filter) || !isChanged(filter));
  const isFree = ({ column }: ColumnFilter) => !kept.some((filter) => filter.column === column);
  return {
    table: excelTable,
    filters: [...kept, ...(update.undoes?.lifted ?? []).filter(isFree)],
    lifted: filters.filter((filter) => !kept.includes(filter)),
  };
}

interface UpdatePlace {
  update: Revision;
  table: RememberedTable;
  standing: Standing;
  heads: Excel.Range;
  stands: Excel.Range;
  fills: Map<CellUpdate, Excel.RangeFill>;
}

/** What is to be known before anything is written, to be read: number formats only where rows go that may come back. */
function placeOf(update: Revision, table: RememberedTable, standing: Standing): UpdatePlace {
  const stands = rangeOf(standing);
  const goes = update.rows?.some((change) => change.do === 'remove');
  stands.load(`formulas,rowHidden,columnHidden${goes ? ',numberFormat' : ''}`);
  const { worksheet, layout } = standing;
  const coloured = update.cells.filter(({ row, fill }) => fill !== undefined && layout.row + row >= 0);
  const fills = new Map(
    coloured.map((cell) => {
      const { row, column } = cell;
      return [
        cell,
        worksheet.getRangeByIndexes(layout.row + row, layout.column + column, 1, 1).format.fill,
      ] as const;
    }),
  );
  for (const fill of fills.values()) fill.load('color');
  return { update, table, standing, heads: headsOf(standing), stands, fills };
}

/** Excel says white where there is no fill. */
const NO_FILL = '#FFFFFF';

function takingBack(
  { update, table, standing, stands, fills }: UpdatePlace,
  stood: Value[][],
  lifted: ColumnFilter[],
): Revision {
  const goes = update.rows?.some((change) => change.do === 'remove');
  const formats = goes
    ? allOf(standingValues(stands.numberFormat, standing)).map((row) => row.map(String))
    : [];
  const fillOf = (cell: CellUpdate) => {
    const colour = fills.get(cell)?.color;
    return colour?.toUpperCase() === NO_FILL ? '' : colour;
  };
  return {
    id: update.id,
    provenance: table.memory.provenance,
    ...undoOf(update, { values: stood, formats, fillOf, last: lastRowOf(standing) }),
    ...(update.worksheet !== undefined && { worksheet: standing.worksheet.name }),
    undoes: { forgets: table.isCopy, lifted },
  };
}

/** The last row of the Excel table, counted in the layout. */
function lastRowOf({ layout, table }: Standing): number {
  return table.row - layout.row + table.rows - 1;
}

function queueUpdate(
  context: Excel.RequestContext,
  { update, table, standing, heads, stands }: UpdatePlace,
): void {
  const hidden = hiddenIn(stands);
  for (const lay of update.lays ?? []) queueLay(standing, lay);
  queueCells(standing, update.cells, (heads.values[0] ?? []).map(String), hidden);
  queueRows(standing, update.rows ?? [], hidden);
  const memory = workbookPart(memoryUnder(standing.name, { ...table.memory, provenance: update.provenance }));
  if (table.isCopy) context.workbook.customXmlParts.add(memory);
  else if (update.undoes?.forgets) table.part.delete();
  else table.part.setXml(memory);
}

/** What stands there when all is written: to be taken back only while it does. */
function queueReading({ update: { rows = [] }, standing }: UpdatePlace) {
  const grown = rows.reduce((sum, change) => sum + (change.do === 'insert' ? 1 : -1), 0);
  const { rows: high, ...layout } = standing.layout;
  const after = { ...standing, layout: { ...layout, rows: high + grown } };
  const range = rangeOf(after);
  range.load('formulas');
  return { range, standing: after };
}

function allOf({ values, below = [] }: Pick<StoredTable, 'values' | 'below'>): Value[][] {
  return [...values, ...below];
}

function isAsRead(stands: Value[][], { stood: read, undoes }: Revision): boolean {
  if (!read) return true;
  const rows = undoes ? Math.min(stands.length, read.length) : read.length;
  return (
    (undoes !== undefined || stands.length === rows) &&
    stands
      .slice(0, rows)
      .every((row, r) => row.length === read[r]?.length && row.every((value, c) => value === read[r]?.[c]))
  );
}

/** What somebody changed since it was read, or since it was written where that is to be taken back. */
function changedSince({ update, standing: { layout, worksheet } }: UpdatePlace, stands: Value[][]) {
  if (!update.undoes) return new ReportingError('document-changed');
  const cells = stands.flatMap((row, r) =>
    row.flatMap((value, c) =>
      value === update.stood?.[r]?.[c] ? [] : [cellAddress(layout.row + r, layout.column + c)],
    ),
  );
  return undoRefused(worksheet.name, cells);
}

/** As somebody cuts cells and pastes them: looks and notes go along, and formulas follow. */
function queueLay({ worksheet, layout }: Standing, lay: RowLay): void {
  const at = (column: number, columns: number) =>
    worksheet.getRangeByIndexes(layout.row + lay.row, layout.column + column, 1, columns);
  for (const column of lay.gone) at(column, 1).clear('All');
  for (const { from, columns, by } of blocksOf(lay)) at(from, columns).moveTo(at(from + by, columns));
  for (const { column, cell } of lay.left) queueLook(at(column, 1).format, lookOf(cell));
}

/** Whole rows of the worksheet, so that what stands beside a row stays beside it. */
function queueRows(
  { worksheet, layout, table, excelTable }: Standing,
  rows: RowUpdate[],
  hidden: Hidden,
): void {
  let { rows: high } = table;
  for (const change of fromBelow(rows)) {
    const row = layout.row + rowOf(change);
    const whole = worksheet.getRangeByIndexes(row, layout.column, 1, 1).getEntireRow();
    if (change.do === 'remove') whole.delete('Up');
    else {
      whole.insert('Down');
      if (change.isLast)
        excelTable.resize(worksheet.getRangeByIndexes(table.row, table.column, ++high, table.columns));
      const { column, columns } = layout;
      queueRow(worksheet, { row, column, rows: 1, columns }, change.cells, hidden);
    }
  }
}

/** The row of heads of a table, to be read. */
function headsOf({ worksheet, table: { row, column, columns } }: Standing): Excel.Range {
  const heads = worksheet.getRangeByIndexes(row, column, 1, columns);
  heads.load('values');
  return heads;
}

/** One write for all cells of a table: `null` leaves a cell as it is. Its heads are written before, one by one. */
function queueCells(
  { worksheet, layout, table }: Standing,
  updates: CellUpdate[],
  heads: string[],
  hidden: Hidden,
): void {
  const there = updates.filter(({ row }) => layout.row + row >= 0);
  const fresh = there.filter(({ row }) => layout.row + row === table.row);
  const placed = fresh.map(({ column, value }) => ({
    at: layout.column + column - table.column,
    name: String(value),
  }));
  for (const { at, name } of inFreeOrder(placed, heads))
    worksheet.getRangeByIndexes(table.row, table.column + at, 1, 1).values = [[name]];
  const cells = there.filter((cell) => !fresh.includes(cell));
  if (cells.length === 0) return;
  const top = Math.min(...cells.map(({ row }) => row));
  const rows = Math.max(...cells.map(({ row }) => row)) - top + 1;
  const values: (Value | null)[][] = Array.from({ length: rows }, () => Array(layout.columns).fill(null));
  for (const { row, column, value } of cells) {
    const line = values[row - top];
    if (line) line[column] = value;
  }
  const at = (row: number, column: number, high: number, wide: number) =>
    worksheet.getRangeByIndexes(layout.row + row, layout.column + column, high, wide);
  queueGrid(at(top, 0, rows, layout.columns), 'values', values, hidden);
  for (const { row, column, fill } of cells) if (fill !== undefined) queueFill(at(row, column, 1, 1), fill);
}

function queueFill({ format: { fill } }: Excel.Range, colour: string): void {
  if (colour) fill.color = colour;
  else fill.clear();
}

function wholeOf({ cells, table }: Sheet): Block {
  return { row: 0, column: 0, rows: cells.length, columns: table.columns };
}
