import { bytesOf, textOf, type Parts } from './archive';
import { declarePart } from './content-types';
import { relate, relationshipsOf } from './relationships';
import { escapeXml, NS, XML_HEADER } from './xml';

const PROPERTIES = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const DATA_STORE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

/** The text of the document's custom XML part whose root is in a namespace. */
export function readCustomXml(parts: Parts, document: string, namespace: string): string | undefined {
  const name = findPart(parts, document, namespace);
  return name && textOf(parts, name);
}

/** Writes the custom XML part of a namespace; makes it, with its relationships, when the document has none. */
export function putCustomXml(parts: Parts, document: string, namespace: string, xml: string): void {
  const name = findPart(parts, document, namespace) ?? addPart(parts, document, namespace);
  parts.set(name, bytesOf(xml));
}

/** Adds one more custom XML part; a workbook has several of one namespace. */
export function addCustomXml(parts: Parts, document: string, namespace: string, xml: string): void {
  parts.set(addPart(parts, document, namespace), bytesOf(xml));
}

function findPart(parts: Parts, document: string, namespace: string): string | undefined {
  return relationshipsOf(parts, document)
    .filter(({ type }) => type.endsWith('/customXml'))
    .map(({ target }) => target)
    .find((target) => textOf(parts, target).slice(0, 2000).includes(`xmlns="${namespace}"`));
}

function addPart(parts: Parts, document: string, namespace: string): string {
  let number = 1;
  while (parts.has(`customXml/item${number}.xml`)) number++;
  const properties = `customXml/itemProps${number}.xml`;
  parts.set(
    properties,
    bytesOf(
      `${XML_HEADER}<ds:datastoreItem ds:itemID="${itemId(number)}" xmlns:ds="${DATA_STORE}">` +
        `<ds:schemaRefs><ds:schemaRef ds:uri="${escapeXml(namespace)}"/></ds:schemaRefs></ds:datastoreItem>`,
    ),
  );
  declarePart(parts, properties, PROPERTIES);
  relate(parts, `customXml/item${number}.xml`, `${NS.r}/customXmlProps`, `itemProps${number}.xml`);
  relate(parts, document, 'customXml', `../customXml/item${number}.xml`);
  return `customXml/item${number}.xml`;
}

/** A GUID of our own; random ones would make the same report different bytes. */
function itemId(number: number): string {
  return `{5A0C1A1E-0FF1-4CE0-8000-${number.toString(16).toUpperCase().padStart(12, '0')}}`;
}
