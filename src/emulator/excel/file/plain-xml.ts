import { NAMESPACE } from '../../word/xml';
import { Element, Text, type Node } from '../../tree/node';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const spreadsheets = [main, 'http://purl.oclc.org/ooxml/spreadsheetml/main'];
const relationships = [NAMESPACE.r, 'http://purl.oclc.org/ooxml/officeDocument/relationships'];

/**
 * A part of a workbook without prefixes and in the transitional form, with only what the standard itself defines; elements
 * of the names given are left out.
 */
export function plainXml(root: Element, left: readonly string[] = []): string {
  const namespaces = ` xmlns="${main}" xmlns:r="${NAMESPACE.r}"`;
  return elementXml(root, left, namespaces);
}

function elementXml(element: Element, left: readonly string[], namespaces = ''): string {
  const name = element.localName ?? '';
  if (!spreadsheets.includes(element.namespaceURI ?? '') || left.includes(name)) return '';
  const inside: string[] = [];
  for (let node: Node | null = element.firstChild; node; node = node.nextSibling)
    if (node instanceof Element) inside.push(elementXml(node, left));
    else if (isText(node)) inside.push(escaped(node.nodeValue ?? ''));
  // exceljs reads no value from a shared string that has neither text nor runs.
  const content = inside.join('') || (name === 'si' ? '<t></t>' : '');
  return `<${name}${namespaces}${attributesOf(element)}>${content}</${name}>`;
}

/** Comments and instructions are nodes of the same class. */
const isText = (node: Node): boolean =>
  node instanceof Text && ['#text', '#cdata-section'].includes(node.nodeName);

const attributesOf = (element: Element): string =>
  Array.from(element.attributes)
    .flatMap(({ localName, namespaceURI, prefix, value }) => {
      const written = relationships.includes(namespaceURI ?? '')
        ? `r:${localName}`
        : prefix === 'xml'
          ? `xml:${localName}`
          : localName;
      const isPlain = !prefix && written !== 'xmlns';
      return isPlain || written !== localName ? [` ${written}="${escaped(value)}"`] : [];
    })
    .join('');

const signs: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

const escaped = (text: string): string => text.replace(/[&<>"\n]/g, (sign) => signs[sign] ?? sign);
