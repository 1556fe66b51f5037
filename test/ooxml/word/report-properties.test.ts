import { textOf, type Parts } from '../../../src/ooxml/package/archive';
import { related } from '../../../src/ooxml/package/relationships';
import { customValues, putProperties, readProperties } from '../../../src/ooxml/word/report-properties';
import { relationships, reportParts, strictParts } from '../package/make-package';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const CORE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';

const withProperties = (custom: string, core = '') =>
  reportParts({
    '_rels/.rels': relationships(
      ['a', `${OFFICE}/relationships/officeDocument`, 'word/document.xml'],
      ['b', `${OFFICE}/relationships/custom-properties`, 'eigenes.xml'],
      [
        'c',
        'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        'kern.xml',
      ],
    ),
    'eigenes.xml': custom,
    'kern.xml': core || `<cp:coreProperties xmlns:cp="${CORE}"/>`,
  });

it('adds properties to a list with a prefix of its own and keeps those of others', () => {
  const foreign = `<op:property fmtid='{D5CDD505-2E9C-101B-9397-08002B2CF9AE}' pid='7' name='A &amp; B'><vt:lpwstr>x</vt:lpwstr></op:property>`;
  const parts = withProperties(
    `<op:Properties xmlns:op="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">${foreign}</op:Properties>`,
  );
  putProperties(parts, { reportingYear: 2018, release: 'A & B' });
  putProperties(parts, { reportingYear: 2024 });
  const xml = textOf(parts, 'eigenes.xml');
  expect(xml).toContain(foreign);
  expect(xml.match(/pid="8"/g)).toHaveLength(1);
  expect([...customValues(parts)]).toEqual([
    ['A & B', 'x'],
    ['Berichtsjahr', '2024'],
    ['Datenstand', 'A & B'],
  ]);
});

it.each([
  ['an empty list', `<cp:coreProperties xmlns:cp="${CORE}"/>`],
  [
    'a title with attributes',
    `<cp:coreProperties xmlns:cp="${CORE}" xmlns:d="${DUBLIN_CORE}"><d:title xml:lang="de">Alt</d:title></cp:coreProperties>`,
  ],
  [
    'an empty title',
    `<coreProperties xmlns="${CORE}" xmlns:dc="${DUBLIN_CORE}"><dc:title/></coreProperties>`,
  ],
])('sets the title where there is %s', (_, core) => {
  const parts = withProperties(`<Properties xmlns="${OFFICE}/custom-properties"/>`, core);
  for (const title of ['$& Neu', 'Lage & mehr', 'Lage & mehr']) putProperties(parts, { title });
  expect(readProperties(parts)).toEqual({ title: 'Lage & mehr' });
  expect(textOf(parts, 'kern.xml').match(/<\/?(\w+:)?title/g)).toHaveLength(2);
});

it('makes parts that are missing and overwrites none that nobody points to', () => {
  const parts: Parts = reportParts({ 'docProps/custom.xml': '<verwaist/>' });
  putProperties(parts, { title: 'Lage', reportingYear: 2018 });
  expect(textOf(parts, 'docProps/custom.xml')).toBe('<verwaist/>');
  expect(readProperties(parts)).toEqual({ title: 'Lage', reportingYear: 2018 });
});

it('writes strict names into a strict document', () => {
  const parts = strictParts(reportParts());
  putProperties(parts, { reportingYear: 2018 });
  const name = related(parts, '', 'custom-properties') ?? '';
  expect(textOf(parts, name)).toContain('xmlns="http://purl.oclc.org/ooxml/officeDocument/customProperties"');
  expect(textOf(parts, name)).not.toContain('schemas.openxmlformats.org');
  expect(readProperties(parts)).toEqual({ reportingYear: 2018 });
});
