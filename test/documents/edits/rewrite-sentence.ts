import { attributeOf, childOf } from '../package/xml';
import { chosen, onFigure } from './edit';
import { paragraphsOf } from './edited-report';
import { textIn, typeOver } from './typing';

/** One sentence of a box in one's own words, with its number or without. */
export const rewriteSentence = onFigure(
  'rewrites a sentence of a box',
  ['box'],
  (figure, { row, seed }, report) => {
    const sentences = paragraphsOf(figure).filter((paragraph) =>
      /Kasten$/.test(attributeOf(childOf(childOf(paragraph, 'w', 'pPr'), 'w', 'pStyle'), 'w', 'val')),
    );
    const sentence = chosen(sentences, row);
    if (!sentence) return undefined;
    const [number = 'viele'] = textIn(sentence).match(/\d[\d.,]*\d|\d/) ?? [];
    const text = `${report.word()}: ${seed % 2 ? 'das sind mehr als gedacht' : number}.`;
    typeOver(sentence, text);
    return { expects: 'untouched', mark: text, wrote: [text] };
  },
);
