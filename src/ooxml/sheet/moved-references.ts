import { columnAt, columnLetters } from '../../figures/cell-address';
import { sameName, withReferences } from './shifted-references';

/** Cells of one row of a worksheet that move to other columns, all at once; zero-based. */
export interface CellMove {
  worksheet: string;
  row: number;
  /** Columns after, by the column before. */
  columns: ReadonlyMap<number, number>;
  /** Columns whose cells go. */
  gone: readonly number[];
}

/** A formula whose references follow cells that move, as when somebody cuts and pastes them; what they are pasted over is no more. */
export function withMovedReferences(formula: string, move: CellMove, on: string): string {
  return withReferences(formula, ({ sheet = on, area }) =>
    sameName(sheet, move.worksheet) ? (movedArea(area, move) ?? '#REF!') : area,
  );
}

/** A cell, or cells of the one row; a larger area stays as it is. Undefined where others move over it. */
export function movedArea(area: string, { row, columns }: Pick<CellMove, 'row' | 'columns'>) {
  const ends = area.split(':').map((end) => /^(\$?)([A-Z]+)(\$?)(\d+)$/i.exec(end));
  if (!ends.every((end) => end && Number(end[4]) === row + 1)) return area;
  const [first = -1, last = first] = ends.map((end) => columnAt(end?.[2] ?? ''));
  if (first === last && !columns.has(first) && [...columns.values()].includes(first)) return undefined;
  return ends
    .map((end) => {
      const [all = '', fixed = '', letters = '', lock = '', digits = ''] = end ?? [];
      const to = columns.get(columnAt(letters));
      return to === undefined ? all : `${fixed}${columnLetters(to)}${lock}${digits}`;
    })
    .join(':');
}
