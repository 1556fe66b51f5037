/**
 * How many letters were added, left out, mistyped or swapped with their neighbour when `typed` was meant to be the
 * beginning of `word` (optimal string alignment). More than `limit` counts as `limit + 1`.
 */
export function typingDistance(typed: string, word: string, limit: number): number {
  const reach = Math.min(word.length, typed.length + limit);
  let before: number[] = [];
  let above = Array.from({ length: reach + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row++) {
    const current = nextRow({ typed, word, row, before, above, limit });
    if (current.every((steps) => steps > limit)) return limit + 1;
    [before, above] = [above, current];
  }
  return Math.min(limit + 1, ...above);
}

interface Rows {
  typed: string;
  word: string;
  row: number;
  before: number[];
  above: number[];
  limit: number;
}

/** Only columns within the limit of the diagonal can still matter. */
function nextRow({ typed, word, row, before, above, limit }: Rows): number[] {
  const current = above.map(() => Infinity);
  if (row <= limit) current[0] = row;
  const last = Math.min(above.length - 1, row + limit);
  for (let column = Math.max(1, row - limit); column <= last; column++) {
    const same = typed[row - 1] === word[column - 1];
    const swapped = typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1];
    current[column] = Math.min(
      at(above, column) + 1,
      at(current, column - 1) + 1,
      at(above, column - 1) + (same ? 0 : 1),
      swapped ? at(before, column - 2) + 1 : Infinity,
    );
  }
  return current;
}

function at(row: number[], column: number): number {
  return row[column] ?? Infinity;
}
