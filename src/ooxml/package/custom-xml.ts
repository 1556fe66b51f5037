import { bytesOf, type Parts } from './archive';
import { declareExtension, declarePart } from './content-types';
import { freeNumber } from './free-number';
import { allRelated, relate } from './relationships';
import { rootNamespace } from './root-namespace';
import { escapeXml, XML_HEADER } from './xml';

const PROPERTIES = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const DATA_STORE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

/** The document's custom XML part whose root is in a namespace. */
export function readCustomXml(parts: Parts, document: string, namespace: string): Uint8Array | undefined {
  const name = findPart(parts, document, namespace);
  return name === undefined ? undefined : parts.get(name);
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

/** Where the document points to it; otherwise wherever it stands, for other programs move such relationships. */
function findPart(parts: Parts, document: string, namespace: string): string | undefined {
  const isMeant = (name: string) => {
    const bytes = parts.get(name);
    return bytes !== undefined && rootNamespace(bytes) === namespace;
  };
  return allRelated(parts, document, 'customXml').find(isMeant) ?? Array.from(parts.keys()).find(isMeant);
}

function addPart(parts: Parts, document: string, namespace: string): string {
  const itemOf = (number: number) => `customXml/item${number}.xml`;
  const propertiesOf = (number: number) => `customXml/itemProps${number}.xml`;
  const number = freeNumber(parts, (tried) => [itemOf(tried), propertiesOf(tried)]);
  const item = itemOf(number);
  parts.set(
    propertiesOf(number),
    bytesOf(
      `${XML_HEADER}<ds:datastoreItem ds:itemID="${itemId(number)}" xmlns:ds="${DATA_STORE}">` +
        `<ds:schemaRefs><ds:schemaRef ds:uri="${escapeXml(namespace)}"/></ds:schemaRefs></ds:datastoreItem>`,
    ),
  );
  // Not every workbook declares XML by its extension; a part without a type is none.
  declareExtension(parts, 'xml', 'application/xml');
  declarePart(parts, propertiesOf(number), PROPERTIES);
  relate(parts, item, 'customXmlProps', `itemProps${number}.xml`);
  relate(parts, document, 'customXml', `${'../'.repeat(document.split('/').length - 1)}${item}`);
  return item;
}

/** A GUID of our own; random ones would make the same report different bytes. */
function itemId(number: number): string {
  return `{5A0C1A1E-0FF1-4CE0-8000-${number.toString(16).toUpperCase().padStart(12, '0')}}`;
}
