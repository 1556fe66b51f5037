import { attributeOf, below, childOf, elementsOf, putBefore, removed, type Element } from '../package/xml';
import { onFigure } from './edit';

/** The controls go, all they held stays: "Inhaltssteuerelement entfernen", and what LibreOffice does on saving. */
export const dropControl = onFigure(
  'takes the control off a figure',
  ['table', 'chart', 'box'],
  (figure) => {
    const { control, caption } = figure;
    if (!control) return undefined;
    for (const title of caption ? below(caption, 'w', 'sdt') : []) unwrap(title);
    const expects = isMarked(control) ? 'renewed' : 'untouched';
    figure.loose = unwrap(control);
    delete figure.control;
    return { expects };
  },
  'place',
);

/** A copy has no bookmark of ours: Word leaves that with the original. Without its control nothing tells it from a table. */
function isMarked(control: Element): boolean {
  return below(control, 'w', 'bookmarkStart').some((mark) =>
    attributeOf(mark, 'w', 'name').startsWith('_sr'),
  );
}

function unwrap(control: Element): Element[] {
  const content = childOf(control, 'w', 'sdtContent');
  const elements = content ? elementsOf(content) : [];
  for (const element of elements) putBefore(control, removed(element));
  removed(control);
  return elements;
}
