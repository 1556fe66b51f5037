import { bytesOf, textOf, type Parts } from '../../ooxml/package/archive';
import { elements, parseXml, type Element } from '../../ooxml/package/parse-xml';
import { named } from './xlsx-package';
import { serialiseXml } from './xlsx-xml';

const STYLES = 'xl/styles.xml';

/** CT_Font, ECMA-376 part 1, 18.8.22. */
const ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

/** exceljs writes what a font consists of in an order the schema does not allow; Excel minds less than validators do. */
export function orderFonts(parts: Parts): void {
  const styles = parseXml(textOf(parts, STYLES));
  for (const font of named(styles, 'font'))
    for (const child of inOrder(elements(font))) font.appendChild(child);
  parts.set(STYLES, bytesOf(serialiseXml(styles)));
}

function inOrder(children: Element[]): Element[] {
  const place = ({ localName }: Element) => ORDER.indexOf(localName ?? '');
  return children.sort((a, b) => place(a) - place(b));
}
