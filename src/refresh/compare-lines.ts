import { alignLines, type AlignedLine, type RenderedLine } from './align-lines';
import { compareText, together, type Compared, type HandText, type Meaning } from './compared';
import { namesOldTime, type Times } from './named-years';
import type { LineUse, Place, StandingLine, Write } from './standing';

const KINDS: Record<LineUse, Meaning['kind']> = {
  boxTitle: 'title',
  boxHead: 'title',
  box: 'sentence',
  note: 'note',
  legend: 'legend',
  source: 'source',
};

/** The paragraphs of a figure outside its table: notes, legend and source line, or all of a box. */
export function compareLines(
  standing: StandingLine[],
  base: RenderedLine[],
  next: RenderedLine[],
  times: { before: Times; after: Times },
): Partial<Compared> & { lines: AlignedLine[]; theirs: StandingLine[] } {
  const { aligned, theirs } = alignLines(base, standing);
  const pairs = paired(base, next);
  const compared = aligned.map((line) => compareLine(line, pairs.get(line.rendered), times));
  const coming = next.filter((line) => ![...pairs.values()].includes(line));
  return {
    ...together([
      ...compared,
      ...coming.map((line) => lineThatComes(line, next, pairs, aligned)),
      { hand: datedRests(standing, aligned, theirs, times) },
    ]),
    lines: aligned,
    theirs,
  };
}

/** Somebody rewrote a line and pressed Enter inside: what stands behind it, looking like it, goes on with it. */
function datedRests(
  standing: StandingLine[],
  aligned: AlignedLine[],
  theirs: StandingLine[],
  { before, after }: { before: Times; after: Times },
): HandText[] {
  const mine = new Set(theirs);
  return aligned.flatMap(({ rendered, standing: [line], edited }): HandText[] => {
    if (!line || !edited) return [];
    const behind = standing.slice(standing.indexOf(line) + 1);
    const end = behind.findIndex((each) => !mine.has(each) || each.use !== line.use);
    return (end < 0 ? behind : behind.slice(0, end))
      .filter(({ text }) => namesOldTime(text, '', before, after))
      .map(({ text }) => ownText(KINDS[rendered.use], text));
  });
}

/** A text of somebody's own that speaks of the old time: the figure waits until it is changed. */
export function ownText(kind: Meaning['kind'], text: string): HandText {
  return { key: 'own', kind, base: '', mine: text, new: text, holds: true, writes: [] };
}

/**
 * Which line of the new figure takes the place of which: those that say the same, then those of one use; never crosswise, so
 * that lines that come and go do so where they belong.
 */
function paired(base: RenderedLine[], next: RenderedLine[]): Map<RenderedLine, RenderedLine> {
  const pairs = new Map<number, number>();
  const between = (b: number): [number, number] => {
    const before = [...pairs].filter(([other]) => other < b).map(([, n]) => n);
    const behind = [...pairs].filter(([other]) => other > b).map(([, n]) => n);
    return [Math.max(-1, ...before), Math.min(next.length, ...behind)];
  };
  const pair = (fits: (a: RenderedLine, b: RenderedLine) => boolean) =>
    base.forEach((line, b) => {
      if (pairs.has(b)) return;
      const [from, to] = between(b);
      const found = next.findIndex((candidate, n) => n > from && n < to && fits(line, candidate));
      if (found >= 0) pairs.set(b, found);
    });
  pair((a, b) => a.use === b.use && a.text === b.text);
  pair((a, b) => a.use === b.use);
  return new Map([...pairs].map(([b, n]) => [base[b]!, next[n]!]));
}

function compareLine(
  { rendered, standing }: AlignedLine,
  next: RenderedLine | undefined,
  times: { before: Times; after: Times },
): Partial<Compared> {
  const [first] = standing;
  if (!first) return {};
  const places = standing.map(({ place }) => place);
  const text = standing.length > 1 ? rendered.text : first.text;
  const line = { ...first, text, ...(standing.some(({ tracked }) => tracked) && { tracked: true }) };
  const texts = { base: rendered.text, next: next?.text ?? '' };
  const meaning = { key: keyOf(rendered), kind: KINDS[rendered.use] };
  return compareText(meaning, line, texts, times, (words) => lineWrites(places, words));
}

function keyOf({ use, key }: RenderedLine): string {
  return key ?? use;
}

/** The words in the first paragraph; pieces of a line that was split go, a line without words goes whole. */
function lineWrites([first, ...rest]: Place[], text: string): Write[] {
  if (first === undefined) return [];
  const kept: Write = text ? { do: 'text', place: first, text } : { do: 'remove', place: first };
  return [kept, ...rest.map((place): Write => ({ do: 'remove', place }))];
}

/** A line the figure did not have goes behind the one before it, or before the one after it. */
function lineThatComes(
  line: RenderedLine,
  next: RenderedLine[],
  pairs: Map<RenderedLine, RenderedLine>,
  aligned: AlignedLine[],
): Partial<Compared> {
  if (!line.text) return {};
  const at = next.indexOf(line);
  const standing = (other: RenderedLine) =>
    aligned.find(({ rendered }) => pairs.get(rendered) === other)?.standing ?? [];
  const ahead = next.slice(at + 1).flatMap(standing)[0];
  const past = next.slice(0, at).flatMap(standing).at(-1);
  const beside: Pick<Extract<Write, { do: 'line' }>, 'beside' | 'side'> | undefined = ahead
    ? { beside: ahead.place, side: 'before' }
    : past && { beside: past.place, side: 'after' };
  if (!beside) return {};
  const write: Write = { do: 'line', use: line.use, text: line.text, ...beside };
  return { changes: [{ key: keyOf(line), kind: KINDS[line.use], old: '', new: line.text, writes: [write] }] };
}
