import { canonicalName } from './namespaces';
import { attributeOf } from './scan-xml';
import { encodingOf, startOfContent } from './xml-text';

/** A root element with its declarations stands within these bytes. */
const HEAD = 8192;

/** The namespace of a part's root element, by its transitional name; undefined when the bytes are no XML. */
export function rootNamespace(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, HEAD));
  const root = /<(?:([\w.-]+):)?[\w.-]+([^>]*)/y;
  root.lastIndex = startOfContent(head);
  const match = root.exec(head);
  if (!match) return undefined;
  const [, prefix, attributes = ''] = match;
  return canonicalName(
    attributeOf({ attributes, content: '' }, prefix === undefined ? 'xmlns' : `xmlns:${prefix}`) ?? '',
  );
}
