import { below, type Element } from '../package/xml';
import { textIn } from './typing';

/** The years a caption or title names, last first. */
export function yearsIn(element: Element): string[] {
  const title = below(element, 'w', 'sdtContent').map(textIn).join(' ') || textIn(element);
  return (title.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []).reverse();
}
