import { cellIn, textOf, type MergedCells, type Sheet } from './grid';

/**
 * A heading as it is compared: soft hyphens and line breaks undone (`Migrations-hintergrund`), reference dates and years left
 * out (`(Dez 2013)`, `31.12.2013`), since they change with every delivery; small letters, single spaces.
 */
export function normalHead(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\u00ad\s*/g, '')
    .replace(/(\p{L})[-\u2010\u2011]\s*(?=\p{Ll})(?!(?:und|oder|bzw)\b)/gu, '$1')
    .replace(/\((?:\p{L}+\.?\s+)?\d{4}(?:\/\d{2,4})?\)/gu, ' ')
    .replace(/\b\d{1,2}\.\s?\d{1,2}\.\s?\d{4}\b/g, ' ')
    .replace(/\b(?:19|20)\d{2}\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Letters of a heading; what is longer is none. */
const MOST_LETTERS = 1_000;

/** The heading of each column: the head rows joined with ` / `, a merged cell standing for all it covers. */
export function headTexts(sheet: Sheet, headRows: number[]): string[] {
  const rows = [...new Set(headRows)].map((row) => row - 1);
  const width = rows.reduce((most, row) => Math.max(most, sheet.rows[row]?.length ?? 0), 0);
  const merged = sheet.merged.filter(({ top, bottom }) => rows.some((row) => row >= top && row <= bottom));
  const covers = rows.map((row) => coversOf(merged, row, width));
  const textAt = (row: number, column: number) => textOf(cellIn(sheet, row, column)).slice(0, MOST_LETTERS);
  return Array.from({ length: width }, (_, column) => {
    const texts = rows.flatMap((row, i) => {
      const cover = covers[i]![column];
      if (!cover) return [textAt(row, column)];
      // A block over several head rows is one heading.
      const isFirst = covers.findIndex((other) => other[column] === cover) === i;
      return isFirst ? [textAt(cover.top, cover.left)] : [];
    });
    return texts.filter(Boolean).join(' / ');
  });
}

/**
 * The block that covers each column in a row, the first of several. What is covered is passed over, however many blocks
 * somebody has laid over one another.
 */
function coversOf(merged: MergedCells[], row: number, width: number): (MergedCells | undefined)[] {
  const covers = new Array<MergedCells | undefined>(width);
  const free = Array.from({ length: width + 1 }, (_, column) => column);
  const freeFrom = (column: number): number => {
    let found = column;
    while (free[found] !== found) found = free[found] = free[free[found]!]!;
    return found;
  };
  for (const block of merged) {
    if (row < block.top || row > block.bottom) continue;
    let column = freeFrom(Math.min(block.left, width));
    while (column < width && column <= block.right) {
      covers[column] = block;
      free[column] = column + 1;
      column = freeFrom(column + 1);
    }
  }
  return covers;
}

/** How many letters must be put in, left out or changed to get from one text to the other (Levenshtein 1966). */
export function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++)
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[to.length] ?? 0;
}

/** What stands lowest in a head of several rows. */
export function lastPartOf(head: string): string {
  return head.split(' / ').at(-1)!;
}
