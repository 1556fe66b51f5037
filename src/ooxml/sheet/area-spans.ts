import { columnAt } from '../../figures/cell-address';

/** The first and the last of neighbouring rows or columns, from zero. */
export type Span = [first: number, last: number];

/** A cell as written, in its pieces: `$`, letters, `$`, digits. */
export type AreaEnd = [string, string, string, string];

/** The ends of `$C$7:D9`, `C:D` or `7:9`. */
export function endsOf(area: string): AreaEnd[] {
  return area.split(':').map((end) => {
    const [, fixed = '', letters = '', lock = '', digits = ''] = /^(\$?)([A-Z]*)(\$?)(\d*)$/i.exec(end) ?? [];
    return [fixed, letters, lock, digits];
  });
}

/** Whole columns go down to the end of the worksheet, whole rows to its right. */
export function spanOf(ends: AreaEnd[], axis: 'row' | 'column'): Span {
  const places = ends.map(([, letters, , digits]) =>
    axis === 'row' ? Number(digits || 0) - 1 : columnAt(letters),
  );
  const isWhole = places.some((place) => place < 0);
  return isWhole ? [0, Infinity] : [Math.min(...places), Math.max(...places)];
}
