import {
  below,
  childOf,
  childrenOf,
  is,
  made,
  putAfter,
  putBefore,
  removed,
  type Element,
} from '../package/xml';
import { chosen, onFigure } from './edit';
import { freeParagraphs } from './copy-figure';
import { blocksOf, copyOf } from './edited-report';

const BY = 'w:author="Kollege" w:date="2026-03-01T09:00:00Z"';

/**
 * Cuts a whole figure and pastes it elsewhere with changes tracked: the old place keeps it as moved away (rows and
 * paragraphs deleted, runs in `moveFrom`), the new one shows it as moved there.
 */
export const moveTracked = onFigure(
  'moves a figure with changes tracked',
  ['table', 'box'],
  (figure, { row }, report) => {
    const [first] = blocksOf(figure);
    const places = freeParagraphs(report.docx.change(figure.part), report.figures);
    const place = chosen(places, row);
    if (
      !first ||
      !place ||
      below(figure.control, 'w', 'ins').length ||
      below(figure.control, 'w', 'del').length
    )
      return undefined;
    const left = copyOf(report, figure).blocks;
    putBefore(first, ...left);
    const moved = blocksOf(figure).map(removed);
    putAfter(place, ...moved);
    for (const block of left) track(block, 'moveFrom', 'del', report.number);
    for (const block of moved) track(block, 'moveTo', 'ins', report.number);
    return { expects: 'renewed' };
  },
  'place',
);

function track(block: Element, moved: 'moveFrom' | 'moveTo', row: 'del' | 'ins', number: () => number): void {
  const mark = (name: string) => `<w:${name} w:id="${number()}" ${BY}/>`;
  for (const tr of below(block, 'w', 'tr')) {
    const properties = childOf(tr, 'w', 'trPr');
    if (properties) properties.appendChild(made(tr, mark(row))[0] as Element);
  }
  const paragraphs = is(block, 'w', 'p') ? [block] : below(block, 'w', 'p');
  for (const paragraph of paragraphs) {
    for (const run of below(paragraph, 'w', 'r')) {
      const [wrapper] = made(run, mark(moved)) as [Element];
      putBefore(run, wrapper);
      wrapper.appendChild(removed(run));
    }
    markEnd(paragraph, mark(moved));
  }
}

/** The mark at the end of a paragraph is moved with it. */
function markEnd(paragraph: Element, mark: string): void {
  const properties = childOf(paragraph, 'w', 'pPr');
  if (!properties || childrenOf(properties, 'w', 'rPr').length) return;
  properties.appendChild(made(paragraph, `<w:rPr>${mark}</w:rPr>`)[0] as Element);
}
