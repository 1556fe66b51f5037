import { below, childOf, elementsOf, putBefore, removed, type Element } from '../package/xml';
import { onFigure } from './edit';

/** The controls go, all they held stays: "Inhaltssteuerelement entfernen", and what LibreOffice does on saving. */
export const dropControl = onFigure(
  'takes the control off a figure',
  ['table', 'chart', 'box'],
  (figure) => {
    const { control, caption } = figure;
    if (!control) return undefined;
    for (const title of caption ? below(caption, 'w', 'sdt') : []) unwrap(title);
    unwrap(control);
    delete figure.control;
    return { expects: 'renewed' };
  },
  'place',
);

function unwrap(control: Element): void {
  const content = childOf(control, 'w', 'sdtContent');
  for (const element of content ? elementsOf(content) : []) putBefore(control, removed(element));
  removed(control);
}
