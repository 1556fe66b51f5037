import { chosen, onFigure } from './edit';
import { areaRows, columnsOfNumbers, headOf, singleCell } from './grid';
import { textIn, typeOver } from './typing';

/** A column of rates without decimals, or of counts with one: rounded by hand, half away from zero. */
export const otherDecimals = onFigure(
  'gives a column other decimals',
  ['table'],
  ({ anchor: table, told }, { column }) => {
    const place = chosen(columnsOfNumbers(table), column);
    const typed = new Set(told.flatMap(({ handCells = [] }) => handCells));
    const cells = areaRows(table)
      .flatMap((row) => singleCell(row, place ?? -1) ?? [])
      .filter((cell) => !typed.has(textIn(cell)));
    const numbers = cells.filter((cell) => /^[\d.]+(,\d)?$/.test(textIn(cell)) && textIn(cell) !== '.');
    const decimals = numbers.some((cell) => textIn(cell).includes(',')) ? 0 : 1;
    if (place === undefined || !numbers.length) return undefined;
    for (const cell of numbers) typeOver(cell, shown(textIn(cell), decimals));
    return { expects: 'renewed', decimals: { [headOf(table, place)]: decimals }, obscures: true };
  },
);

function shown(text: string, decimals: number): string {
  if (decimals === 1) return text.includes(',') ? text : `${text},0`;
  const [whole = '', fraction = '0'] = text.split(',');
  return Number(fraction[0]) < 5 ? whole : String(Number(whole.replace(/\./g, '')) + 1);
}
