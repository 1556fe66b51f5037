import { textOf, type Parts } from '../../../src/ooxml/package/archive';
import { contentTypeOf } from '../../../src/ooxml/package/content-types';
import { addCustomXml, putCustomXml, readCustomXml } from '../../../src/ooxml/package/custom-xml';
import { relatedById, related } from '../../../src/ooxml/package/relationships';
import { relationships, reportParts } from './make-package';

const OURS = 'urn:sozialraum-office:report:1';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DOCUMENT = 'word/document.xml';
const RELS = 'word/_rels/document.xml.rels';

const read = (parts: Parts) => new TextDecoder().decode(readCustomXml(parts, DOCUMENT, OURS));

it('makes a part with what belongs to it, beside parts of others', () => {
  const parts = reportParts({
    'customXml/item1.xml': '<a xmlns="urn:a"/>',
    'customXml/itemProps2.xml': '<b/>',
  });
  putCustomXml(parts, DOCUMENT, OURS, `<report xmlns="${OURS}"/>`);
  const item = related(parts, DOCUMENT, 'customXml') ?? '';
  expect(item).toBe('customXml/item3.xml');
  const properties = related(parts, item, 'customXmlProps') ?? '';
  expect(contentTypeOf(parts, properties)).toContain('customXmlProperties');
  expect(textOf(parts, properties)).toContain(OURS);
  putCustomXml(parts, DOCUMENT, OURS, `<report xmlns="${OURS}">1</report>`);
  expect(read(parts)).toContain('>1<');
  addCustomXml(parts, DOCUMENT, OURS, `<report xmlns="${OURS}">2</report>`);
  expect(textOf(parts, 'customXml/item4.xml')).toContain('>2<');
});

it.each([
  ['with a prefix', `<x:report xmlns:x='${OURS}'/>`],
  [
    'behind a comment that names another',
    `<?xml version="1.0"?><!-- <a xmlns="urn:a"> --><report xmlns = "${OURS}" />`,
  ],
])('knows its part by the namespace of the root, written %s', (_, xml) => {
  const parts = reportParts({
    [RELS]: relationships(
      ['a', `${OFFICE}/customXml`, '../x/a.xml'],
      ['b', `${OFFICE}/customXml`, '../x/b.xml'],
    ),
    'x/a.xml': `<other xmlns="urn:a"><report xmlns="${OURS}"/></other>`,
    'x/b.xml': xml,
  });
  expect(read(parts)).toBe(xml);
});

it('finds its part where another program took the relationship away', () => {
  const parts = reportParts({
    'data/memory.xml': `<report xmlns="${OURS}"/>`,
    'word/media/a.png': '\u0089PNG<',
  });
  expect(read(parts)).toContain('report');
  expect(readCustomXml(parts, DOCUMENT, 'urn:other')).toBeUndefined();
  putCustomXml(parts, DOCUMENT, OURS, `<report xmlns="${OURS}">1</report>`);
  expect(textOf(parts, 'data/memory.xml')).toContain('>1<');
  expect(relatedById(parts, DOCUMENT, 'srId1')).toBeUndefined();
});
