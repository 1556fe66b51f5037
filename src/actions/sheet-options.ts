import type { Language } from '../domain/text';

/** How a worksheet is known and written. */
export interface SheetOptions {
  /** Short and opaque: lower-case letters and digits. */
  id: string;
  language: Language;
}
