import { itemNotFound } from '../protocol/host-error';
import { offsetOf, type Point } from './runs';
import { runsBetween } from './search';
import type { Span } from './spans';
import { boxOf, endOf, nodesOf, nodesSpan, paragraphsOf, pointSpan, startOf } from './spans';
import type { Element, Node } from './xml';
import { contains, kids } from './xml';

const PRECEDING = 2;
const FOLLOWING = 4;

const anchor = (span: Span, side: 'start' | 'end'): Node => {
  const nodes = nodesOf(span);
  const point = (side === 'start' ? startOf : endOf)(span);
  return nodes.at(side === 'start' ? 0 : -1) ?? point.before ?? point.parent;
};

/** How one span lies to another, in the words of Word.LocationRelation. */
export function compareSpans(one: Span, other: Span): string {
  const sameStart = anchor(one, 'start') === anchor(other, 'start');
  const sameEnd = anchor(one, 'end') === anchor(other, 'end');
  if (sameStart && sameEnd) return 'Equal';
  if (encloses(other, one)) return sameStart ? 'InsideStart' : sameEnd ? 'InsideEnd' : 'Inside';
  if (encloses(one, other)) return sameStart ? 'ContainsStart' : sameEnd ? 'ContainsEnd' : 'Contains';
  const position = anchor(one, 'start').compareDocumentPosition(anchor(other, 'start'));
  if (position & FOLLOWING) return endOf(one).before === anchor(other, 'start') ? 'AdjacentBefore' : 'Before';
  if (position & PRECEDING) return endOf(other).before === anchor(one, 'start') ? 'AdjacentAfter' : 'After';
  return 'Unrelated';
}

const encloses = (outer: Span, inner: Span): boolean =>
  [anchor(inner, 'start'), anchor(inner, 'end')].every(
    (node) =>
      nodesOf(outer).some((holder) => contains(holder, node)) ||
      (outer.kind === 'content' && contains(outer.box, node)),
  );

/** The span from the start of one to the end of the other, if both lie in the same container or paragraph. */
export function spanAcross(one: Span, other: Span): Span {
  const box = boxOf(one);
  if (box !== boxOf(other)) return acrossWrappers(one, other);
  const siblings = kids(box);
  const placeOf = ({ before }: Point) => (before ? siblings.indexOf(before as Element) : siblings.length);
  const ends = [one, other].flatMap((span) => [startOf(span), endOf(span)]);
  const places = ends.map(placeOf);
  const nodes = siblings.slice(Math.min(...places), Math.max(...places));
  return nodes.length ? nodesSpan(nodes) : pointSpan(startOf(one));
}

/** Within a paragraph one may lie in a link or control in which the other does not. */
function acrossWrappers(one: Span, other: Span): Span {
  const [paragraph, ...others] = new Set([one, other].flatMap(paragraphsOf));
  if (!paragraph || others.length) throw itemNotFound('expandTo');
  const places = [one, other].flatMap((span) =>
    [startOf(span), endOf(span)].map((point) => offsetOf(paragraph, point)),
  );
  const runs = runsBetween(paragraph, Math.min(...places), Math.max(...places));
  return runs.length ? nodesSpan(runs) : pointSpan(startOf(one));
}
