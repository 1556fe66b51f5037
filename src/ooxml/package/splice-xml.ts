import { attributeOf } from './scan-xml';

/**
 * XML with one more child at the end of its root, all else byte for byte. `root` is the root's local name; the child is
 * written with the prefix the root has, which may be none and otherwise ends in a colon.
 */
export function withLastChild(xml: string, root: string, child: (prefix: string) => string): string {
  const opening = new RegExp(`<([\\w.-]+:)?${root}(?=[\\s/>])[^>]*>`).exec(xml);
  if (!opening) return xml;
  const [tag, prefix = ''] = opening;
  const end = opening.index + tag.length;
  if (tag.endsWith('/>'))
    return `${xml.slice(0, end - 2)}>${child(prefix)}</${prefix}${root}>${xml.slice(end)}`;
  const close = xml.lastIndexOf(`</${prefix}${root}`);
  return close < 0 ? xml : xml.slice(0, close) + child(prefix) + xml.slice(close);
}

/** XML without the elements of a local name whose attributes are as wanted; such elements have nothing inside. */
export function withoutElements(
  xml: string,
  name: string,
  isMeant: (attribute: (name: string) => string | undefined) => boolean,
): string {
  const elements = new RegExp(`<(?:[\\w.-]+:)?${name}(?=[\\s/>])([^>]*?)(?:/>|>\\s*</[^>]*>)`, 'g');
  return xml.replace(elements, (element, attributes: string) =>
    isMeant((wanted) => attributeOf({ attributes, content: '' }, wanted)) ? '' : element,
  );
}
