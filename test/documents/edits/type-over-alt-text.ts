import { attributeOf, below, childOf, NAMESPACES } from '../package/xml';
import { onFigure } from './edit';

/** The alternative text in one's own words, with the old year or without one. */
export const typeOverAltText = onFigure(
  'types over the alternative text',
  ['table', 'chart'],
  ({ kind, anchor }, { seed }, report) => {
    const place =
      kind === 'table'
        ? childOf(childOf(anchor, 'w', 'tblPr'), 'w', 'tblDescription')
        : below(anchor, 'wp', 'docPr')[0];
    const old = kind === 'table' ? attributeOf(place, 'w', 'val') : (place?.getAttribute('descr') ?? '');
    const [year] = old.match(/(?<!\d)20\d\d(?!\d)/g)?.reverse() ?? [];
    if (!place) return undefined;
    const dated = seed % 2 === 0 && year !== undefined;
    const text = `Zu sehen ist ${report.word()}${dated ? ` im Jahr ${year}` : ''}.`;
    if (kind === 'table') place.setAttributeNS(NAMESPACES.w[0], 'w:val', text);
    else place.setAttribute('descr', text);
    return { expects: dated ? 'untouched' : 'renewed', wrote: [text], mark: text };
  },
);
