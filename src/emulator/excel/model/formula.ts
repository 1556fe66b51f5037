import { parseAddress, splitAddress } from './address';
import { lastColumn, lastRow } from './area';
import type { Book } from './book';
import type { Cell, CellValue } from './cell';
import { functions, isError, numberOf } from './formula-functions';
import { parseFormula, type Expression } from './formula-expression';
import type { Sheet } from './sheet';
import { columnArea } from './table-references';

/** Where a formula stands, and the values known so far: a cell is calculated once, and a circle counts as 0. */
interface Calculation {
  book: Book;
  sheet: Sheet;
  known: Map<Cell, CellValue>;
}

/**
 * The value of a cell. The emulator calculates arithmetic, references and the functions of `formula-functions.ts`; other
 * formulas keep the value the file brought, or show #NAME?.
 */
export function valueOf(
  book: Book,
  sheet: Sheet,
  cell: Cell | undefined,
  known: Calculation['known'] = new Map(),
): CellValue {
  if (!cell) return '';
  if (cell.formula === undefined) return cell.value;
  const before = known.get(cell);
  if (before !== undefined) return before;
  known.set(cell, 0);
  const value =
    calculated(cell.formula, { book, sheet, known }) ?? (cell.value === '' ? '#NAME?' : cell.value);
  known.set(cell, value);
  return value;
}

function calculated(formula: string, calculation: Calculation): CellValue | undefined {
  const expression = parseFormula(formula.slice(1));
  const value = expression && single(expression, calculation);
  return value === '' ? 0 : value;
}

/** Several cells have no single value. */
function single(expression: Expression, calculation: Calculation): CellValue | undefined {
  const values = evaluated(expression, calculation);
  return values?.length === 1 ? values[0] : undefined;
}

function evaluated(expression: Expression, calculation: Calculation): CellValue[] | undefined {
  switch (expression.kind) {
    case 'value':
      return [expression.value];
    case 'reference':
      return referenced(expression.text, calculation);
    case 'operation': {
      const left = single(expression.left, calculation);
      const right = single(expression.right, calculation);
      if (left === undefined || right === undefined) return undefined;
      return [operated(expression.sign, left, right)];
    }
    case 'call': {
      const parts = expression.parts.map((part) => evaluated(part, calculation));
      const call = functions[expression.name];
      return call && parts.every((values) => values !== undefined) ? [call(parts)] : undefined;
    }
  }
}

const operations: Record<string, (left: number, right: number) => CellValue> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => (right === 0 ? '#DIV/0!' : left / right),
  '^': (left, right) => left ** right,
};

function operated(sign: string, left: CellValue, right: CellValue): CellValue {
  const error = [left, right].find(isError);
  if (error !== undefined) return error;
  const [first, second] = [numberOf(left), numberOf(right)];
  return first === undefined || second === undefined
    ? '#VALUE!'
    : (operations[sign]?.(first, second) ?? '#VALUE!');
}

function referenced(text: string, { book, sheet, known }: Calculation): CellValue[] | undefined {
  const { sheet: target, area } = columnArea(book, text) ?? cellsAt(book, sheet, text);
  if (!target || !area) return undefined;
  const used = target.usedArea(true);
  const values: CellValue[] = [];
  for (let row = area.row; row <= Math.min(lastRow(area), used ? lastRow(used) : area.row); row += 1)
    for (
      let column = area.column;
      column <= Math.min(lastColumn(area), used ? lastColumn(used) : area.column);
      column += 1
    )
      values.push(valueOf(book, target, target.cell(row, column), known));
  return values.length > 0 ? values : [''];
}

function cellsAt(book: Book, sheet: Sheet, text: string) {
  const { sheet: name, address } = splitAddress(text);
  return { sheet: name === undefined ? sheet : book.sheet(name), area: parseAddress(address) };
}
