import { cellIn, type MergedCells, type Sheet } from './grid';

/**
 * A heading as it is compared: soft hyphens and line breaks undone (`Migrations-hintergrund`), reference dates and years left
 * out (`(Dez 2013)`, `31.12.2013`), since they change with every delivery; small letters, single spaces.
 */
export function normalHead(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\u00ad\s*/g, '')
    .replace(/(\p{L})[-\u2010\u2011]\s*[\r\n]*\s*(?=\p{Ll})(?!(?:und|oder|bzw)\b)/gu, '$1')
    .replace(/\((?:\p{L}+\.?\s+)?\d{4}(?:\/\d{2,4})?\)/gu, ' ')
    .replace(/\b\d{1,2}\.\s?\d{1,2}\.\s?\d{4}\b/g, ' ')
    .replace(/\b(?:19|20)\d{2}\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** The heading of each column: the head rows joined with ` / `, a merged cell standing for all it covers. */
export function headTexts(sheet: Sheet, headRows: number[]): string[] {
  const rows = headRows.map((row) => row - 1);
  const width = rows.reduce((most, row) => Math.max(most, sheet.rows[row]?.length ?? 0), 0);
  const merged = sheet.merged.filter(({ top, bottom }) => rows.some((row) => row >= top && row <= bottom));
  return Array.from({ length: width }, (_, column) => {
    const anchors = rows.map((row) => anchorOf(merged, row, column));
    const distinct = anchors.filter(
      ({ row, column: c }, i) => i === anchors.findIndex((other) => other.row === row && other.column === c),
    );
    return distinct
      .map(({ row, column: c }) => String(cellIn(sheet, row, c) ?? '').trim())
      .filter(Boolean)
      .join(' / ');
  });
}

function anchorOf(merged: MergedCells[], row: number, column: number): { row: number; column: number } {
  const block = merged.find(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  return block ? { row: block.top, column: block.left } : { row, column };
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
