import { accessDenied } from '../protocol/host-error';
import { makeParagraph } from './runs';
import type { Span } from './spans';
import { contentOf, elementsIn, isInlineBox, nodesOf, nodesSpan } from './spans';
import { blocksOf } from './text';
import { lockOf } from './write-protection';
import type { Element } from './xml';
import { detach, isW, kid } from './xml';

const UNDELETABLE = ['sdtLocked', 'sdtContentLocked'];

/** Controls that cannot be deleted refuse it with AccessDenied. */
export function refuseUndeletable(nodes: readonly Element[]): void {
  const controls = elementsIn(nodesSpan([...nodes]), 'sdt');
  if (controls.some((control) => UNDELETABLE.includes(lockOf(control))))
    throw accessDenied('contentControl.cannotDelete');
}

/** Takes nodes away, unless one of them holds a control that cannot be deleted. */
export function removeNodes(nodes: readonly Element[]): void {
  refuseUndeletable(nodes);
  nodes.forEach(detach);
}

/** Empties a span; what must hold a paragraph keeps an empty one. */
export function clearSpan(span: Span): void {
  const box = span.kind === 'content' ? span.box : nodesOf(span)[0]?.parentNode;
  removeNodes(nodesOf(span));
  if (box) ensureParagraph(box as Element);
}

/** Boxes that must end with a paragraph; a control around blocks needs only some block. */
const NEEDS_LAST_PARAGRAPH = ['body', 'tc', 'hdr', 'ftr', 'txbxContent', 'footnote', 'endnote'];

/** Adds the empty paragraph a box must end with. */
export function ensureParagraph(box: Element): void {
  if (isInlineBox(box) || isW(box, 'tbl', 'tr')) return;
  const last = blocksOf(box).at(-1);
  const missing = isW(box, ...NEEDS_LAST_PARAGRAPH) ? isW(last, 'tbl') || !last : contentOf(box).length === 0;
  if (missing) box.insertBefore(makeParagraph(), kid(box, 'sectPr') ?? null);
}
