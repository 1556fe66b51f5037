import { below } from '../package/xml';
import { onFigure } from './edit';
import { paragraphsOf, tagOf, type Standing } from './edited-report';
import { textIn, typeBehind, typeOver } from './typing';
import { yearsIn } from './years';

/** The title in one's own words, with the year of the numbers or without one. */
export const typeOverCaption = onFigure(
  'types over the caption',
  ['table', 'chart', 'box'],
  (figure, { seed }, report) => {
    const place = titleOf(figure);
    if (!place) return undefined;
    const [year] = yearsIn(place);
    const dated = seed % 2 === 0 && year !== undefined;
    const text = dated
      ? `${report.word()} in Zahlen, ${year}`
      : `${report.word()}: ${seed % 3 ? 'unsere Stadtteile' : textIn(place).split(/[,(]/)[0]}`;
    typeOver(place, text);
    return { expects: expectationOf(figure, dated), mark: text, wrote: [text] };
  },
);

/** Words behind the title, in the paragraph of the caption but not in its control. */
export const typeBehindCaption = onFigure(
  'types behind the caption',
  ['table', 'chart'],
  ({ caption }, { seed }, report) => {
    const [year] = caption ? yearsIn(caption) : [];
    if (!caption || year === undefined) return undefined;
    const dated = seed % 3 === 0;
    const text = ` ${report.word()}${dated ? ` (Stand ${year})` : ''}`;
    typeBehind(caption, text);
    return { expects: dated ? 'untouched' : 'renewed', mark: text, wrote: [text.trim()] };
  },
);

/** The control inside a caption; the first paragraph of a box. */
function titleOf(figure: Standing) {
  if (figure.kind === 'box') return paragraphsOf(figure)[0];
  return (
    figure.caption && below(figure.caption, 'w', 'sdt').find((control) => /:title$/.test(tagOf(control)))
  );
}

/** The heading of a box is a head, not one of its sentences: without a year it stays, and the sentences are renewed. */
function expectationOf({ kind }: Standing, dated: boolean) {
  if (dated) return 'untouched';
  return kind === 'box' ? 'either' : 'renewed';
}
