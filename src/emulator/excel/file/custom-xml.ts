import { strFromU8, strToU8 } from 'fflate';
import type { WordPackage } from '../../word/package';
import { relate, relatedPart, relatedParts, RELATIONSHIP } from '../../word/relationships';
import { parseXml, rootOf } from '../../word/xml';
import type { Book } from '../model/book';

const dataStore = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const propertiesType = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/** Stores the custom XML parts as Excel does: customXml/item1.xml, related to the workbook, with its id beside it. */
export function writeCustomXml(pkg: WordPackage, book: Book) {
  for (const { id, xml } of book.customXmlParts) {
    const item = pkg.freeName('customXml/item1.xml');
    const properties = item.replace('/item', '/itemProps');
    pkg.putBytes(item, strToU8(xml), 'application/xml');
    pkg.putXml(
      properties,
      parseXml(
        `<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${dataStore}"><ds:schemaRefs/></ds:datastoreItem>`,
      ),
      propertiesType,
    );
    relate(pkg, pkg.main, { type: RELATIONSHIP.customXml, target: item });
    relate(pkg, item, { type: RELATIONSHIP.customXmlProps, target: properties });
  }
}

export function readCustomXml(pkg: WordPackage, book: Book) {
  book.customXmlParts = relatedParts(pkg, pkg.main, RELATIONSHIP.customXml).map((item) => {
    const properties = relatedPart(pkg, item, RELATIONSHIP.customXmlProps);
    const id = properties && rootOf(pkg.read(properties)).getAttributeNS(dataStore, 'itemID');
    return { id: id || `{${book.nextId()}}`, xml: strFromU8(pkg.content(item)) };
  });
}
