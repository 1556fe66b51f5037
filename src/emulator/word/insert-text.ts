import { dropBookmarkAround } from './bookmarks';
import type { Location } from './locations';
import type { WordModel } from './model';
import { placeBlocks } from './place-blocks';
import { dropPlaceholder, isShowingPlaceholder } from './placeholder';
import { removeNodes } from './removal';
import type { Point } from './runs';
import { makeParagraph, makeRun, runProperties } from './runs';
import type { Span } from './spans';
import {
  boxOf,
  contentOf,
  contentSpan,
  endOf,
  inlineEnd,
  inlineStart,
  isInline,
  nodesOf,
  nodesSpan,
  pointSpan,
  startOf,
} from './spans';
import { breakParagraph } from './split-paragraph';
import { paragraphsIn, runsOf } from './text';
import type { Element } from './xml';
import { isW, kid } from './xml';

const linesOf = (text: string): string[] => text.split(/\r\n|\r|\n/);

/** Inserts text at a place, formatted like what stands there; line ends make paragraphs. */
export function insertText(model: WordModel, span: Span, text: string, where: Location): Span {
  return model.change(boxOf(span), () => {
    if (where === 'Replace' && model.has('replacedTextLosesBookmark')) dropBookmarkAround(nodesOf(span));
    if (where === 'Replace') return replaceText(model, span, text);
    if (span.kind === 'content') dropPlaceholder(span.box);
    const atStart = where === 'Start' || where === 'Before';
    const point = (atStart ? inlineStart : inlineEnd)(span);
    if (!point) return insertParagraphs(model, span, text, where);
    return inserted(insertLines(point, linesOf(text), likeAt(point, atStart)), point);
  });
}

function insertParagraphs(model: WordModel, span: Span, text: string, where: Location): Span {
  const paragraphs = linesOf(text).map((line) => makeParagraph(line));
  return nodesSpan(placeBlocks(model, span, where, paragraphs));
}

function replaceText(model: WordModel, span: Span, text: string): Span {
  const like = formatting(span);
  if (span.kind === 'content') dropPlaceholder(span.box);
  if (isInline(span)) return replaceInline(span, text, like);
  const standing = nodesOf(span);
  const first = paragraphsIn(standing)[0];
  const pPr = first && kid(first, 'pPr');
  const paragraphs = linesOf(text).map((line) => makeParagraph(line, { pPr, rPr: like }));
  return nodesSpan(placeBlocks(model, span, 'Replace', paragraphs));
}

function replaceInline(span: Span, text: string, like: Element | undefined): Span {
  const standing = nodesOf(span);
  const nodes = insertLines(startOf(span), linesOf(text), like);
  const end = standing.length > 0 ? endOf(nodesSpan(standing)) : startOf(span);
  removeNodes(standing);
  return inserted(nodes, end);
}

/** What was inserted; where nothing was, the place. */
const inserted = (nodes: Element[], point: Point): Span =>
  nodes.length > 0 ? nodesSpan(nodes) : pointSpan(point);

/** Run formatting of the first run of a span; that of a placeholder is not taken over. */
function formatting(span: Span): Element | undefined {
  const control = span.kind === 'content' && isW(span.box, 'sdtContent') ? span.box.parentNode : null;
  if (control && isShowingPlaceholder(control as Element)) return undefined;
  const run = nodesOf(span).flatMap(runsOf)[0];
  return run ? runProperties(run) : likeAt(startOf(span), false);
}

/** Formatting for text typed at a place: of the run before it, or after it at the start. */
export function likeAt({ parent, before }: Point, preferAfter: boolean): Element | undefined {
  const siblings = contentOf(parent);
  const index = before ? siblings.indexOf(before as Element) : siblings.length;
  const left = siblings.slice(0, Math.max(index, 0)).flatMap(runsOf).at(-1);
  const right = siblings.slice(Math.max(index, 0)).flatMap(runsOf)[0];
  return runProperties(preferAfter ? (right ?? left) : (left ?? right));
}

/** Inserts lines at a place among runs; the second line on starts a new paragraph, inside a control a line break. */
export function insertLines(point: Point, lines: string[], like: Element | undefined): Element[] {
  if (!isW(point.parent, 'p')) return insertRun(point, lines.join('\u000b'), like);
  const [first = '', ...others] = lines;
  const nodes = insertRun(point, first, like);
  if (others.length === 0) return nodes;
  const next = breakParagraph(point.parent, point);
  return [...nodes, ...insertLines(startOf(contentSpan(next)), others, like)];
}

function insertRun({ parent, before }: Point, text: string, like: Element | undefined): Element[] {
  if (text === '') return [];
  const run = makeRun(text, like);
  parent.insertBefore(run, before);
  return [run];
}
