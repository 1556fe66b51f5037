import { bytesOf } from '../../../src/ooxml/package/archive';
import {
  removed,
  spliced,
  splicedElement,
  splicedPart,
  withAttribute,
  type Splice,
} from '../../../src/ooxml/package/splice';
import { indexBytes, indexXml, type XmlIndex } from '../../../src/ooxml/package/xml-index';
import { utf8Bytes } from '../../../src/ooxml/package/xml-text';
import { NS } from '../../../src/ooxml/package/xml';

const W = `xmlns:w="${NS.w}"`;

it('knows where elements, texts and attributes stand', () => {
  const xml = `<?xml version="1.0"?>\n<w:document ${W}><!-- <w:p> --><w:body><w:p a="1>2" w:x='&quot;y&quot;'><w:r><w:t>A &amp; B</w:t></w:r></w:p><w:p/></w:body></w:document>`;
  const index = indexXml(xml);
  const [body] = index.children(0);
  const [first, second] = index.children(body!, 'w:p');
  expect(index.attribute(first, 'a')).toBe('1>2');
  expect(index.attribute(first, 'w:x')).toBe('"y"');
  expect(index.descendants(first!, 'w:t').map((node) => index.text(node))).toEqual(['A & B']);
  expect(index.outer(second!)).toBe('<w:p/>');
  expect(index.isSelfClosing(second!)).toBe(true);
  expect(index.ancestor(index.descendants(0, 'w:t')[0]!, 'w:body')).toBe(body);
  expect(xml.slice(...index.inner(first!))).toBe('<w:r><w:t>A &amp; B</w:t></w:r>');
});

it('takes blanks before the end of a tag, as XML allows them', () => {
  const index = indexXml('<a ><b\n>1</b\t></a >');
  expect([index.size, index.text(1), index.range(1)]).toEqual([2, '1', [4, 14]]);
});

it('calls elements as Word does, whatever prefix a part uses, strict or transitional', () => {
  const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
  const index = indexXml(
    `<document xmlns="${strict}"><body><ns0:p xmlns:ns0="${NS.w}" ns0:val="x"/><p xmlns="urn:other"/></body></document>`,
  );
  const names = Array.from({ length: index.size }, (_, node) => index.nameOf(node));
  expect(names).toEqual(['w:document', 'w:body', 'w:p', '{urn:other}p']);
  expect(index.attribute(2, 'w:val')).toBe('x');
  expect([index.binds(2, 'w'), index.binds(2, 'ns0')]).toEqual([false, false]);
  expect(index.written(2)).toBe('ns0:p');
});

it.each([
  ['<a><b></a></b>', 'closing tag'],
  ['<a b="1"></ab>', 'closing tag'],
  ['<a>', 'end'],
  ['<a href="x', 'tag'],
  ['', 'end'],
])('refuses what is not well-formed and says where: %.20s', (xml, where) => {
  expect(() => indexXml(xml)).toThrow(
    expect.objectContaining({ code: 'package-damaged', cause: new Error(where) }),
  );
});

it('refuses a document type, and elements too deep inside one another', () => {
  const deep = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);
  expect(() => indexXml('<!DOCTYPE a [<!ENTITY b "c">]><a/>')).toThrow('package-entities');
  expect(() => indexXml(deep(257))).toThrow('package-too-deep');
  expect(() => indexXml(deep(256))).not.toThrow();
  expect(() => indexXml(deep(3), 2)).toThrow('package-too-deep');
});

/** Letters of one to four bytes in names, values and texts, the last byte of one being what a blank is elsewhere. */
const FOREIGN = `<w:document ${W}><w:tag w:val="Bevölkerung à 😀" zähler="ß"/><größe>31\u202f500 – Ö😀</größe><w:t>x</w:t></w:document>`;

it('reads the bytes of a part as it reads its text', () => {
  const [text, bytes] = [indexXml(FOREIGN), indexBytes(bytesOf(FOREIGN))];
  const all = (index: XmlIndex) =>
    Array.from({ length: index.size }, (_, node) => [
      index.nameOf(node),
      index.written(node),
      index.outer(node),
      index.attribute(node, 'w:val'),
      index.attribute(node, 'zähler'),
      index.text(node),
    ]);
  expect(all(bytes)).toEqual(all(text));
  expect(bytes.text(2)).toBe('31\u202f500 – Ö😀');
});

it('replaces stretches of bytes as it does of text, and refuses some that overlap', () => {
  const change = (index: XmlIndex): Splice[] => [
    { start: index.inner(2)[0], end: index.inner(2)[1], text: '„29 100“' },
    ...withAttribute(index, 1, 'w:val', 'Ä & 😀'),
    removed(index, 3),
  ];
  const [text, bytes] = [indexXml(FOREIGN), indexBytes(bytesOf(FOREIGN))];
  const expected = spliced(FOREIGN, change(text));
  expect(expected).toContain('<größe>„29 100“</größe></w:document>');
  expect(new TextDecoder().decode(splicedPart(bytes, change(bytes)))).toBe(expected);
  expect(new TextDecoder().decode(splicedPart(text, change(text)))).toBe(expected);
  expect(splicedElement(bytes, 2, change(bytes).slice(0, 1))).toBe('<größe>„29 100“</größe>');
  const twice = [removed(bytes, 3), removed(bytes, 3)];
  expect(() => splicedPart(bytes, twice)).toThrow('overlap');
});

it.each([
  ['UTF-8', bytesOf('<a>ü</a>'), '<a>ü</a>'],
  ['UTF-8 with its mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...bytesOf('<a>ü</a>')), '<a>ü</a>'],
  ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x3c, 0, 0x61, 0, 0x2f, 0, 0x3e, 0), '<a/>'],
  [
    'ASCII',
    bytesOf('<?xml version="1.0" encoding="us-ascii"?><a/>'),
    '<?xml version="1.0" encoding="UTF-8"?><a/>',
  ],
])('gives the bytes of a part in UTF-8: %s', (_, bytes, text) => {
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(utf8Bytes(bytes))).toBe(text);
});

it.each([
  ['bytes that are no UTF-8', Uint8Array.of(0x3c, 0x61, 0x3e, 0xfc, 0x3c, 0x2f, 0x61, 0x3e)],
  ['a letter cut off at the end', Uint8Array.of(0x3c, 0x61, 0x2f, 0x3e, 0xc3)],
  ['another encoding', bytesOf('<?xml version="1.0" encoding="iso-8859-1"?><a/>')],
])('refuses %s', (_, bytes) => {
  expect(() => utf8Bytes(bytes)).toThrow('package-damaged');
});
