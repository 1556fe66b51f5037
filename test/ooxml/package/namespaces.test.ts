import { canonicalName, strictName } from '../../../src/ooxml/package/namespaces';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const STRICT = 'http://purl.oclc.org/ooxml';

// ISO/IEC 29500-1:2016 (strict) and 29500-4:2016 (transitional), annex A and 8 to 15.
const TWINS = [
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', `${STRICT}/wordprocessingml/main`],
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', `${STRICT}/spreadsheetml/main`],
  ['http://schemas.openxmlformats.org/presentationml/2006/main', `${STRICT}/presentationml/main`],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', `${STRICT}/drawingml/main`],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', `${STRICT}/drawingml/chart`],
  [
    'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
    `${STRICT}/drawingml/wordprocessingDrawing`,
  ],
  [`${OFFICE}/relationships`, `${STRICT}/officeDocument/relationships`],
  [`${OFFICE}/relationships/officeDocument`, `${STRICT}/officeDocument/relationships/officeDocument`],
  [`${OFFICE}/relationships/custom-properties`, `${STRICT}/officeDocument/relationships/customProperties`],
  [`${OFFICE}/custom-properties`, `${STRICT}/officeDocument/customProperties`],
  [`${OFFICE}/extended-properties`, `${STRICT}/officeDocument/extendedProperties`],
  [`${OFFICE}/docPropsVTypes`, `${STRICT}/officeDocument/docPropsVTypes`],
  [`${OFFICE}/math`, `${STRICT}/officeDocument/math`],
  [`${OFFICE}/customXml`, `${STRICT}/officeDocument/customXml`],
];

it.each(TWINS)('knows the strict twin of %s', (transitional, strict) => {
  expect(canonicalName(strict)).toBe(transitional);
  expect(canonicalName(transitional)).toBe(transitional);
  expect(strictName(transitional)).toBe(strict);
});

it.each([
  'urn:sozialraum-office:report:1',
  'http://schemas.openxmlformats.org/package/2006/relationships',
  'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'http://schemas.microsoft.com/office/word/2010/wordml',
  '',
])('leaves %j alone', (uri) => {
  expect(canonicalName(uri)).toBe(uri);
  expect(strictName(uri)).toBe(uri);
});

it('takes the core properties for one type, however programs call it', () => {
  const type = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
  expect(canonicalName(type)).toBe(type);
  expect(canonicalName(`${OFFICE}/relationships/metadata/core-properties`)).toBe(type);
  expect(canonicalName(`${STRICT}/officeDocument/relationships/metadata/core-properties`)).toBe(type);
});
