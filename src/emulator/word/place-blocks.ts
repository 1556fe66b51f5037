import { notImplemented } from '../protocol/host-error';
import type { Location } from './locations';
import type { WordModel } from './model';
import { dropPlaceholder } from './placeholder';
import { ensureParagraph, removeNodes } from './removal';
import { makeParagraph, runProperties } from './runs';
import type { Span } from './spans';
import {
  boxOf,
  contentOf,
  contentSpan,
  controlBox,
  endOf,
  isInline,
  isInlineBox,
  nodesOf,
  startOf,
} from './spans';
import { isEmptyParagraph, isSilent, splitParagraph } from './split-paragraph';
import type { Element, Node } from './xml';
import { ancestor, detach, insertAll, isW, kid, kids } from './xml';

/** Puts paragraphs, tables and controls at a place of the document and gives the nodes that now stand there. */
export function placeBlocks(model: WordModel, span: Span, where: Location, blocks: Element[]): Element[] {
  if (isW(boxOf(span), 'tbl', 'tr')) throw notImplemented('content inside a row-level or cell-level control');
  if (span.kind === 'content' && isW(span.box, 'sdtContent')) dropPlaceholder(span.box);
  const box = boxOf(span);
  if (isW(box, 'sdtContent') && isInlineBox(box)) return placeInRunControl(model, span, where, blocks);
  if (isInline(span)) return placeInParagraph(model, span, where, blocks);
  return placeAmongBlocks(model, span, where, blocks);
}

const hasSection = (paragraph: Element): boolean => kids(paragraph, 'pPr').some((pPr) => kid(pPr, 'sectPr'));

function placeAmongBlocks(model: WordModel, span: Span, where: Location, blocks: Element[]): Element[] {
  const standing = nodesOf(span);
  if (where === 'Replace' && standing.length > 0) return replaceBlocks(standing, blocks);
  const only = span.kind === 'content' && standing.length === 1 ? standing[0] : undefined;
  if (isEmptyParagraph(only)) return useEmptyParagraph(model, only, blocks);
  const neighbour = standing.at(where === 'Start' ? 0 : -1);
  if (span.kind === 'nodes' && neighbour && (where === 'Start' || where === 'End')) {
    const inner = isW(neighbour, 'sdt') ? contentSpan(controlBox(neighbour)) : undefined;
    if (inner) return placeBlocks(model, inner, where, blocks);
    if (isW(neighbour, 'p')) return placeInParagraph(model, contentSpan(neighbour), where, blocks);
  }
  const { parent, before } = where === 'Start' || where === 'Before' ? startOf(span) : endOf(span);
  return fill(parent, before, blocks);
}

function replaceBlocks(standing: Element[], blocks: Element[]): Element[] {
  const parent = standing[0]?.parentNode as Element;
  const before = standing.at(-1)?.nextSibling ?? null;
  removeNodes(standing);
  return fill(parent, before, blocks);
}

function fill(parent: Element, before: Node | null, blocks: Element[]): Element[] {
  insertAll(parent, before, blocks);
  partTables(blocks);
  ensureParagraph(parent);
  return blocks;
}

/** Two tables side by side would become one; Word keeps a paragraph between them. */
function partTables(blocks: Element[]): void {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (isW(first, 'tbl') && isW(neighbour(first, -1), 'tbl'))
    first.parentNode?.insertBefore(makeParagraph(), first);
  if (isW(last, 'tbl') && isW(neighbour(last, 1), 'tbl'))
    last.parentNode?.insertBefore(makeParagraph(), last.nextSibling);
}

function neighbour(block: Element, step: 1 | -1): Element | undefined {
  const siblings = kids(block.parentNode as Element);
  return siblings[siblings.indexOf(block) + step];
}

/** An empty paragraph is used up by what ends with a paragraph, and follows what does not. */
function useEmptyParagraph(model: WordModel, paragraph: Element, blocks: Element[]): Element[] {
  const caretHere = model.selection.caret.paragraph === paragraph;
  insertAll(paragraph.parentNode as Element, paragraph, blocks);
  partTables(blocks);
  const last = blocks.at(-1);
  if (isW(last, 'p') && !hasSection(paragraph)) {
    detach(paragraph);
    if (caretHere) model.selection.placeAt(endOf(contentSpan(last)));
  } else if (caretHere) model.selection.place(paragraph, 0);
  return blocks;
}

function placeInParagraph(model: WordModel, span: Span, where: Location, blocks: Element[]): Element[] {
  const point = where === 'Start' || where === 'Before' || where === 'Replace' ? startOf(span) : endOf(span);
  const paragraph = isW(point.parent, 'p') ? point.parent : (ancestor(point.parent, 'p') as Element);
  const caretHere = model.selection.caret.paragraph === paragraph;
  const behind = where === 'Replace' ? (nodesOf(span).at(-1)?.nextSibling ?? point.before) : point.before;
  if (where === 'Replace') removeNodes(nodesOf(span));
  if (isEmptyParagraph(paragraph)) return useEmptyParagraph(model, paragraph, blocks);
  const { left, right } = splitParagraph(paragraph, { parent: point.parent, before: behind });
  const parent = (left ?? right)?.parentNode as Element;
  insertAll(parent, left ? left.nextSibling : (right ?? null), blocks);
  partTables(blocks);
  if (caretHere) model.selection.placeAt(startOf(contentSpan(right ?? afterwards(blocks))));
  if (caretHere && !right && isW(blocks.at(-1), 'p'))
    model.selection.placeAt(endOf(contentSpan(blocks.at(-1) as Element)));
  ensureParagraph(parent);
  return blocks;
}

/** What does not end with a paragraph gets one to go on writing in. */
function afterwards(blocks: Element[]): Element {
  const last = blocks.at(-1) as Element;
  if (isW(last, 'p')) return last;
  const paragraph = makeParagraph();
  last.parentNode?.insertBefore(paragraph, last.nextSibling);
  return paragraph;
}

/** A control among runs takes the runs of one paragraph; more than that makes it a control around paragraphs. */
function placeInRunControl(model: WordModel, span: Span, where: Location, blocks: Element[]): Element[] {
  const only = blocks.length === 1 && isW(blocks[0], 'p') ? blocks[0] : undefined;
  const box = boxOf(span);
  if (!only) return placeAmongBlocks(model, contentSpan(raiseControl(box)), where, blocks);
  const runs = contentOf(only);
  if (where === 'Replace') removeNodes(nodesOf(span));
  const { parent, before } = where === 'Start' || where === 'Before' ? startOf(span) : endOf(span);
  insertAll(parent, where === 'Replace' && span.kind === 'content' ? null : before, runs);
  return runs;
}

/** Turns a control that is alone in its paragraph into a control around that paragraph. */
function raiseControl(box: Element): Element {
  const control = box.parentNode as Element;
  const paragraph = control.parentNode as Element;
  const alone = isW(paragraph, 'p') && kids(paragraph).every((node) => node === control || isSilent(node));
  if (!alone) throw notImplemented('several paragraphs in a control that shares its paragraph');
  paragraph.parentNode?.insertBefore(control, paragraph);
  const runs = contentOf(box);
  insertAll(paragraph, null, runs);
  box.appendChild(paragraph);
  return box;
}

/** Formatting of the nearest paragraph before or at a block: new paragraphs inherit it. */
export function formattingOf(block: Element | undefined): { pPr?: Element; rPr?: Element } {
  const paragraph = isW(block, 'p') ? block : undefined;
  if (!paragraph) return {};
  return { pPr: kid(paragraph, 'pPr'), rPr: runProperties(kid(paragraph, 'r')) };
}
