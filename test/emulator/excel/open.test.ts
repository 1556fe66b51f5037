import { strToU8, zipSync } from 'fflate';
import { openBook } from '../../../src/emulator/excel/open';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';

/**
 * A workbook as other programs write it: no views, a prefix on every element, targets from the root of the package, parts under
 * names of their own, an empty shared string, a validation of the whole sheet.
 */
function foreign([office, main]: [string, string] = [OFFICE, MAIN]): Record<string, string> {
  const relations = (...entries: [string, string][]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
      .map(([type, target], i) => `<Relationship Id="R${i}" Type="${office}/${type}" Target="${target}"/>`)
      .join('')}</Relationships>`;
  return {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': relations(['officeDocument', '/buch/mappe.xml'], ['extended-properties', '/leer.xml']),
    'leer.xml': '',
    'buch/mappe.xml': `<x:workbook xmlns:x="${main}" xmlns:rel="${office}"><x:sheets><x:sheet name="Daten &amp; mehr" sheetId="7" rel:id="R0"/></x:sheets></x:workbook>`,
    'buch/_rels/mappe.xml.rels': relations(['worksheet', '/buch/blatt.xml'], ['sharedStrings', '/texte.xml']),
    'buch/blatt.xml': `<x:worksheet xmlns:x="${main}"><!-- Notiz --><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c><x:c><x:v>2.5</x:v></x:c></x:row></x:sheetData><x:dataValidations count="1"><x:dataValidation type="whole" sqref="A1:XFD1048576"><x:formula1>1</x:formula1></x:dataValidation></x:dataValidations></x:worksheet>`,
    'texte.xml': `<x:sst xmlns:x="${main}"><x:si/><x:si><x:r><x:rPr><x:b/></x:rPr><x:t>fett</x:t></x:r><x:r><x:t xml:space="preserve"> und nicht</x:t></x:r></x:si></x:sst>`,
  };
}

const packed = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

test.each([
  ['transitional', [OFFICE, MAIN]],
  ['strict', [STRICT_OFFICE, STRICT_MAIN]],
] as [string, [string, string]][])(
  'a workbook of another program opens, in the %s form',
  async (_, names) => {
    const book = await openBook(packed(foreign(names)));
    expect(book.sheets.map(({ name }) => name)).toEqual(['Daten & mehr']);
    const shown = [0, 1, 2].map((column) => book.active.cell(0, column)?.value);
    expect(shown).toEqual(['', 'fett und nicht', 2.5]);
  },
);

test.each([
  ['no package', new Uint8Array([1, 2, 3])],
  ['a workbook without its part', packed({ ...foreign(), 'buch/mappe.xml': '<x' })],
  ['a workbook without sheets', packed({ ...foreign(), 'buch/mappe.xml': `<workbook xmlns="${MAIN}"/>` })],
])('%s is refused as Office refuses it', async (_, bytes) => {
  await expect(openBook(bytes)).rejects.toMatchObject({ code: 'InvalidArgument' });
});
