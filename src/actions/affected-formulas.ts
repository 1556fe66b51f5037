import { blockAt, cellAddress } from '../figures/cell-address';
import { cellsRead, type CellsRead, type NamedTable } from '../ooxml/sheet/cells-read';
import type { Formula, StoredTable } from '../ports/workbook';
import type { Verdict } from '../refresh/decide';
import { moves } from '../refresh/plan';
import type { AffectedFormula } from '../refresh/refresh';
import type { TablePlan } from './plan-workbook';
import { whereFormula } from './where-formula';

/** A cell of a table, counted on its worksheet, that says something else afterwards. */
interface Turned {
  row: number;
  column: number;
  /** A sign that comes where a number stood. */
  sign?: string;
}

/**
 * The formulas that would read numbers of another year, or a sign or nothing where a number stood, if a verdict on a table was
 * written; on its worksheet by their cells alone, since that may get another name.
 */
export function affectedFormulas(table: TablePlan, verdict: Verdict, formulas: Formula[]): AffectedFormula[] {
  const { stored } = table;
  if (!stored.excel || verdict.reason) return [];
  const turned = turnedBy(table, verdict);
  const { worksheet } = blockAt(stored.address);
  const isOurs = ({ at }: Formula) =>
    'row' in at &&
    at.worksheet === worksheet &&
    turned.some(({ row, column }) => row === at.row && column === at.column);
  const named = namedTable(stored);
  return formulas.flatMap((formula) => {
    if (isOurs(formula)) return [];
    const { at, text } = formula;
    const read = cellsRead(text, named, 'row' in at ? at : undefined);
    const met = turned.filter((cell) => read.some((each) => isRead(cell, each)));
    if (!met.length) return [];
    const sign = met.find((cell) => cell.sign)?.sign;
    const where = whereBeside(formula, worksheet);
    return [{ where, ...(sign && { sign }) }];
  });
}

/** Where a formula stands, on this worksheet by its cell alone. */
export function whereBeside(formula: Formula, worksheet: string): string {
  const { at } = formula;
  return 'row' in at && at.worksheet === worksheet ? cellAddress(at.row, at.column) : whereFormula(formula);
}

/** The Excel table that stands, as formulas call it. */
export function namedTable({ excel, address, values }: StoredTable): NamedTable {
  const { worksheet, block: layout } = blockAt(address);
  const { name, block } = excel!;
  const { row, column } = { row: block.row - layout.row, column: block.column - layout.column };
  const heads = (values[row] ?? []).slice(column, column + block.columns).map(String);
  return { worksheet, name, block, heads };
}

function turnedBy(table: TablePlan, { written }: Verdict): Turned[] {
  const { stored, writes } = table;
  const { row: top, column: left } = blockAt(stored.address).block;
  const stood = [...stored.values, ...(stored.below ?? [])];
  const isMoving = moves(table);
  const laid = new Map(writes.flatMap((write) => ('lay' in write ? [[write.lay.row, write.lay]] : [])));
  return written.flatMap(({ kind, writes: places }) =>
    places.flatMap((each): Turned[] => {
      const write = 'place' in each ? writes[each.place] : undefined;
      if (!write || 'lay' in write) return [];
      if ('row' in write) return write.row.do === 'remove' ? rowThatGoes(write.row.row) : [];
      const { row, column, value } = write.cell;
      // What is read there moves with the cells of a row that is laid anew.
      const from = laid.get(row)?.moves.find(({ to }) => to === column)?.from ?? column;
      const wasNumber = typeof stood[row]?.[from] === 'number';
      const becomesSign = wasNumber && typeof value !== 'number';
      if (!becomesSign && !(isMoving && kind === 'number')) return [];
      return [{ row: top + row, column: left + from, ...(becomesSign && { sign: String(value) }) }];
    }),
  );

  function rowThatGoes(row: number): Turned[] {
    return (stood[row] ?? []).flatMap((value, column) =>
      typeof value === 'number' ? [{ row: top + row, column: left + column }] : [],
    );
  }
}

function isRead({ row, column }: Turned, { rows, columns }: CellsRead): boolean {
  return row >= rows[0] && row <= rows[1] && column >= columns[0] && column <= columns[1];
}
