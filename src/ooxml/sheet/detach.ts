import type { Parts } from '../package/archive';
import { removeCustomXml } from '../package/remove-custom-xml';
import { WORKBOOK_NAMESPACE } from './workbook-part';

/** The package without what it remembers of our tables; they stay Excel tables, with their names and formulas. */
export function withoutTableLinks(before: Parts): { parts: Parts; links: number } {
  const parts = new Map(before);
  return { links: removeCustomXml(parts, WORKBOOK_NAMESPACE), parts };
}
