import type { Parts } from '../ooxml/package/archive';
import { kindOfDocument } from '../ooxml/package/kind-of-document';
import { withoutTableLinks } from '../ooxml/sheet/detach';
import { withoutLinks } from '../ooxml/word/detach';

export interface Detached {
  parts: Parts;
  /** How many figures or tables had one. */
  links: number;
}

/** A report or workbook to be handed out: it looks and reads as before, and nothing in it can be refreshed any more. */
export function detachReport(parts: Parts): Detached {
  return kindOfDocument(parts).extension?.startsWith('xl') ? withoutTableLinks(parts) : withoutLinks(parts);
}
