import { strToU8 } from 'fflate';
import { bytesOf, textOf } from '../../../src/ooxml/package/archive';
import { PACKAGE_LIMITS } from '../../../src/ooxml/package/limits';
import { descendants, parseXml, serialiseXml } from '../../../src/ooxml/package/parse-xml';
import { NS } from '../../../src/ooxml/package/xml';
import { xmlText } from '../../../src/ooxml/package/xml-text';

const refused = (code: string) => expect.objectContaining({ code });
const utf16 = (xml: string) => new Uint8Array(Buffer.from(`\uFEFF${xml}`, 'utf16le'));

it.each([
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
  '\uFEFF<?xml version="1.0"?>\n<!-- <x> -->\n<?a b?> <!DOCTYPE x><x/>',
  '<!doctype html><x/>',
])('refuses a document type (%s)', (xml) => {
  expect(() => parseXml(xml)).toThrow(refused('package-entities'));
  expect(() => textOf(new Map([['a.xml', strToU8(xml)]]), 'a.xml')).toThrow(refused('package-entities'));
  expect(() => xmlText(utf16(xml.replace('\uFEFF', '')))).toThrow(refused('package-entities'));
});

it('reads a document type in a text as a text', () => {
  const xml = '<?xml version="1.0"?><!-- <!DOCTYPE y> --><x><![CDATA[<!DOCTYPE html>]]></x>';
  expect(parseXml(xmlText(strToU8(xml))).documentElement?.textContent).toBe('<!DOCTYPE html>');
});

it('looks for a document type in time that grows with the text alone', () => {
  const began = performance.now();
  xmlText(strToU8(`${'<?a?><!-- b -->'.repeat(20_000)}<x/>`));
  xmlText(strToU8(`${'<?a '.repeat(100_000)}<x/>`));
  xmlText(strToU8(`${' '.repeat(1_000_000)}<x/>`));
  expect(performance.now() - began).toBeLessThan(1000);
});

describe('the depth of elements', () => {
  const deep = (depth: number, open = '<a>') => open.repeat(depth) + '</a>'.repeat(depth);

  it.each([
    ['elements', deep(257)],
    ['elements with signs in their attributes', deep(257, `<a b="/>" c='>'>`)],
    ['elements never closed', '<a>'.repeat(1_000_000)],
    ['elements behind what is none', `<!-- </a> --><b><?x </a> ?><![CDATA[</a>]]>${deep(256)}</b>`],
  ])('is limited for %s', (_, xml) => {
    const began = performance.now();
    expect(() => parseXml(xml)).toThrow(refused('package-too-deep'));
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it('counts what stands inside one another, not beside', () => {
    expect(() => parseXml(deep(256))).not.toThrow();
    expect(() => parseXml(`<b>${'<a><c/></a>'.repeat(1000)}</b>`)).not.toThrow();
    expect(() => parseXml('<b><a/></b>', { ...PACKAGE_LIMITS, depth: 1 })).not.toThrow();
    expect(() => parseXml('<b><a></a></b>', { ...PACKAGE_LIMITS, depth: 1 })).toThrow(
      refused('package-too-deep'),
    );
  });
});

it('refuses to build a tree of a part that is too large for one', () => {
  const xml = `<a>${' '.repeat(33 * 1024 * 1024)}</a>`;
  expect(() => parseXml(xml)).toThrow(
    expect.objectContaining({ code: 'package-part-too-large', facts: { size: 33, limit: 32 } }),
  );
});

it.each(['<a>', '<a></b>', 'a', '', '<a>&e;</a>'])('refuses %j as damaged', (xml) => {
  expect(() => parseXml(xml)).toThrow(refused('package-damaged'));
});

describe('the encoding', () => {
  it('may be UTF-16, and is UTF-8 from then on', () => {
    const xml = '<?xml version="1.0" encoding="UTF-16"?><a>Süd</a>';
    const bigEndian = utf16(xml).map((_, i, all) => all[i ^ 1] ?? 0);
    for (const bytes of [utf16(xml), utf16(xml).slice(2), bigEndian])
      expect(textOf(new Map([['a', bytesOf(xmlText(bytes))]]), 'a')).toBe(
        '<?xml version="1.0" encoding="UTF-8"?><a>Süd</a>',
      );
  });

  it('is refused when it is another, or not what is declared', () => {
    for (const encoding of ['ISO-8859-1', 'utf-7'])
      expect(() => xmlText(strToU8(`<?xml version="1.0" encoding="${encoding}"?><a/>`))).toThrow(
        refused('package-damaged'),
      );
    expect(() => xmlText(new Uint8Array([0x3c, 0x61, 0xfc, 0x2f, 0x3e]))).toThrow(refused('package-damaged'));
  });
});

it('gives strict elements their transitional names and writes them strict again', () => {
  const strict =
    '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main" xmlns:r=\'http://purl.oclc.org/ooxml/officeDocument/relationships\'><w:p w:rsidR="1" r:id="a"/></w:document>';
  const document = parseXml(strict);
  const [paragraph] = descendants(document, NS.w, 'p');
  expect(paragraph?.getAttributeNS(NS.w, 'rsidR')).toBe('1');
  expect(paragraph?.getAttributeNS(NS.r, 'id')).toBe('a');
  expect(serialiseXml(document).replaceAll("'", '"')).toBe(strict.replaceAll("'", '"'));
  const transitional = `<w:document xmlns:w="${NS.w}"/>`;
  expect(serialiseXml(parseXml(transitional))).toBe(transitional);
});
