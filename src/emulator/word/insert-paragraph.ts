import { notImplemented } from '../protocol/host-error';
import type { Location } from './locations';
import type { WordModel } from './model';
import { formattingOf, placeBlocks } from './place-blocks';
import { dropPlaceholder } from './placeholder';
import { makeParagraph } from './runs';
import type { Span } from './spans';
import { boxOf, contentOf, isInlineBox, nodesSpan, paragraphsOf } from './spans';
import { blocksOf } from './text';
import type { Element } from './xml';
import { isW } from './xml';

/** Inserts a paragraph beside or inside a span; it is formatted like its neighbour. */
export function insertParagraph(model: WordModel, span: Span, text: string, where: Location): Element {
  const place = blockSpan(span);
  return model.change(boxOf(place), () => {
    if (place.kind === 'content') dropPlaceholder(place.box);
    const neighbours =
      place.kind === 'content' ? blocksOf(place.box) : place.kind === 'nodes' ? place.nodes : [];
    const neighbour = neighbours.at(where === 'Start' || where === 'Before' ? 0 : -1);
    const paragraph = makeParagraph(text, formattingOf(neighbour));
    return place.kind === 'content'
      ? insertInside(place.box, paragraph, where)
      : placeAround(model, place, paragraph, where);
  });
}

function insertInside(box: Element, paragraph: Element, where: Location): Element {
  if (isInlineBox(box)) throw notImplemented('insertParagraph in a control among runs');
  const first = contentOf(box)[0] ?? null;
  const last = contentOf(box).at(-1);
  box.insertBefore(paragraph, where === 'Start' ? first : (last?.nextSibling ?? null));
  return paragraph;
}

function placeAround(model: WordModel, span: Span, paragraph: Element, where: Location): Element {
  placeBlocks(model, span, where, [paragraph]);
  return paragraph;
}

/** Blocks go around whole paragraphs: a stretch of runs stands for the paragraphs it lies in. */
export function blockSpan(span: Span): Span {
  const box = boxOf(span);
  if (!isInlineBox(box) || (span.kind === 'content' && !isW(box, 'p'))) return span;
  return nodesSpan(paragraphsOf(span));
}
