import { sharedWords } from './align-lines';

/** What it is worth to find one more line again, in rows by which lines may have moved for it. */
const WORTH = 6;
/** How much of a line somebody rewrote must be left to know it among rows that came or went. */
const ALIKE = 0.5;

/** A line and a row that say the same. */
interface Match {
  line: number;
  row: number;
}

/**
 * Where the lines below a table stand now: by their words, in their order and moved as little as can be, others between those.
 * -1 for one that is gone, or of which it cannot be told where it stands.
 * @param ours lines as they were written, an empty one as an empty text
 * @param standing texts of the rows below the table
 * @param expected the row of the first line where nobody changed anything
 */
export function linesBelow(ours: string[], standing: string[], expected: number): number[] {
  const start = { line: -1, row: expected - 1 };
  const known = [start, ...bestChain(matchesIn(ours, standing), start)];
  return ours.map((text, line) => {
    const before = known.findLast((match) => match.line <= line) ?? start;
    const next = known.find((match) => match.line > line);
    const row = before.line === line ? before.row : between(text, line, { before, next }, standing);
    return row < standing.length ? row : -1;
  });
}

function matchesIn(ours: string[], standing: string[]): Match[] {
  return ours.flatMap((text, line) =>
    text ? standing.flatMap((each, row) => (each === text ? [{ line, row }] : [])) : [],
  );
}

/** The matches in order of lines and rows that find most and move least. */
function bestChain(matches: Match[], start: Match): Match[] {
  const best: { worth: number; chain: Match[] }[] = [];
  for (const match of matches) {
    const before = [{ worth: 0, chain: [] }, ...best].map(({ worth, chain }) => {
      const last = chain.at(-1) ?? start;
      const follows = last.line < match.line && last.row < match.row;
      return { worth: follows ? worth + WORTH - Math.abs(movedBy(last, match)) : -Infinity, chain };
    });
    const { worth, chain } = before.reduce((one, other) => (other.worth > one.worth ? other : one));
    best.push({ worth, chain: [...chain, match] });
  }
  const none = { worth: 0, chain: [] as Match[] };
  return best.reduce((one, other) => (other.worth > one.worth ? other : one), none).chain;
}

function movedBy(before: Match, next: Match): number {
  return next.row - before.row - (next.line - before.line);
}

/** Where nothing came or went every line has its row; elsewhere an empty one needs an empty row, a rewritten one its words. */
function between(
  text: string,
  line: number,
  { before, next }: { before: Match; next: Match | undefined },
  standing: string[],
): number {
  const fromBefore = before.row + line - before.line;
  if (!next || movedBy(before, next) === 0) return fromBefore;
  const isFree = (row: number) => row > before.row && row < next.row;
  const fromNext = next.row - (next.line - line);
  if (!text) return [fromBefore, fromNext].find((row) => isFree(row) && standing[row] === '') ?? -1;
  return standing.findIndex((each, row) => isFree(row) && each && sharedWords(text, each) >= ALIKE);
}
