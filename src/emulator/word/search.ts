import { invalidArgument, notImplemented } from '../protocol/host-error';
import { pointAt } from './runs';
import type { Span } from './spans';
import { isInline, nodesOf, nodesSpan, paragraphsOf } from './spans';
import { paragraphSigns, runSigns, runsOf } from './text';
import type { Element } from './xml';
import { contains } from './xml';

export interface SearchOptions {
  matchCase?: boolean;
  matchWholeWord?: boolean;
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Stretches of a span whose text is the searched one; like Word it may have at most 255 characters. */
export function search(
  span: Span,
  text: string,
  options: SearchOptions & Record<string, unknown> = {},
): Span[] {
  if (text === '' || text.length > 255) throw invalidArgument('search');
  const exotic = Object.keys(options).find(
    (name) => options[name] === true && name !== 'matchCase' && name !== 'matchWholeWord',
  );
  if (exotic) throw notImplemented(`search ${exotic}`);
  const word = options.matchWholeWord ? '(?<![\\p{L}\\p{N}])' : '';
  const end = options.matchWholeWord ? '(?![\\p{L}\\p{N}])' : '';
  const pattern = new RegExp(`${word}${escape(text)}${end}`, options.matchCase ? 'gu' : 'giu');
  return paragraphsOf(span).flatMap((paragraph) =>
    found(paragraph, pattern)
      .filter((runs) => lies(runs, span))
      .map(nodesSpan),
  );
}

const found = (paragraph: Element, pattern: RegExp): Element[][] =>
  [...paragraphSigns(paragraph).matchAll(pattern)].map(({ index, 0: text }) =>
    runsBetween(paragraph, index, index + text.length),
  );

/** Runs from one character to another; runs that straddle an end are split. */
export function runsBetween(paragraph: Element, start: number, end: number): Element[] {
  pointAt(paragraph, start);
  pointAt(paragraph, end);
  let at = 0;
  return runsOf(paragraph).filter((run) => {
    const from = at;
    at += runSigns(run).length;
    return from >= start && at <= end && at > from;
  });
}

const lies = (runs: Element[], span: Span): boolean =>
  !isInline(span) || runs.every((run) => nodesOf(span).some((node) => contains(node, run)));
