import { ReportingError } from '../../domain/reporting-error';
import { cellAddress } from '../../figures/cell-address';
import { excelTableOf, type Block, type Sheet } from '../../figures/sheet';
import { freeSheetName, isNumberedName } from '../../figures/sheet-name';
import { memoryOf, memoryUnder, workbookPart } from '../../ooxml/sheet/workbook-part';
import type { FormulaChange } from '../../ports/workbook';
import { inFreeOrder } from '../../refresh/free-names';
import { namedCells } from '../../refresh/named-cells';
import { undoRefused } from '../../refresh/undo-refused';
import { around, isWithin } from './blocks';
import {
  hiddenIn,
  isCondition,
  namesColours,
  readWithFilters,
  setFilters,
  type ColumnFilter,
} from './filters';
import { queueStood, readStood, type StoodCells } from './stood-cells';
import { replaceable, type Replaceable } from './surroundings';
import { rememberedTables, type RememberedTable } from './tables';
import { toldFormula, type FormulaPlace, type ToldFormula } from './told-formula';
import { queueLayout, type HiddenLines } from './write-sheet';

type Standing = NonNullable<RememberedTable['standing']>;
type Found = Replaceable['found'];

/** What stood where a table became another. */
interface Stood {
  id: string;
  memory: string;
  /** It was a copy, and had no memory of its own. */
  wasCopy: boolean;
  worksheet: string;
  /** Its corner stays. */
  table: Block;
  heads: string[];
  cells: StoodCells;
  filters: ColumnFilter[];
  /** Of these cells, those the old table and the new one take up. */
  own: Block[];
  formulas: { place: FormulaPlace; text: string }[];
}

/** The same, and what is written instead. */
export interface Replaced extends Stood {
  written: { table: Block; cells: unknown[][]; formulas: string[] };
}

/**
 * Puts a sheet where the table of its id stands. The Excel table itself stays and takes the new heads, so that formulas elsewhere
 * follow it; those that are to read otherwise are written after it. Looks first, then writes with one request; what stood there
 * is put back when that fails half-way.
 */
export async function replaceTable(
  context: Excel.RequestContext,
  sheet: Sheet,
  changes: FormulaChange[],
): Promise<Replaced> {
  const asked = await replaceable(context, sheet);
  const { found, target } = asked;
  const { worksheet, table } = found.standing;
  const { isFiltered, excelTable, name } = found.standing;
  const { seen, filtersOf } = await readWithFilters(isFiltered ? [excelTable] : [], async () => {
    const told = changes.map(({ at }) => toldFormula(context, { at }));
    context.workbook.worksheets.load('items/name');
    return { formulas: told, stood: await readReplaced(context, asked, sheet) };
  });
  const { formulas } = seen;
  const stood = { ...seen.stood, filters: filtersOf(excelTable) };
  refuse(asked, formulas, changes);
  queueSheet(found, target, sheet, stood);
  const memory = workbookPart(memoryUnder(name, memoryOf(sheet)));
  if (found.isCopy) context.workbook.customXmlParts.add(memory);
  else found.part.setXml(memory);
  formulas.forEach((formula, i) => formula.write(changes[i]!.next));
  queueName(context, found, sheet);
  const replaced = {
    ...stood,
    formulas: formulas.map((formula, i) => ({ place: formula.place(), text: changes[i]!.text })),
  };
  const standing = queueReading(context, replaced, worksheet, replaced.cells.block);
  try {
    await context.sync();
  } catch (failure) {
    await putBack(context, replaced);
    throw failure;
  }
  await setFilters(context, [{ table: excelTable, filters: filtersAfter(stood, sheet) }]);
  return {
    ...replaced,
    written: { table: { ...excelTableOf(sheet), row: table.row, column: table.column }, ...standing() },
  };
}

/** Puts back what stood there before; fails with `undo-refused` where somebody changed since what was written. */
export async function takeBack(context: Excel.RequestContext, replaced: Replaced): Promise<void> {
  const { standing } = await foundTable(context, replaced.id);
  const { worksheet, table } = standing;
  if (standing.isProtected) throw new ReportingError('sheet-protected', { sheet: worksheet.name });
  const by = movedBy(replaced, standing);
  const { block } = replaced.cells;
  const reading = queueReading(context, replaced, worksheet, shifted(block, by));
  await context.sync();
  const { written, own } = replaced;
  const now = reading();
  const cells = now.cells.flatMap((row, r) =>
    row.flatMap((value, c) => {
      const cell = { row: block.row + r, column: block.column + c, rows: 1, columns: 1 };
      const isKept = value === written.cells[r]?.[c] || !own.some((each) => isWithin(cell, each));
      return isKept ? [] : [cellAddress(cell.row + by.rows, cell.column + by.columns)];
    }),
  );
  const isResized = table.rows !== written.table.rows || table.columns !== written.table.columns;
  if (cells.length || isResized)
    throw undoRefused(worksheet.name, cells.length ? cells : [cellAddress(table.row, table.column)]);
  const changed = now.places.filter((_, i) => now.formulas[i] !== written.formulas[i]);
  if (changed[0])
    throw undoRefused(
      changed[0].worksheet() || worksheet.name,
      changed.map(({ where }) => where),
    );
  await putBack(context, replaced);
}

async function foundTable(context: Excel.RequestContext, id: string): Promise<Found> {
  const remembered = await rememberedTables(context);
  const found = remembered.find(({ memory }) => memory.provenance.request.id === id);
  if (!found?.standing) throw new ReportingError('figure-gone');
  return { ...found, standing: found.standing };
}

/** Reads all that will not stand there any more. */
async function readReplaced(
  context: Excel.RequestContext,
  { found, target }: Replaceable,
  sheet: Sheet,
): Promise<Omit<Stood, 'filters'>> {
  const { standing, memory, isCopy } = found;
  const { worksheet, layout, table } = standing;
  const heads = worksheet.getRangeByIndexes(table.row, table.column, 1, table.columns);
  heads.load('values');
  const sized = Object.keys(sheet.lines).map((row) => target.row + Number(row));
  const cells = await readStood(context, worksheet, around(layout, target), sized);
  return {
    id: memory.provenance.request.id,
    memory: workbookPart(memoryUnder(standing.name, memory)),
    wasCopy: isCopy,
    worksheet: worksheet.name,
    table,
    heads: (heads.values[0] ?? []).map(String),
    cells,
    own: [layout, target],
    formulas: [],
  };
}

function refuse(
  { found: { standing }, occupied, merged }: Replaceable,
  formulas: ToldFormula[],
  changes: FormulaChange[],
): void {
  const sheet = standing.worksheet.name;
  const locked = standing.isProtected
    ? sheet
    : formulas.map((formula) => formula.locked()).find((name) => name !== undefined);
  if (locked !== undefined) throw new ReportingError('sheet-protected', { sheet: locked });
  if (occupied.length) throw new ReportingError('table-no-room', { sheet, cells: namedCells(occupied) });
  if (merged.length) throw new ReportingError('cells-merged', { sheet, cells: namedCells(merged) });
  if (formulas.some((formula, i) => formula.text() !== changes[i]!.text))
    throw new ReportingError('document-changed');
}

/** A filter stays with its column: with its head and the values it may name; colours are made anew. */
function filtersAfter({ filters, heads, table, cells }: Stood, sheet: Sheet): ColumnFilter[] {
  const made = excelTableOf(sheet);
  const fresh = headsOf(sheet);
  const body = (grid: unknown[][], top: number, rows: number, column: number) =>
    grid.slice(top + 1, top + rows).map((row) => row[column]);
  return filters.flatMap((filter) => {
    const column = fresh.indexOf(heads[filter.column] ?? '');
    if (column < 0 || namesColours(filter)) return [];
    const { row, column: left } = cells.block;
    const before = body(cells.formulas, table.row - row, table.rows, table.column - left + filter.column);
    const after = new Set(body(valuesOf(sheet), made.row, made.rows, made.column + column));
    const isSame = before.every((value) => after.has(value));
    return isSame || isCondition(filter) ? [{ ...filter, column }] : [];
  });
}

function headsOf({ cells, table }: Sheet): string[] {
  return (cells[table.row] ?? []).map(({ value }) => String(value ?? ''));
}

function valuesOf({ cells }: Sheet): unknown[][] {
  return cells.map((row) => row.map(({ value }) => value ?? ''));
}

function queueSheet({ standing }: Found, target: Block, sheet: Sheet, { heads, cells }: Stood): void {
  const table = { ...excelTableOf(sheet), row: standing.table.row, column: standing.table.column };
  if (standing.isFiltered) standing.excelTable.clearFilters();
  queueEmptied(standing, [standing.layout, target]);
  standing.excelTable.resize(rangeOf(standing.worksheet, table));
  queueHeads(standing, heads, headsOf(sheet));
  queueLayout(standing.worksheet, target, sheet, hiddenLines(cells, target));
}

function hiddenLines({ block, hidden, widths, heights }: StoodCells, target: Block): HiddenLines {
  return {
    ...hidden,
    widths: widths.flatMap((width, at) => (width === undefined ? [block.column + at - target.column] : [])),
    heights: heights.flatMap(({ row, points }) => (points === undefined ? [row - target.row] : [])),
  };
}

/** Without its heads a table is none: they stay until they are given anew. */
function queueEmptied({ worksheet, table }: Standing, blocks: Block[]): void {
  for (const { row, column, rows, columns } of blocks) {
    const top = Math.max(0, row);
    const below = table.row + 1;
    for (const part of [
      { row: top, column, rows: table.row - top, columns },
      { row: below, column, rows: row + rows - below, columns },
    ])
      if (part.rows > 0) {
        rangeOf(worksheet, part).unmerge();
        rangeOf(worksheet, part).clear('All');
      }
  }
}

/** Heads that go are emptied, the others are given one by one: no two columns of a table may have one name. */
function queueHeads({ worksheet, table }: Standing, standing: string[], fresh: string[]): void {
  const at = (column: number, columns: number) =>
    worksheet.getRangeByIndexes(table.row, table.column + column, 1, columns);
  if (standing.length > fresh.length) at(fresh.length, standing.length - fresh.length).clear('All');
  const names = fresh.map((name, column) => ({ at: column, name }));
  const before = names.map(({ at: column }) => standing[column] ?? '');
  for (const { at: column, name } of inFreeOrder(names, before)) at(column, 1).values = [[name]];
}

/** The worksheet's own name stays if somebody gave it. */
function queueName(context: Excel.RequestContext, { memory, standing }: Found, sheet: Sheet): void {
  const { worksheet } = standing;
  if (!isNumberedName(worksheet.name, memory.provenance.rendered.worksheet ?? '')) return;
  const others = othersThan(context, worksheet);
  worksheet.name = freeSheetName(sheet.name, (tried) => others.includes(tried.toLowerCase()));
}

function othersThan({ workbook }: Excel.RequestContext, { name: own }: Excel.Worksheet): string[] {
  return workbook.worksheets.items.flatMap(({ name }) => (name === own ? [] : [name.toLowerCase()]));
}

/** What stands in the cells and in the formulas, once it is read. */
function queueReading(
  context: Excel.RequestContext,
  { formulas }: Stood,
  worksheet: Excel.Worksheet,
  block: Block,
) {
  const range = rangeOf(worksheet, block);
  range.load('formulas');
  const places = formulas.map(({ place }) => toldFormula(context, place));
  return () => ({
    cells: range.formulas as unknown[][],
    formulas: places.map((place) => place.text()),
    places,
  });
}

/** Whatever of the other table stands there by now. */
async function putBack(context: Excel.RequestContext, stood: Stood): Promise<void> {
  const { standing, part, isCopy } = await foundTable(context, stood.id);
  const { worksheet, excelTable, table: now } = standing;
  const heads = worksheet.getRangeByIndexes(now.row, now.column, 1, now.columns);
  heads.load('values');
  context.workbook.worksheets.load('items/name');
  const by = movedBy(stood, standing);
  const place = rangeOf(worksheet, shifted(stood.cells.block, by));
  place.load('rowHidden,columnHidden');
  await context.sync();
  const table = shifted(stood.table, by);
  if (standing.isFiltered) excelTable.clearFilters();
  queueEmptied(
    standing,
    stood.own.map((block) => shifted(block, by)),
  );
  excelTable.resize(rangeOf(worksheet, table));
  queueHeads(standing, (heads.values[0] ?? []).map(String), stood.heads);
  queueStood(worksheet, stood.cells, by, {
    own: stood.own,
    heads: { ...stood.table, rows: 1 },
    hidden: hiddenIn(place),
  });
  if (!isCopy)
    if (stood.wasCopy) part.delete();
    else part.setXml(stood.memory);
  if (!othersThan(context, worksheet).includes(stood.worksheet.toLowerCase()))
    worksheet.name = stood.worksheet;
  for (const { place, text } of stood.formulas) toldFormula(context, place).write(text);
  await context.sync();
  await setFilters(context, [{ table: excelTable, filters: stood.filters }]);
}

/** Rows and columns may have come or gone above and to the left. */
function movedBy({ table: before }: Stood, { table: now }: Standing): { rows: number; columns: number } {
  return { rows: now.row - before.row, columns: now.column - before.column };
}

function shifted(block: Block, by: { rows: number; columns: number }): Block {
  return { ...block, row: block.row + by.rows, column: block.column + by.columns };
}

function rangeOf(worksheet: Excel.Worksheet, { row, column, rows, columns }: Block): Excel.Range {
  return worksheet.getRangeByIndexes(row, column, rows, columns);
}
