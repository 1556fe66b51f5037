import { onFigure } from './edit';
import { paragraphsOf } from './edited-report';
import { textIn, typeOver } from './typing';

/** The source line in one's own words: still with the old year, or without any. */
export const typeOverSource = onFigure(
  'types over the source line',
  ['table', 'chart', 'box'],
  (figure, { seed }, report) => {
    const line = paragraphsOf(figure).find((paragraph) => textIn(paragraph).startsWith('Quelle'));
    if (!line) return undefined;
    const [, year] = /Berichtsjahre?: [^.]*?(\d{4})\./.exec(textIn(line)) ?? [];
    const dated = seed % 2 === 0 && year !== undefined;
    const text = `Quelle: ${report.word()}${dated ? `, Berichtsjahr: ${year}.` : ', eigene Darstellung.'}`;
    typeOver(line, text);
    return {
      expects: dated ? 'untouched' : figure.kind === 'box' ? 'either' : 'renewed',
      mark: text,
      wrote: [text],
    };
  },
);
