import type { Parts } from '../../ooxml/package/archive';
import type { FoundFigure } from '../../ooxml/word/find-figures';
import { flatContent } from '../../ooxml/word/flat-content';
import { visibleText } from '../../ooxml/word/visible-text';
import type { HeldControls } from './held-controls';

/** What a figure's controls are to say: its blocks, the words of its caption, its name. */
export interface FigureContent {
  blocks?: string;
  title?: string;
  alias?: string;
}

export function contentOf(parts: Parts, found: FoundFigure): FigureContent {
  const { index } = found.story;
  const blocks = flatContent(parts, found);
  const title =
    found.title === undefined
      ? undefined
      : visibleText(index, index.child(found.title, 'w:sdtContent') ?? found.title);
  const properties = found.control === undefined ? undefined : index.child(found.control, 'w:sdtPr');
  const alias =
    properties === undefined ? undefined : index.attribute(index.child(properties, 'w:alias'), 'w:val');
  return {
    ...(blocks && { blocks }),
    ...(title !== undefined && { title }),
    ...(alias !== undefined && { alias }),
  };
}

/** Only what differs is written. */
export function changed(old: FigureContent, fresh: FigureContent): FigureContent {
  return Object.fromEntries(
    Object.entries(fresh).filter(([name, value]) => value !== old[name as keyof FigureContent]),
  );
}

/** The name alone: a sentence is written number by number. */
export function named({ alias }: FigureContent): FigureContent {
  return alias === undefined ? {} : { alias };
}

export function place(
  control: Word.ContentControl,
  title: Word.ContentControl | undefined,
  { blocks, title: words, alias }: FigureContent,
) {
  if (alias !== undefined) control.title = alias;
  if (words !== undefined) title?.insertText(words, 'Replace');
  if (blocks === undefined) return undefined;
  control.insertOoxml(blocks, 'Replace');
  return { control };
}

/** The controls of a figure in a request. */
export function controlsIn({ document }: Word.RequestContext, { control, title }: HeldControls = {}) {
  const numbered = (id: number | undefined) =>
    id === undefined ? undefined : document.contentControls.getById(id);
  return { control: numbered(control), title: numbered(title) };
}
