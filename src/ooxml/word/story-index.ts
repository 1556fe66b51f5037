import { remembered } from '../package/remembered';
import { indexBytes } from '../package/xml-index';
import { utf8Bytes } from '../package/xml-text';

/** The index of a part with text, made once: opened, searched for figures, written. Fails like `xmlText` and `indexXml`. */
export const storyIndex = remembered((part) => indexBytes(utf8Bytes(part)));
