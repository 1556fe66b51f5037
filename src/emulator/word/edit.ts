import { itemNotFound } from '../protocol/host-error';
import { insertLines, likeAt } from './insert-text';
import type { WordModel } from './model';
import { clearSpan } from './removal';
import { pointAt, type Point } from './runs';
import { runsBetween } from './search';
import { contentOf, contentSpan, nodesSpan } from './spans';
import { breakParagraph } from './split-paragraph';
import { property, setProperty, styleById, styleId, styleOf } from './styles';
import { paragraphsIn, paragraphSigns } from './text';
import type { Element } from './xml';
import { insertAll, isW, kid, val } from './xml';

/** Paragraphs of the body in reading order, those in tables and controls too: their numbers are what a click gives. */
export const paragraphsOfBody = (model: WordModel): Element[] => paragraphsIn([model.body]);

function paragraphNumber(model: WordModel, index: number): Element {
  const paragraph = paragraphsOfBody(model)[index];
  if (!paragraph) throw itemNotFound(`paragraph ${index}`);
  return paragraph;
}

/** Puts the cursor into a paragraph after a number of characters. */
export function placeCursor(model: WordModel, paragraph: number, offset: number): void {
  model.selection.place(paragraphNumber(model, paragraph), offset);
  model.tell();
}

/** Where the cursor stands: number of the paragraph and characters before it. */
export function cursor(model: WordModel): { paragraph: number; offset: number } {
  const { paragraph, offset } = model.selection.caret;
  return { paragraph: paragraphsOfBody(model).indexOf(paragraph), offset };
}

/** Selects some characters of a paragraph. */
export function selectText(model: WordModel, paragraph: number, start: number, end: number): void {
  model.selection.select(nodesSpan(runsBetween(paragraphNumber(model, paragraph), start, end)));
  model.tell();
}

/** Types at the cursor; a selection is replaced, a line end is the Enter key. */
export function typeText(model: WordModel, text: string): void {
  removeSelected(model);
  const [first = '', ...others] = text.split('\n');
  typeLine(model, first);
  for (const line of others) {
    pressEnter(model);
    typeLine(model, line);
  }
}

function typeLine(model: WordModel, text: string): void {
  const { paragraph, offset } = model.selection.caret;
  model.change(paragraph, () => {
    const point = pointAt(paragraph, offset);
    const typed = textBefore(point);
    if (typed) typed.textContent = `${typed.textContent}${text}`;
    else insertLines(point, [text], likeAt(point, false));
    model.selection.place(paragraph, offset + text.length);
  });
}

/** The text a person goes on writing in: the end of the run before the cursor. */
function textBefore({ parent, before }: Point): Element | undefined {
  const left = before ? before.previousSibling : parent.lastChild;
  const last = isW(left, 'r') ? left.lastChild : null;
  return isW(last, 't') ? last : undefined;
}

function removeSelected(model: WordModel): void {
  if (model.selection.isCollapsed) return;
  const { span } = model.selection;
  const start = { ...model.selection.caret };
  const paragraph = start.paragraph;
  model.change(paragraph, () => {
    const before = start.offset - lengthOf(span);
    clearSpan(span);
    model.selection.place(paragraph, Math.max(0, before));
  });
}

const lengthOf = (span: Parameters<typeof clearSpan>[0]): number =>
  span.kind === 'nodes' ? span.nodes.map(paragraphSigns).join('').length : 0;

/** Splits the paragraph at the cursor; after a heading the next paragraph gets the style that follows it. */
export function pressEnter(model: WordModel): void {
  removeSelected(model);
  const { paragraph, offset } = model.selection.caret;
  model.change(paragraph, () => {
    const atEnd = offset === paragraphSigns(paragraph).length;
    const next = breakParagraph(paragraph, pointAt(paragraph, offset));
    if (atEnd) takeFollowingStyle(model, next);
    model.selection.place(next, 0);
  });
}

function takeFollowingStyle(model: WordModel, paragraph: Element): void {
  const style = styleOf(model.pkg, paragraph);
  const following = style && styleById(model.pkg, val(kid(style, 'next')) ?? '');
  if (following && property(paragraph, 'pStyle'))
    setProperty(paragraph, 'pStyle', { val: styleId(following) });
}

/** Deletes the character before the cursor; at the start of a paragraph joins it to the one before. */
export function pressBackspace(model: WordModel): void {
  if (!model.selection.isCollapsed) return removeSelected(model);
  const { paragraph, offset } = model.selection.caret;
  if (offset === 0) return joinToPrevious(model, paragraph);
  model.change(paragraph, () => {
    clearSpan(nodesSpan(runsBetween(paragraph, offset - 1, offset)));
    model.selection.place(paragraph, offset - 1);
  });
}

function joinToPrevious(model: WordModel, paragraph: Element): void {
  const previous = paragraph.previousSibling;
  if (!isW(previous, 'p')) return;
  const junction = paragraphSigns(previous).length;
  model.change(paragraph, () => {
    insertAll(previous, null, contentOf(paragraph));
    clearSpan(nodesSpan([paragraph]));
    model.selection.place(previous, junction);
  });
}

/** Writes another text into a paragraph, formatted like its first run. */
export function replaceParagraphText(model: WordModel, index: number, text: string): void {
  const paragraph = paragraphNumber(model, index);
  model.change(paragraph, () => {
    const point = pointAt(paragraph, 0);
    const like = likeAt(point, true);
    clearSpan(contentSpan(paragraph));
    insertLines({ parent: paragraph, before: null }, [text], like);
    model.selection.place(paragraph, text.length);
  });
}

/** Deletes a paragraph; where it stood alone an empty one stays. */
export function deleteParagraph(model: WordModel, index: number): void {
  const paragraph = paragraphNumber(model, index);
  model.change(paragraph, () => clearSpan(nodesSpan([paragraph])));
}
