import { parseAddress, splitAddress } from './address';
import { lastColumn, lastRow } from './area';
import type { Cell, CellValue } from './cell';
import type { Sheet } from './sheet';
import type { Book } from './book';
import { columnArea } from './table-references';

const aggregates: Record<string, (numbers: number[]) => CellValue> = {
  SUM: (numbers) => numbers.reduce((sum, number) => sum + number, 0),
  COUNT: (numbers) => numbers.length,
  AVERAGE: (numbers) =>
    numbers.length > 0 ? numbers.reduce((sum, number) => sum + number, 0) / numbers.length : '#DIV/0!',
  MIN: (numbers) => Math.min(...numbers, numbers.length > 0 ? Infinity : 0),
  MAX: (numbers) => Math.max(...numbers, numbers.length > 0 ? -Infinity : 0),
};

/**
 * The value of a cell. The emulator calculates references and SUM, COUNT, AVERAGE, MIN, MAX over ranges; other formulas
 * keep the value the file brought, or show #NAME?.
 */
export function valueOf(book: Book, sheet: Sheet, cell: Cell | undefined, depth = 0): CellValue {
  if (!cell) return '';
  if (cell.formula === undefined) return cell.value;
  if (depth > 50) return 0;
  return calculated(book, sheet, cell.formula, depth) ?? (cell.value === '' ? '#NAME?' : cell.value);
}

function calculated(book: Book, sheet: Sheet, formula: string, depth: number): CellValue | undefined {
  const [, name = '', args = ''] = /^=\s*([A-Z]+)\(([^()]*)\)\s*$/i.exec(formula) ?? [];
  const aggregate = aggregates[name.toUpperCase()];
  if (aggregate) {
    const values = args.split(',').map((reference) => referenced(book, sheet, reference.trim(), depth));
    return values.every((list) => list !== undefined)
      ? aggregate(values.flat().filter((value) => typeof value === 'number'))
      : undefined;
  }
  const single = referenced(book, sheet, formula.slice(1).trim(), depth);
  if (single?.length !== 1) return undefined;
  return single[0] === '' ? 0 : single[0];
}

function referenced(book: Book, sheet: Sheet, text: string, depth: number): CellValue[] | undefined {
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
      values.push(valueOf(book, target, target.cell(row, column), depth + 1));
  return values;
}

function cellsAt(book: Book, sheet: Sheet, text: string) {
  const { sheet: name, address } = splitAddress(text);
  return { sheet: name === undefined ? sheet : book.sheet(name), area: parseAddress(address) };
}
