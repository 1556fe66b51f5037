import type { Element } from './xml';
import { isW, within } from './xml';

/** Section properties of a body in order; those a tracked change remembers are none. */
export const sectionsOf = (body: Element): Element[] =>
  within(body, 'sectPr').filter((section) => !isW(section.parentNode, 'sectPrChange'));
