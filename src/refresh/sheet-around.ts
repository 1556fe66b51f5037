import { slotText, type Sheet } from '../figures/sheet';

type Values = (string | number)[][];

/** How a table of ours stands on its worksheet. */
export interface Around {
  /** How many of its last rows were placed below the Excel table. */
  apart?: number | undefined;
  /** Rows of the worksheet below `values`, where people may have moved what is ours. */
  below?: Values | undefined;
}

/** The rows below the heads that are in the Excel table, and those below it, as texts. */
export interface StandingRows {
  inside: string[][];
  outside: string[][];
}

export function standingRows(
  values: Values,
  { cells, table }: Sheet,
  { apart = 0, below = [] }: Around,
): StandingRows {
  const grown = values.length - cells.length;
  const end = table.row + table.rows - apart + grown;
  const texts = [...values, ...below].map((row) => row.map(slotText));
  return { inside: texts.slice(table.row + 1, end), outside: texts.slice(end) };
}

/**
 * The rows below the heads down to those that stand apart, found by their keys, or by their names where a key was typed over. What
 * somebody put between is an empty row here: it is not ours, whatever it says.
 * @param ours the rows that stand apart, and the lines below them, as they were written
 */
export function withApart(
  { inside, outside }: StandingRows,
  keyColumn: number,
  ours: { rows: { key: string; name: string }[]; lines: string[] },
): string[][] {
  const { rows, lines } = ours;
  const end = outside.findIndex(([first = '']) => first !== '' && lines.includes(first));
  const above = end < 0 ? outside : outside.slice(0, end);
  const isInside = ({ key }: { key: string }) => inside.some((row) => row[keyColumn] === key);
  const places = rows.flatMap((each) => {
    if (isInside(each)) return [];
    const byKey = above.findIndex((row) => row[keyColumn] === each.key);
    const at = byKey >= 0 ? byKey : above.findIndex((row) => each.name && row.includes(each.name));
    return at < 0 ? [] : [{ at, key: each.key }];
  });
  const last = Math.max(-1, ...places.map(({ at }) => at));
  const found = above.slice(0, last + 1).map((row, r) => {
    const place = places.find(({ at }) => at === r);
    return place ? row.with(keyColumn, place.key) : [];
  });
  return [...inside, ...found];
}
