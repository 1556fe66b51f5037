import { TextDecoder, TextEncoder } from 'node:util';
import { deserialize, serialize } from 'node:v8';

/** Every browser has them, jsdom has not: reports and workbooks are read and written beside the panes. */
Object.assign(globalThis, {
  TextDecoder,
  TextEncoder,
  structuredClone: (value: unknown): unknown => deserialize(serialize(value)),
});

/** Nothing is drawn in jsdom, so nothing is out of sight. */
Element.prototype.scrollIntoView = () => undefined;
