import { invalidArgument } from '../../protocol/host-error';
import type { Span } from '../spans';
import {
  contentSpan,
  controlBox,
  endOf,
  inlineEnd,
  inlineStart,
  nodesSpan,
  pointSpan,
  startOf,
} from '../spans';
import type { Element } from '../xml';

type Ranges = Record<string, (element: Element) => Span>;

const inside = (box: Element): Span => contentSpan(box);
const start = (span: Span): Span => pointSpan(inlineStart(span) ?? startOf(span));
const end = (span: Span): Span => pointSpan(inlineEnd(span) ?? endOf(span));

/** What getRange(location) means for each kind of object. */
const LOCATIONS = {
  box: {
    Whole: inside,
    Content: inside,
    Start: (box) => start(inside(box)),
    End: (box) => end(inside(box)),
    After: (box) => end(inside(box)),
  },
  paragraph: {
    Whole: (paragraph) => nodesSpan([paragraph]),
    Content: inside,
    Start: (paragraph) => start(inside(paragraph)),
    End: (paragraph) => end(inside(paragraph)),
    After: (paragraph) => pointSpan(endOf(nodesSpan([paragraph]))),
  },
  control: {
    Whole: (control) => nodesSpan([control]),
    Content: (control) => inside(controlBox(control)),
    Start: (control) => start(inside(controlBox(control))),
    End: (control) => end(inside(controlBox(control))),
    Before: (control) => pointSpan(startOf(nodesSpan([control]))),
    After: (control) => pointSpan(endOf(nodesSpan([control]))),
  },
  block: {
    Whole: (block) => nodesSpan([block]),
    Start: (block) => pointSpan(startOf(nodesSpan([block]))),
    End: (block) => pointSpan(endOf(nodesSpan([block]))),
    After: (block) => pointSpan(endOf(nodesSpan([block]))),
  },
} satisfies Record<string, Ranges>;

export function rangeOf(kind: keyof typeof LOCATIONS, element: Element, location = 'Whole'): Span {
  const ranges: Ranges = LOCATIONS[kind];
  const range = ranges[location];
  if (!range) throw invalidArgument(`getRange ${location}`);
  return range(element);
}

const SPAN_LOCATIONS: Record<string, (span: Span) => Span> = {
  Whole: (span) => span,
  Content: (span) => span,
  Start: start,
  End: end,
  After: (span) => pointSpan(endOf(span)),
};

/** getRange(location) of a range. */
export function rangeOfSpan(span: Span, location = 'Whole'): Span {
  const range = SPAN_LOCATIONS[location];
  if (!range) throw invalidArgument(`getRange ${location}`);
  return range(span);
}
