import { chosen, onFigure } from './edit';
import { paragraphsOf } from './edited-report';
import { isOwn } from './grid';
import { textIn, typeOver } from './typing';

/** A footnote or the explanation of the signs in one's own words. */
export const typeOverNote = onFigure('types over a note', ['table', 'chart'], (figure, { row }, report) => {
  const notes = paragraphsOf(figure).filter((paragraph) => {
    const text = textIn(paragraph);
    return text !== '' && !text.startsWith('Quelle') && !isOwn(text);
  });
  const note = chosen(notes, row);
  if (!note) return undefined;
  const text = `Hinweis ${report.word()}`;
  typeOver(note, text);
  return { expects: 'renewed', wrote: [text], mark: text };
});
