import { textOf, type Parts } from '../../../src/ooxml/package/archive';
import {
  contentTypeOf,
  declareExtension,
  declarePart,
  partsOfType,
  undeclarePart,
} from '../../../src/ooxml/package/content-types';
import { reportParts } from './make-package';

const NAME = '[Content_Types].xml';
const TYPES = 'xmlns="http://schemas.openxmlformats.org/package/2006/content-types"';

const declaring = (entries: string) => reportParts({ [NAME]: `<Types ${TYPES}>${entries}</Types>` });

it('knows the type of a part by its name, otherwise by its extension', () => {
  const parts = declaring(
    '<Default Extension="XML" ContentType="application/xml"/><Override PartName="/word/Stra%C3%9Fe.xml" ContentType="a+xml"/>',
  );
  expect(contentTypeOf(parts, 'word/straße.XML')).toBe('a+xml');
  expect(contentTypeOf(parts, 'word/other.xml')).toBe('application/xml');
  expect(contentTypeOf(parts, 'word/picture.png')).toBeUndefined();
  expect(contentTypeOf(parts, 'word.xml/picture')).toBeUndefined();
});

it('lists the parts of a type by the names they have', () => {
  const parts = declaring('<Override PartName="/WORD/styles.xml" ContentType="x.styles+xml"/>');
  expect(partsOfType(parts, /styles/)).toEqual(['word/styles.xml']);
});

it('declares what is not declared, once, with the prefix of the list', () => {
  const parts: Parts = reportParts({
    [NAME]: `<t:Types xmlns:t="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
  });
  for (let times = 0; times < 2; times++) {
    declareExtension(parts, 'xlsx', 'a');
    declareExtension(parts, 'XLSX', 'b');
    declarePart(parts, 'word/M&A.xml', 'c');
    declarePart(parts, 'Word/m&a.xml', 'd');
  }
  expect(textOf(parts, NAME)).toBe(
    '<t:Types xmlns:t="http://schemas.openxmlformats.org/package/2006/content-types"><t:Default Extension="xlsx" ContentType="a"/><t:Override PartName="/word/M&amp;A.xml" ContentType="c"/></t:Types>',
  );
});

it('begins the list where there is none', () => {
  const parts: Parts = new Map();
  declarePart(parts, 'a.xml', 'b');
  expect(contentTypeOf(parts, 'a.xml')).toBe('b');
});

it('takes back what it declared', () => {
  const parts = reportParts();
  const before = textOf(parts, NAME);
  declarePart(parts, 'word/M&A.xml', 'c');
  undeclarePart(parts, 'word/m&a.xml');
  expect(textOf(parts, NAME)).toBe(before);
});
