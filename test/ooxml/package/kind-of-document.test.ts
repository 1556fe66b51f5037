import { kindOfDocument, mainPartOf } from '../../../src/ooxml/package/kind-of-document';
import { unpack } from '../../../src/ooxml/package/archive';
import { workbook } from '../../deliveries/make-workbook';
import { relationships, reportParts, strictParts } from './make-package';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = (part: string, type: string) =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${type}"/></Types>`;
const kindWith = (type: string) =>
  kindOfDocument(reportParts({ '[Content_Types].xml': types('word/document.xml', type) }));

it.each([
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml', 'docx'],
  ['application/vnd.ms-word.document.macroEnabled.main+xml', 'docm'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml', 'dotx'],
  ['application/vnd.ms-word.template.macroEnabledTemplate.main+xml', 'dotm'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml', 'xlsx'],
  ['application/vnd.ms-excel.sheet.macroEnabled.main+xml', 'xlsm'],
])('tells by the main part of type %s that a file is a .%s', (contentType, extension) => {
  expect(kindWith(contentType)).toEqual({ contentType, extension, strict: false });
  expect(kindWith(contentType.toUpperCase()).extension).toBe(extension);
});

it('does not guess at what it does not know', () => {
  const contentType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml';
  expect(kindWith(contentType)).toEqual({ contentType, strict: false });
  expect(kindOfDocument(new Map())).toEqual({ contentType: '', strict: false });
});

it('tells a strict document from others of its type', () => {
  expect(kindOfDocument(strictParts(reportParts()))).toMatchObject({ extension: 'docx', strict: true });
  expect(kindOfDocument(unpack(workbook({})))).toMatchObject({ extension: 'xlsx', strict: false });
});

it('finds the main part whatever it is called and wherever it stands', () => {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const moved = reportParts({
    '_rels/.rels': relationships(['rId1', `${OFFICE}/officeDocument`, '/bericht/haupt.xml']),
    'bericht/haupt.xml': '<w:document/>',
    '[Content_Types].xml': types('bericht/haupt.xml', type),
  });
  expect(mainPartOf(moved)).toBe('bericht/haupt.xml');
  moved.delete('_rels/.rels');
  expect(mainPartOf(moved)).toBe('bericht/haupt.xml');
  moved.delete('[Content_Types].xml');
  expect(mainPartOf(moved)).toBeUndefined();
});
