import type { Point } from './runs';
import { withoutSection } from './runs';
import type { Element, Node } from './xml';
import { insertAll, isW, kid, kids, make } from './xml';

/** Nodes that say nothing: a paragraph holding only these is empty. */
const SILENT = ['pPr', 'proofErr', 'bookmarkStart', 'bookmarkEnd', 'lastRenderedPageBreak'];

export const isSilent = (node: Node): boolean =>
  isW(node, ...SILENT) || (isW(node, 'r') && kids(node).every((child) => isW(child, 'rPr', ...SILENT)));

export const isEmptyParagraph = (block: Node | undefined): block is Element =>
  isW(block, 'p') && kids(block).every(isSilent);

export interface Halves {
  left?: Element;
  right?: Element;
}

/** Splits a paragraph at a place; at its start or end it stays whole. */
export function splitParagraph(paragraph: Element, point: Point): Halves {
  const at = pointIn(paragraph, point);
  const content = kids(paragraph);
  const index = at ? content.indexOf(at) : content.length;
  if (content.slice(0, index).every(isSilent)) return { right: paragraph };
  if (content.slice(index).every(isSilent)) return { left: paragraph };
  return { left: paragraph, right: tearOff(paragraph, content.slice(index)) };
}

/** The child of the paragraph the place stands before; inside a control or link the place moves behind it. */
function pointIn(paragraph: Element, { parent, before }: Point): Element | undefined {
  let at = parent === paragraph ? before : parent;
  if (parent !== paragraph) {
    while (at && at.parentNode !== paragraph) at = at.parentNode;
    at = at?.nextSibling ?? null;
  }
  while (at && at.nodeType !== 1) at = at.nextSibling;
  return (at as Element | null) ?? undefined;
}

function tearOff(paragraph: Element, nodes: Element[]): Element {
  const right = make('p');
  const properties = kid(paragraph, 'pPr');
  if (properties) {
    right.appendChild(properties.cloneNode(true));
    withoutSection(properties);
  }
  insertAll(right, null, nodes);
  paragraph.parentNode?.insertBefore(right, paragraph.nextSibling);
  return right;
}

/** Breaks a paragraph in two at a place, as the Enter key does, and gives the second one. */
export function breakParagraph(paragraph: Element, point: Point): Element {
  const at = pointIn(paragraph, point);
  const content = kids(paragraph).filter((child) => !isW(child, 'pPr'));
  return tearOff(paragraph, at ? content.slice(content.indexOf(at)) : []);
}
