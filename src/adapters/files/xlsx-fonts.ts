import { bytesOf, textOf, type Parts } from '../../ooxml/package/archive';
import { elements, parseXml, serialiseXml, type Element } from '../../ooxml/package/parse-xml';
import { related } from '../../ooxml/package/relationships';
import { named } from '../../ooxml/sheet/worksheets';
import { workbookPartOf } from './xlsx-package';

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
  const part = related(parts, workbookPartOf(parts), 'styles');
  if (part === undefined) return;
  const styles = parseXml(textOf(parts, part));
  for (const font of named(styles, 'font'))
    for (const child of inOrder(elements(font))) font.appendChild(child);
  parts.set(part, bytesOf(serialiseXml(styles)));
}

function inOrder(children: Element[]): Element[] {
  const place = ({ localName }: Element) => ORDER.indexOf(localName ?? '');
  return children.sort((a, b) => place(a) - place(b));
}
