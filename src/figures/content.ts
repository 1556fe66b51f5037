import type { Cell } from '../domain/cell';
import { formatCell, formatDifference, formatNumber } from '../domain/number-format';
import type { Language } from '../domain/text';
import { signLegend } from './source-line';

/**
 * What stands in a cell of a figure, before it becomes a cell of a sheet or a text of a table:
 * - `number`: in the unit of its column, or the sign of its absence
 * - `score`: without a unit, such as an index; 0 is a value like any other, and `x` stands where there is none
 * - `text`
 */
export type Content = NumberContent | ScoreContent | TextContent;

export interface NumberContent {
  kind: 'number';
  cell: Cell;
  decimals: number;
  /** A difference: a plus or minus always stands before it. */
  signed?: true;
}

export interface ScoreContent {
  kind: 'score';
  score: number | null;
  /** Excel number format; two decimals when missing. */
  format?: string;
}

export interface TextContent {
  kind: 'text';
  text: string;
  /** `text` when missing; a `note` is wrapped. */
  role?: 'key' | 'name' | 'note';
  /** The colour of a social-space type, `#rrggbb`. */
  fill?: string;
}

/** Where there is no score and no type. */
export const NONE = 'x';

export function number(cell: Cell, decimals: number): NumberContent {
  return { kind: 'number', cell, decimals };
}

export function score(value: number | null | undefined, format?: string): ScoreContent {
  return { kind: 'score', score: value ?? null, ...(format && { format }) };
}

export function text(words: string, more: Pick<TextContent, 'role' | 'fill'> = {}): TextContent {
  return { kind: 'text', text: words, ...more };
}

/** As a table shows it. */
export function shownText(content: Content, language: Language): string {
  if (content.kind === 'text') return content.text;
  if (content.kind === 'number') {
    const format = content.signed ? formatDifference : formatCell;
    return format(content.cell, content.decimals, language);
  }
  return content.score === null ? NONE : formatNumber(content.score, 2, language);
}

/** Explains the signs and marks that occur; a score of 0 is no sign. */
export function legendOf(contents: Content[], language: Language): string {
  const mayBeSigns = contents.filter((content) =>
    content.kind === 'number' ? mayBeSign(content.cell) : shownText(content, language) === NONE,
  );
  return signLegend(
    mayBeSigns.map((content) => shownText(content, language)),
    language,
  );
}

/** A number of one or more that nothing limits is never shown as a sign. */
function mayBeSign(cell: Cell): boolean {
  return cell.value === null || cell.quality !== undefined || Math.abs(cell.value) < 1;
}
