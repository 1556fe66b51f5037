import { plain } from './same-text';
import type { LineUse, StandingLine } from './standing';

/** A paragraph of a figure as rendered. */
export interface RenderedLine {
  use: LineUse;
  text: string;
  /** What a decision calls it, `note.0`; its use where there is one only. */
  key?: string;
}

export interface AlignedLine {
  rendered: RenderedLine;
  /** The paragraphs it stands in: several where somebody pressed Enter inside, none where it is gone. */
  standing: StandingLine[];
  /** Somebody changed its words. */
  edited: boolean;
}

/** Finds rendered paragraphs among those that stand there: by their words, in one piece or split; then by their style. */
export function alignLines(
  rendered: RenderedLine[],
  standing: StandingLine[],
): { aligned: AlignedLine[]; theirs: StandingLine[] } {
  const free = new Set(standing);
  const found = new Map<RenderedLine, StandingLine[]>();
  const take = (line: RenderedLine, lines: StandingLine[] | undefined) => {
    if (!lines) return;
    found.set(line, lines);
    lines.forEach((each) => free.delete(each));
  };
  for (const line of rendered) take(line, sameWords(line, standing, free));
  const edited = new Set<RenderedLine>();
  for (const line of rendered) {
    if (found.has(line) || !line.text) continue;
    const alike = mostAlike(
      line,
      standing.filter((candidate) => free.has(candidate) && candidate.text.trim() !== ''),
    );
    if (!alike) continue;
    edited.add(line);
    take(line, [alike]);
  }
  return {
    aligned: rendered.map((line) => ({
      rendered: line,
      standing: found.get(line) ?? [],
      edited: edited.has(line),
    })),
    theirs: standing.filter((line) => free.has(line)),
  };
}

/** Into how many paragraphs somebody may have split a line. */
export const PIECES = 4;

/** The paragraph, or neighbouring paragraphs together, that say a line. */
function sameWords(
  { text }: RenderedLine,
  standing: StandingLine[],
  free: ReadonlySet<StandingLine>,
): StandingLine[] | undefined {
  const wanted = tight(text);
  if (!wanted) return undefined;
  for (const first of standing) {
    if (!free.has(first)) continue;
    if (plain(first.text) === plain(text)) return [first];
  }
  for (const start of standing.keys()) {
    for (let count = 2; count <= PIECES; count++) {
      const pieces = standing.slice(start, start + count);
      if (pieces.length < count || !pieces.every((piece) => free.has(piece))) break;
      if (tight(pieces.map((piece) => piece.text).join('')) === wanted) return pieces;
    }
  }
  return undefined;
}

/** Without spaces: Enter between two words takes one away or leaves it. */
export function tight(text: string): string {
  return plain(text).replaceAll(' ', '');
}

/** What is left of a line somebody rewrote: a paragraph of its style, or one that shares most of its words. */
function mostAlike(line: RenderedLine, candidates: StandingLine[]): StandingLine | undefined {
  const scored = candidates
    .map((candidate) => ({ candidate, shared: sharedWords(line.text, candidate.text) }))
    .filter(({ candidate, shared }) => shared >= (candidate.use === line.use ? 0.2 : 0.5))
    .sort((a, b) => b.shared - a.shared);
  return scored[0]?.candidate;
}

/** How much of the shorter of two texts is in the other, from 0 to 1. */
export function sharedWords(a: string, b: string): number {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  if (!first.size || !second.size) return 0;
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared / Math.min(first.size, second.size);
}

function wordsOf(text: string): Set<string> {
  return new Set(
    plain(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
}
