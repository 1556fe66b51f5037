import { onFigure } from './edit';
import type { EditedReport } from './edited-report';
import { columnsOf, headRows, insertColumn, isPlain } from './grid';

/** A column of one's own, "Bemerkung" with remarks or numbers, at any place, before the names too. */
export const insertOwnColumn = onFigure(
  'inserts a column of remarks',
  ['table'],
  ({ anchor: table }, { column, seed }, report) => {
    if (!isPlain(table)) return undefined;
    const wrote: string[] = [];
    const heads = headRows(table).length;
    const at = column % (columnsOf(table).length + 1);
    const textOf = (r: number) => {
      const text = r < heads ? (wrote.length ? '' : `Bemerkung ${report.word()}`) : remark(r, seed, report);
      if (text) wrote.push(text);
      return text;
    };
    insertColumn(table, at, (_, r) => textOf(r), seed % 2 ? 'widen' : 'split');
    return { expects: 'renewed', wrote };
  },
);

/** Numbers in every row, or remarks in every second. */
function remark(row: number, seed: number, report: EditedReport): string {
  if (seed % 3 === 0) return report.handNumber();
  return (row + seed) % 2 ? report.word() : '';
}
