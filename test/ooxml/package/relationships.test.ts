import { strToU8 } from 'fflate';
import { textOf } from '../../../src/ooxml/package/archive';
import { parseXml } from '../../../src/ooxml/package/parse-xml';
import {
  allRelated,
  relate,
  related,
  relatedById,
  relationshipsOf,
  unrelate,
} from '../../../src/ooxml/package/relationships';
import { relationships, reportParts, strictParts } from './make-package';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELS = 'word/_rels/document.xml.rels';
const DOCUMENT = 'word/document.xml';

const withTargets = (...targets: string[]) =>
  relationships(
    ...targets.map((target, i): [string, string, string] => [`rId${i + 1}`, `${OFFICE}/image`, target]),
  );

it('finds a part by the type that leads to it, not by its name', () => {
  const parts = reportParts({
    [RELS]: relationships(
      ['a', `${OFFICE}/stylesWithEffects`, 'styles.xml'],
      ['b', `${OFFICE}/styles`, 'looks/formats.xml'],
    ),
    'word/looks/formats.xml': '<styles/>',
  });
  expect(related(parts, DOCUMENT, 'styles')).toBe('word/looks/formats.xml');
  expect(related(parts, DOCUMENT, `${OFFICE}/stylesWithEffects`)).toBe('word/styles.xml');
  expect(related(parts, DOCUMENT, 'Effects')).toBeUndefined();
});

it('takes strict types for their transitional twins', () => {
  const parts = strictParts(reportParts());
  expect(textOf(parts, '_rels/.rels')).not.toContain('schemas.openxmlformats.org/officeDocument');
  expect(related(parts, '', 'officeDocument')).toBe(DOCUMENT);
  expect(relationshipsOf(parts, DOCUMENT)).toEqual([
    { id: 'rId1', type: `${OFFICE}/styles`, target: 'word/styles.xml' },
  ]);
});

it.each([
  ['media/image1.png', 'word/media/image1.png'],
  ['./media/../media/image1.png', 'word/media/image1.png'],
  ['/word/media/image1.png', 'word/media/image1.png'],
  ['../customXml/item1.xml', 'customXml/item1.xml'],
  ['media\\image1.png', 'word/media/image1.png'],
  ['MEDIA/Image1.PNG', 'word/media/image1.png'],
  ['media/Stra%C3%9Fe%201.png', 'word/media/Straße 1.png'],
  ['media/M&amp;A.png', 'word/media/M&A.png'],
  ['media/100%.png', 'word/media/100%.png'],
])('resolves the target %s', (target, name) => {
  const parts = reportParts({
    [RELS]: withTargets(target),
    'word/media/image1.png': 'x',
    'customXml/item1.xml': '<x/>',
    'word/media/Straße 1.png': 'x',
    'word/media/M&A.png': 'x',
    'word/media/100%.png': 'x',
  });
  expect(allRelated(parts, DOCUMENT, 'image')).toEqual([name]);
});

it('finds a part whose name is encoded in the file and not in the target', () => {
  const parts = reportParts({ [RELS]: withTargets('media/Bild 1.png'), 'word/media/Bild%201.png': 'x' });
  expect(related(parts, DOCUMENT, 'image')).toBe('word/media/Bild%201.png');
});

it('finds relationships whose own part is written in other letters', () => {
  const parts = reportParts();
  parts.set('word/_rels/Document.xml.RELS', parts.get(RELS) ?? new Uint8Array());
  parts.delete(RELS);
  expect(related(parts, DOCUMENT, 'styles')).toBe('word/styles.xml');
  const id = relate(parts, DOCUMENT, 'image', 'media/a.png');
  expect(parts.has(RELS)).toBe(false);
  expect(relatedById(parts, DOCUMENT, id)).toBe('word/media/a.png');
});

it('leaves out what is outside the package, but not its id', () => {
  const external = `<r:Relationships xmlns:r="http://schemas.openxmlformats.org/package/2006/relationships"><r:Relationship Id='srId1' Type="${OFFICE}/hyperlink" Target="https://example.org/?a=1&amp;b=2" TargetMode="External"/></r:Relationships>`;
  const parts = reportParts({ [RELS]: external });
  expect(relationshipsOf(parts, DOCUMENT)).toEqual([]);
  expect(relate(parts, DOCUMENT, 'chart', 'charts/chart1.xml')).toBe('srId2');
  expect(textOf(parts, RELS)).toContain('<r:Relationship Id="srId2"');
  expect(related(parts, DOCUMENT, 'chart')).toBe('word/charts/chart1.xml');
});

it.each([
  ['nothing yet', undefined],
  ['an empty list', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'],
  ['a list with a comment behind', `${withTargets('a.png')}\n<!-- Ende -->\n`],
])('adds a relationship where there is %s', (_, before) => {
  const parts = reportParts();
  parts.delete(RELS);
  if (before) parts.set(RELS, strToU8(before));
  const id = relate(parts, DOCUMENT, 'image', 'media/M&A "1".png');
  expect(relatedById(parts, DOCUMENT, id)).toBe('word/media/M&A "1".png');
  expect(() => parseXml(textOf(parts, RELS))).not.toThrow();
});

it('writes strict types into a strict package', () => {
  const parts = strictParts(reportParts());
  relate(parts, DOCUMENT, 'chart', 'charts/chart1.xml');
  relate(parts, '', 'core-properties', 'docProps/core.xml');
  expect(textOf(parts, RELS)).toContain('"http://purl.oclc.org/ooxml/officeDocument/relationships/chart"');
  expect(textOf(parts, '_rels/.rels')).toContain(
    '"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"',
  );
  expect(related(parts, DOCUMENT, 'chart')).toBe('word/charts/chart1.xml');
});

it('takes a relationship away and leaves the others byte for byte', () => {
  const [first, second] = [withTargets('a.png'), withTargets('a.png', 'b&amp;c.png')];
  const parts = reportParts({ [RELS]: second });
  unrelate(parts, DOCUMENT, 'word/b&c.png');
  expect(textOf(parts, RELS)).toBe(first);
  unrelate(parts, DOCUMENT, 'word/unknown.png');
  expect(textOf(parts, RELS)).toBe(first);
});

it('does not become slow with thousands of targets that are missing', () => {
  const targets = Array.from({ length: 5000 }, (_, i) => `media/${i}.png`);
  const more = Object.fromEntries(targets.map((target) => [`other/${target}`, 'x']));
  const parts = reportParts({ [RELS]: withTargets(...targets), ...more });
  const began = performance.now();
  expect(relationshipsOf(parts, DOCUMENT)).toHaveLength(5000);
  expect(performance.now() - began).toBeLessThan(1000);
});
