import { indexXml } from '../../../src/ooxml/package/xml-index';
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
  expect(index.source(second!)).toBe('<w:p/>');
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
