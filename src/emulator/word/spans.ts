import type { Element, Node } from './xml';
import { ancestor, inDocumentOrder, isW, kid, kids } from './xml';
import type { Point } from './runs';
import { livingElements } from './register';
import { blocksOf, paragraphsIn, runsOf } from './text';

/**
 * A stretch of a document: the content of a container (body, cell, control, header), a row of whole nodes, or a place
 * between two nodes.
 */
export type Span =
  | { kind: 'content'; box: Element }
  | { kind: 'nodes'; nodes: Element[] }
  | ({ kind: 'point' } & Point);

export const contentSpan = (box: Element): Span => ({ kind: 'content', box });
export const nodesSpan = (nodes: Element[]): Span => ({ kind: 'nodes', nodes });
export const pointSpan = ({ parent, before }: Point): Span => ({ kind: 'point', parent, before });

/** The content of a control, whatever level it stands on. */
export const controlBox = (control: Element): Element => kid(control, 'sdtContent') ?? control;

const PROPERTIES = ['pPr', 'sectPr', 'tcPr', 'sdtPr', 'rPr'];

export const contentOf = (box: Element): Element[] => kids(box).filter((child) => !isW(child, ...PROPERTIES));

/** The nodes of a span, in order. */
export function nodesOf(span: Span): Element[] {
  if (span.kind === 'content') return contentOf(span.box);
  return span.kind === 'nodes' ? span.nodes : [];
}

/** True where runs stand, false where paragraphs and tables stand. */
export function isInlineBox(box: Node): boolean {
  if (isW(box, 'p', 'hyperlink', 'ins', 'moveTo', 'smartTag', 'fldSimple')) return true;
  return isW(box, 'sdt', 'sdtContent') && box.parentNode !== null && isInlineBox(box.parentNode);
}

export const boxOf = (span: Span): Element => {
  if (span.kind === 'content') return span.box;
  if (span.kind === 'point') return span.parent;
  return span.nodes[0]?.parentNode as Element;
};

export const isInline = (span: Span): boolean => isInlineBox(boxOf(span));

export function startOf(span: Span): Point {
  if (span.kind === 'point') return span;
  if (span.kind === 'content')
    return { parent: span.box, before: contentOf(span.box)[0] ?? endOfBox(span.box) };
  return { parent: boxOf(span), before: span.nodes[0] ?? null };
}

export function endOf(span: Span): Point {
  if (span.kind === 'point') return span;
  if (span.kind === 'content') return { parent: span.box, before: endOfBox(span.box) };
  const last = span.nodes.at(-1);
  return { parent: last?.parentNode as Element, before: last?.nextSibling ?? null };
}

/** The body ends before its section properties. */
const endOfBox = (box: Element): Node | null => kid(box, 'sectPr') ?? null;

/** Paragraphs a span lies in or holds. */
export function paragraphsOf(span: Span): Element[] {
  if (!isInline(span)) return paragraphsIn(nodesOf(span));
  const around = span.kind === 'nodes' ? span.nodes : [boxOf(span)];
  const paragraphs = around.map((node) => (isW(node, 'p') ? node : ancestor(node, 'p')));
  return inDocumentOrder([...new Set(paragraphs.filter((paragraph) => paragraph !== undefined))]);
}

export const runsOfSpan = (span: Span): Element[] => nodesOf(span).flatMap(runsOf);

/** Nodes of a name at or below the span, second spellings (mc:Fallback) left out. */
export const elementsIn = (span: Span, name: string): Element[] =>
  nodesOf(span).flatMap((node) => livingElements(node, name));

/** Start of the first paragraph and end of the last one: where text goes that is put at the start or end of a span. */
export function inlineStart(span: Span): Point | undefined {
  if (isInline(span)) return startOf(span);
  const first = blocksOfSpan(span)[0];
  return first && edge(first, 'start');
}

export function inlineEnd(span: Span): Point | undefined {
  if (isInline(span)) return endOf(span);
  const last = blocksOfSpan(span).at(-1);
  return last && edge(last, 'end');
}

const blocksOfSpan = (span: Span): Element[] => nodesOf(span).filter((node) => isW(node, 'p', 'tbl', 'sdt'));

function edge(block: Element, side: 'start' | 'end'): Point | undefined {
  if (isW(block, 'p')) return (side === 'start' ? startOf : endOf)(contentSpan(block));
  if (!isW(block, 'sdt')) return undefined;
  const inner = blocksOf(controlBox(block)).at(side === 'start' ? 0 : -1);
  return inner && edge(inner, side);
}
