import { ReportingError } from '../domain/reporting-error';
import { blockAt } from '../figures/cell-address';
import type { FigureRequest, Slots } from '../figures/provenance';
import { excelTableOf, placeOfSlot, type Sheet } from '../figures/sheet';
import { sheetOfTable } from '../figures/sheet-of-table';
import { followedFormula, type Fate, type TableOnSheet } from '../ooxml/sheet/follow-table';
import type { IndicatorSource } from '../ports/indicator-source';
import type { Undo } from '../ports/undo';
import type { ChangeableWorkbook, FormulaChange, StoredTable, Surroundings } from '../ports/workbook';
import { namedCells } from '../refresh/named-cells';
import { planWorkbook, type TablePlan } from './plan-workbook';
import { refuseOther } from './same-request';
import { whereFormula } from './where-formula';

interface Ports {
  source: IndicatorSource;
  workbook: ChangeableWorkbook;
}

/** A formula that reads a table, and what becomes of it. */
export interface ReadingFormula extends FormulaChange {
  fate: Fate;
}

/** All that changing a table would do around it; nothing is written. */
export interface TableChange {
  sheet: Sheet;
  worksheet: string;
  readers: ReadingFormula[];
  /** Cells in the way: with contents of others, and merged ones that reach out of the new table. */
  occupied: string[];
  merged: string[];
  /** Somebody filters the table. */
  isFiltered: boolean;
}

export interface ChangeOptions {
  /** What people changed in the table is lost, and formulas may lose what they read. */
  overwrite?: boolean;
  /** Formulas a person was told of. */
  told?: ReadingFormula[];
  /** What the table was asked for when a person began to change it. */
  known?: FigureRequest | undefined;
}

export interface ChangedTable {
  sheet: Sheet;
  undo: Undo;
}

/** What changing a table would do to what stands around it. Fails like `changeTable`, but for what people changed in it. */
export async function planTableChange(
  { source, workbook }: Ports,
  id: string,
  asked: FigureRequest,
): Promise<TableChange> {
  return planned({ source, workbook }, await storedTable(workbook, id, asked), asked);
}

/**
 * Makes a table of a workbook anew from another request where it stands; it keeps its id, and formulas that read it go on reading
 * the same numbers. Fails with `figure-gone`, `figure-changed-since`, `figure-other-kind` for a typology, with `figure-edited` where what people changed
 * in it, or put into it, would be lost, with `formulas-affected` where formulas would read something else or nothing that a person
 * was not `told` of, unless `overwrite` is set, and with what the source and the workbook fail with.
 */
export async function changeTable(
  { source, workbook }: Ports,
  id: string,
  asked: FigureRequest,
  { overwrite = false, told = [], known }: ChangeOptions = {},
): Promise<ChangedTable> {
  const stored = await storedTable(workbook, id, asked);
  refuseOther(stored.provenance.request, known);
  if (!overwrite) {
    const target = { release: stored.provenance.release.id };
    const { tables } = await planWorkbook({ source, workbook }, { target, only: [id] });
    if (!tables[0] || isEdited(tables[0])) throw new ReportingError('figure-edited');
  }
  const { sheet, readers } = await planned({ source, workbook }, stored, asked);
  const untold = affected(readers).filter(({ next }) => !told.some((known) => known.next === next));
  if (!overwrite && untold.length)
    throw new ReportingError('formulas-affected', { cells: namedCells(untold.map(whereFormula)) });
  return { sheet, undo: await workbook.replace(sheet, readers.filter(isToldAnew)) };
}

async function planned(
  { source, workbook }: Ports,
  stored: StoredTable,
  asked: FigureRequest,
): Promise<TableChange> {
  const { query } = asked;
  const { id } = stored.provenance.request;
  const [answer, { topics }] = await Promise.all([source.answer(query), source.catalogue(query.city)]);
  const sheet = sheetOfTable(answer, { ...asked, id }, topics);
  const around = await workbook.surroundings(sheet);
  const { worksheet, occupied, merged, isFiltered } = around;
  return { sheet, worksheet, occupied, merged, isFiltered, readers: readersOf(stored, sheet, around) };
}

/** Those that would read something else, or nothing any more. */
function affected(readers: ReadingFormula[]): ReadingFormula[] {
  return readers.filter(({ fate }) => fate === 'other' || fate === 'goes');
}

async function storedTable(workbook: ChangeableWorkbook, id: string, asked: FigureRequest) {
  const stored = (await workbook.tables()).find(({ provenance }) => provenance.request.id === id);
  if (!stored?.address) throw new ReportingError('figure-gone');
  if (stored.provenance.request.kind !== 'table' || asked.kind !== 'table')
    throw new ReportingError('figure-other-kind');
  return stored;
}

function readersOf(stored: StoredTable, sheet: Sheet, around: Surroundings): ReadingFormula[] {
  const { worksheet, name, layout, table, placed, formulas } = around;
  const { provenance, values } = stored;
  const before: TableOnSheet = { worksheet, name, provenance, placed, layout, table, values };
  const after = onSheet(sheet, before);
  return formulas.flatMap(({ at, text }) => {
    const followed = followedFormula(text, { before, after }, 'row' in at ? at : undefined);
    return followed ? [{ at, text, next: followed.formula, fate: followed.fate }] : [];
  });
}

/** The row of heads and the corner stay. */
function onSheet(sheet: Sheet, { worksheet, name, table: { row, column } }: TableOnSheet): TableOnSheet {
  const { provenance, table: placed, cells } = sheet;
  return {
    worksheet,
    name,
    provenance,
    placed,
    layout: {
      row: row - placed.row,
      column: column - placed.column,
      rows: cells.length,
      columns: placed.columns,
    },
    table: { ...excelTableOf(sheet), row, column },
    values: cells.map((line) => line.map(({ value }) => value ?? '')),
  };
}

/** Excel lets references to columns by their heads follow the heads that are typed over, whatever stands below them then. */
function isToldAnew({ text, next, fate }: ReadingFormula): boolean {
  return next !== text || (fate !== 'goes' && text.includes('['));
}

/** Somebody typed over something, or what stands there cannot be told, or there are rows or columns that are not ours. */
function isEdited({ hand, reason, stored }: TablePlan): boolean {
  const { block } = blockAt(stored.address);
  const placed = sizeOf(stored.provenance.rendered);
  return (
    hand.length > 0 || reason !== undefined || block.rows !== placed.rows || block.columns !== placed.columns
  );
}

function sizeOf(rendered: Slots): { rows: number; columns: number } {
  const places = Object.keys(rendered)
    .filter((slot) => slot !== 'worksheet')
    .map(placeOfSlot);
  return places.reduce(
    (size, { row, column }) => ({
      rows: Math.max(size.rows, row + 1),
      columns: Math.max(size.columns, column + 1),
    }),
    { rows: 0, columns: 0 },
  );
}
