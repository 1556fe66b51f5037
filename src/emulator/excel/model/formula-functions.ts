import { valueTypeOf, type CellValue } from './cell';

export const isError = (value: CellValue): boolean => valueTypeOf(value) === 'Error';

/** A cell or text as arithmetic takes it: an empty cell is 0; undefined for a text that is no number. */
export function numberOf(value: CellValue): number | undefined {
  if (typeof value !== 'string') return Number(value);
  if (value === '') return 0;
  return Number.isNaN(Number(value)) ? undefined : Number(value);
}

const sumOf = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0);

const aggregates: Record<string, (numbers: number[]) => CellValue> = {
  SUM: sumOf,
  AVERAGE: (numbers) => (numbers.length > 0 ? sumOf(numbers) / numbers.length : '#DIV/0!'),
  MIN: (numbers) => (numbers.length > 0 ? Math.min(...numbers) : 0),
  MAX: (numbers) => (numbers.length > 0 ? Math.max(...numbers) : 0),
};

/** What the emulator calculates, by the English name: each argument is a list of cells' values. */
export const functions: Record<string, (parts: CellValue[][]) => CellValue> = {
  ...Object.fromEntries(
    Object.entries(aggregates).map(([name, aggregate]) => [
      name,
      (parts: CellValue[][]) => parts.flat().find(isError) ?? aggregate(numbersIn(parts)),
    ]),
  ),
  COUNT: (parts) => numbersIn(parts).length,
  ROUND: ([value = [], digits = [0]]) => {
    const given = [...value, ...digits];
    const error = given.find(isError);
    if (error !== undefined) return error;
    const [number, places] = given.map(numberOf);
    return given.length !== 2 || number === undefined || places === undefined
      ? '#VALUE!'
      : rounded(number, Math.trunc(places));
  },
};

const numbersIn = (parts: CellValue[][]): number[] =>
  parts.flat().filter((value) => typeof value === 'number');

/** Half away from zero on the decimal digits, as Excel rounds. */
function rounded(value: number, places: number): number {
  const [mantissa = '0', exponent = '0'] = Number(Math.abs(value).toPrecision(15)).toExponential().split('e');
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + places}`));
  return Math.sign(value) * Number(`${shifted}e${-places}`);
}
