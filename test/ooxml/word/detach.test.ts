import { join } from 'node:path';
import { startReport } from '../../../src/actions/start-report';
import { openReport } from '../../../src/adapters/files/report-document';
import { fileTemplate } from '../../../src/adapters/files/report-template';
import { readModule } from '../../../src/cli/report-new';
import { bytesOf, pack, textOf, type Parts } from '../../../src/ooxml/package/archive';
import { withoutLinks } from '../../../src/ooxml/word/detach';
import type { Database } from '../../../src/warehouse/engine/database';
import { READER } from '../../../src/warehouse/principal';
import { openWarehouse } from '../../../src/warehouse/warehouse-source';
import { databaseWith } from '../../warehouse/database-with';
import { CITIES, PATIENCE } from '../../warehouse/fixture';
import { sdkErrors } from '../validate';

let database: Database;
let parts: Parts;

/** The social report of Hamburg: facts on the cover and in the head, boxes, a chart, a table. */
beforeAll(async () => {
  database = await databaseWith(join(CITIES, 'hamburg'));
  const source = openWarehouse(database).as(READER).figures;
  const { document } = await startReport(
    { source, template: fileTemplate },
    { module: readModule('sozialbericht'), city: 'hamburg', year: 2018, language: 'de', reportId: 'r' },
  );
  parts = await document.parts();
}, PATIENCE);

afterAll(() => database.close());

const MAIN = 'word/document.xml';

/** What may go, taken out of the text by hand: nothing else may differ. */
const unlinked = (xml: string) =>
  xml
    .replace(/(docPartObj(?:(?!<w:sdt>).)*?<\/w:sdtContent>)(<\/w:sdt>)/s, '$1 $2')
    .replace(/<w:sdt><w:sdtPr>(?:(?!<\/w:sdtPr>).)*"sr:(?:(?!<\/w:sdtPr>).)*<\/w:sdtPr><w:sdtContent>/gs, '')
    .replace(/<\/w:sdtContent><\/w:sdt>/g, '')
    .replace(/<w:bookmarkStart w:id="(\d+)" w:name="_sr[^"]*"\/>/g, '')
    .replace(/<w:bookmarkEnd w:id="\d{4,}"\/>/g, '')
    .replace('</w:sdtContent> </w:sdt>', '</w:sdtContent></w:sdt>');

/** Where two long texts part; empty when they are the same. */
function difference(one: string, other: string): string {
  const at = [...one].findIndex((character, i) => character !== other[i]);
  return at < 0 && one.length === other.length
    ? ''
    : `${one.slice(at, at + 200)} | ${other.slice(at, at + 200)}`;
}

it('takes our controls, bookmarks and memory out and leaves all other bytes', () => {
  const { parts: detached, links } = withoutLinks(parts);
  expect(links).toBe(9);
  const isChanged = (name: string) =>
    Buffer.compare(parts.get(name)!, detached.get(name) ?? new Uint8Array()) !== 0;
  expect([...parts.keys()].filter(isChanged).sort()).toEqual([
    '[Content_Types].xml',
    'customXml/_rels/item1.xml.rels',
    'customXml/item1.xml',
    'customXml/itemProps1.xml',
    'word/_rels/document.xml.rels',
    MAIN,
    'word/header1.xml',
  ]);
  for (const part of [MAIN, 'word/header1.xml'])
    expect(difference(textOf(detached, part), unlinked(textOf(parts, part)))).toBe('');
  for (const [name, bytes] of detached)
    expect([name, /"sr:|"_sr|urn:sozialraum|customXml/.test(Buffer.from(bytes).toString('latin1'))]).toEqual([
      name,
      false,
    ]);
});

it('gives a valid document in which nothing is linked', async () => {
  const bytes = pack(withoutLinks(parts).parts);
  expect(sdkErrors(bytes)).toEqual([]);
  const state = await openReport(bytes, 'Bericht.docx').read();
  expect(state.figures).toEqual([]);
  expect(state.properties).toMatchObject({ reportingYear: 2018 });
});

it('leaves the controls, bookmarks and custom XML of others', () => {
  const theirs =
    '<w:p><w:bookmarkStart w:id="0" w:name="_Toc1"/><w:sdt><w:sdtPr><w:tag w:val="sr-dept"/></w:sdtPr><w:sdtContent>' +
    '<w:r><w:t>Amt</w:t></w:r></w:sdtContent></w:sdt><w:bookmarkEnd w:id="0"/></w:p>';
  const mixed = new Map(parts);
  mixed.set(MAIN, bytesOf(textOf(parts, MAIN).replace('<w:body>', `<w:body>${theirs}`)));
  mixed.set('customXml/item2.xml', bytesOf('<amt xmlns="urn:amt:1"/>'));
  const { parts: detached } = withoutLinks(mixed);
  expect(textOf(detached, MAIN)).toContain(theirs);
  expect(detached.has('customXml/item2.xml')).toBe(true);
});

it('unwraps controls inside one another, and those another program wrote in its own way', () => {
  const content = '<x:p><x:r><x:t>6</x:t></x:r></x:p>';
  const control = (tag: string, inside: string) =>
    `<x:sdt><x:sdtPr><x:tag x:val="${tag}"/></x:sdtPr><x:sdtEndPr/><x:sdtContent >${inside}</x:sdtContent ></x:sdt >`;
  const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const document = (body: string) => `<x:document xmlns:x="${w}"><x:body>${body}</x:body></x:document>`;
  const theirs = control('eigen', content) + content;
  const ours = control('sr:a', control('eigen', content) + control('sr:a:title', content));
  const empty = '<x:sdt><x:sdtPr><x:tag x:val="sr:leer"/></x:sdtPr></x:sdt>';
  const mixed = new Map(parts).set(MAIN, bytesOf(document(ours + empty)));
  expect(textOf(withoutLinks(mixed).parts, MAIN)).toBe(document(theirs));
});

it('takes each bookmark out with its own end, though two share a number', () => {
  const [, mark = '', id = ''] =
    /(<w:bookmarkStart w:id="(\d+)" w:name="_sr[^"]*"\/>)/.exec(textOf(parts, MAIN)) ?? [];
  const end = `<w:bookmarkEnd w:id="${id}"/>`;
  const theirs = `<w:p><w:bookmarkStart w:id="${id}" w:name="Amt"/>${end}</w:p>`;
  const before = textOf(parts, MAIN).replace('<w:body>', `<w:body>${theirs}<w:p>${mark}${end}</w:p>`);
  const { parts: detached } = withoutLinks(new Map(parts).set(MAIN, bytesOf(before)));
  const after = unlinked(textOf(parts, MAIN)).replace('<w:body>', `<w:body>${theirs}<w:p></w:p>`);
  expect(difference(textOf(detached, MAIN), after)).toBe('');
});
