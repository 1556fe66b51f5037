import { slotText, type Sheet } from '../figures/sheet';

type Values = (string | number)[][];

/** How a table of ours stands on its worksheet. */
export interface Around {
  /** How many of its last rows were placed below the Excel table. */
  apart?: number | undefined;
  /** Rows of the worksheet below `values`, where people may have moved what is ours. */
  below?: Values | undefined;
  /** What stands right of the rows below the Excel table. */
  past?: Values | undefined;
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

/** Rows that were placed below the Excel table, and the lines below those, as they were written. */
export interface WrittenBelow {
  rows: { key: string; name: string }[];
  lines: string[];
}

/**
 * The rows below the heads down to those that stand apart, found by their keys, or by their names where a key was typed over. What
 * somebody put between is an empty row here: it is not ours, whatever it says.
 */
export function withApart(rows: StandingRows, keyColumn: number, ours: WrittenBelow): string[][] {
  const { inside } = rows;
  const above = aboveLines(rows, ours);
  const places = ours.rows.flatMap(({ key, name }) => {
    if (inside.some((row) => row[keyColumn] === key)) return [];
    const byKey = above.findIndex((row) => row[keyColumn] === key);
    const at = byKey >= 0 ? byKey : above.findIndex((row) => name && row.includes(name));
    return at < 0 ? [] : [{ at, key }];
  });
  const last = Math.max(-1, ...places.map(({ at }) => at));
  const found = above.slice(0, last + 1).map((row, r) => {
    const place = places.find(({ at }) => at === r);
    return place ? row.with(keyColumn, place.key) : [];
  });
  return [...inside, ...found];
}

/** The name of a row that stands there twice, as when somebody kept a copy of it. */
export function standingTwice(rows: StandingRows, keyColumn: number, ours: WrittenBelow): string | undefined {
  const candidates = [...rows.inside, ...aboveLines(rows, ours)];
  const isTwice = (key: string) => candidates.filter((row) => row[keyColumn] === key).length > 1;
  return ours.rows.find(({ key }) => isTwice(key))?.name;
}

function aboveLines({ outside }: StandingRows, { lines }: WrittenBelow): string[][] {
  const end = outside.findIndex(([first = '']) => first !== '' && lines.includes(first));
  return end < 0 ? outside : outside.slice(0, end);
}
