import { remembered } from './remembered';
import { xmlText } from './xml-text';

/** The text of an XML part that is long and read more than once: opened, searched for figures, written. Fails like `xmlText`. */
export const partText = remembered(xmlText);
