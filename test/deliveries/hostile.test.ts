import { strToU8, zipSync, type Zippable } from 'fflate';
import { DELIVERY_LIMITS } from '../../src/deliveries/limits';
import { readPackageFiles, readTable } from '../../src/deliveries/read-table';
import { pack, unpack } from '../../src/ooxml/package/archive';
import { failureSentence } from '../../src/texts/failure';
import { strictParts } from '../ooxml/package/make-package';
import { renamed } from '../ooxml/package/renamed';
import { bytesOf } from './city';
import { patched, workbook } from './make-workbook';

/** The code of the refusal; every one of them has one sentence in both languages. */
function refusal(bytes: Uint8Array, name = 'x.xlsx', limits = DELIVERY_LIMITS): string {
  try {
    readTable(bytes, name, limits);
    return 'read';
  } catch (failure) {
    expect(failureSentence(failure, 'de')).toContain(`„${name}“`);
    expect(failureSentence(failure, 'en')).toContain(`“${name}”`);
    return (failure as { code: string }).code;
  }
}

const compoundFile = (name: string) =>
  new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    ...new Array<number>(508).fill(0),
    ...new Uint8Array(Buffer.from(name, 'utf16le')),
  ]);

const sheet = (cells: string) =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">${cells}</row></sheetData></worksheet>`;

it('reads a harmless workbook', () => {
  const table = readTable(workbook({}), 'x.xlsx');
  expect(table.sheets).toMatchObject([{ name: 'Tabelle1', rows: [['Gebiet', 1.5]], merged: [] }]);
});

const WITH_UMLAUT = '<?xml version="1.0" encoding="utf-16"?>' + sheet('<c r="A1" t="str"><v>Süd</v></c>');

it.each([
  ['little end first, with a mark', Buffer.from(`\uFEFF${WITH_UMLAUT}`, 'utf16le')],
  ['little end first', Buffer.from(WITH_UMLAUT, 'utf16le')],
  ['big end first, with a mark', Buffer.from(`\uFEFF${WITH_UMLAUT}`, 'utf16le').swap16()],
  ['big end first', Buffer.from(WITH_UMLAUT, 'utf16le').swap16()],
])('reads a worksheet in UTF-16, %s', (_, bytes) => {
  const parts = { 'xl/worksheets/sheet1.xml': new Uint8Array(bytes) };
  expect(readTable(workbook(parts), 'x.xlsx').sheets[0]?.rows).toEqual([['Süd']]);
});

describe('refuses with one sentence', () => {
  it('a workbook that was cut off or changed on its way', () => {
    const whole = bytesOf('hamburg-stadtteilprofile-2013.xlsx');
    expect(refusal(whole.slice(0, 30_000))).toBe('delivery-damaged');
    const changed = Uint8Array.from(whole);
    changed[20_000] = (changed[20_000] ?? 0) ^ 0xff;
    expect(refusal(changed)).toBe('delivery-damaged');
    expect(refusal(new Uint8Array())).toBe('delivery-damaged');
    expect(refusal(strToU8('kein Zip'))).toBe('delivery-damaged');
  });

  it('XML that is not well-formed or in a strange encoding', () => {
    expect(refusal(workbook({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' }))).toBe(
      'delivery-damaged',
    );
    const encoded = `<?xml version="1.0" encoding="utf-7"?>${sheet('')}`;
    expect(refusal(workbook({ 'xl/worksheets/sheet1.xml': encoded }))).toBe('delivery-damaged');
  });

  it('a workbook with a password, and an old binary one', () => {
    expect(refusal(compoundFile('EncryptedPackage'))).toBe('delivery-encrypted');
    expect(refusal(compoundFile('Workbook'), 'alt.xls')).toBe('delivery-unknown-form');
  });

  it('a zip with encrypted parts', () => {
    const encrypted = patched(workbook({}), (view, entry) => view.setUint16(entry + 8, 1, true));
    expect(refusal(encrypted)).toBe('delivery-encrypted');
  });

  it('macros, by part and by content type', () => {
    expect(refusal(workbook({ 'xl/vbaProject.bin': 'x' }))).toBe('delivery-macros');
    const types =
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>';
    expect(refusal(workbook({ '[Content_Types].xml': types }))).toBe('delivery-macros');
  });

  it('links into other files and data connections', () => {
    expect(refusal(workbook({ 'xl/externalLinks/externalLink1.xml': '<externalLink/>' }))).toBe(
      'delivery-links',
    );
    expect(refusal(workbook({ 'xl/connections.xml': '<connections/>' }))).toBe('delivery-links');
  });

  it.each(['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/styles.xml', 'docProps/core.xml'])(
    'a document type or entities in %s',
    (part) => {
      const attack = `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>`;
      expect(refusal(workbook({ [part]: attack }))).toBe('delivery-entities');
    },
  );

  it('a document type hidden in UTF-16', () => {
    const attack = new Uint8Array(Buffer.from('<!DOCTYPE x [<!ENTITY e "x">]><x>&e;</x>', 'utf16le'));
    expect(refusal(workbook({ 'xl/styles.xml': attack }))).toBe('delivery-entities');
  });

  it('more merged cells than anybody merges', () => {
    const merged = (count: number) => {
      const cells = '<mergeCell ref="A1:B1"/>'.repeat(count);
      const whole = sheet('').replace('</sheetData>', `</sheetData><mergeCells>${cells}</mergeCells>`);
      return refusal(workbook({ 'xl/worksheets/sheet1.xml': whole }));
    };
    expect(merged(100_001)).toBe('delivery-damaged');
    expect(merged(100_000)).toBe('read');
  });

  it('more than fifty megabytes, or than the limit that was set', () => {
    expect(refusal(new Uint8Array(50 * 1024 * 1024 + 1), 'x.csv')).toBe('delivery-too-large');
    expect(refusal(workbook({}), 'x.xlsx', { ...DELIVERY_LIMITS, file: 100 })).toBe('delivery-too-large');
    const csv = new Map([['datapackage.json', new Uint8Array(101)]]);
    expect(() => readPackageFiles(csv, 'paket', { ...DELIVERY_LIMITS, file: 100 })).toThrow(
      'delivery-too-large',
    );
  });

  it('an archive that declares to grow beyond measure', () => {
    expect(refusal(workbook({ 'xl/big.bin': new Uint8Array(30 * 1024 * 1024) }))).toBe('delivery-bomb');
    const huge = patched(workbook({}), (view, entry) => view.setUint32(entry + 24, 501 * 1024 * 1024, true));
    expect(refusal(huge)).toBe('delivery-bomb');
  });

  it('an archive that grows beyond what it declares', () => {
    const liar = patched(workbook({ 'xl/worksheets/sheet1.xml': ' '.repeat(5_000_000) }), (view, entry) =>
      view.setUint32(entry + 24, 10, true),
    );
    expect(refusal(liar)).toBe('delivery-bomb');
  });

  it('a name that stands twice, entries beyond count, elements without end', () => {
    expect(refusal(workbook({ 'xl/Workbook.xml': '<a/>' }))).toBe('delivery-damaged');
    expect(refusal(workbook({ '../a.xml': '<a/>' }))).toBe('delivery-damaged');
    expect(refusal(workbook({}), 'x.xlsx', { ...DELIVERY_LIMITS, parts: 3 })).toBe('delivery-damaged');
    expect(refusal(workbook({ 'xl/workbook.xml': '<a>'.repeat(10_000) }))).toBe('delivery-damaged');
  });

  it('macros and links by what parts are declared to be, whatever they are called', () => {
    const declared = (type: string) =>
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/harmless.bin" ContentType="${type}"/></Types>`;
    const refusalOf = (type: string) =>
      refusal(workbook({ '[Content_Types].xml': declared(type), 'xl/harmless.bin': 'x' }));
    expect(refusalOf('application/vnd.ms-office.vbaProject')).toBe('delivery-macros');
    expect(refusalOf('application/vnd.openxmlformats-officedocument.spreadsheetml.connections+xml')).toBe(
      'delivery-links',
    );
    expect(refusalOf('application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml')).toBe(
      'delivery-links',
    );
  });

  it('a part too large to be parsed', () => {
    const limits = { ...DELIVERY_LIMITS, xmlTree: 100 };
    expect(refusal(workbook({}), 'x.xlsx', limits)).toBe('delivery-too-large');
  });

  it('cells outside any worksheet', () => {
    const cell = '<c r="XFE1"><v>1</v></c>';
    expect(refusal(workbook({ 'xl/worksheets/sheet1.xml': sheet(cell) }))).toBe('delivery-damaged');
  });

  it('one part used as many sheets', () => {
    const sheets = Array.from(
      { length: 9 },
      (_, i) => `<sheet name="${i}" sheetId="${i}" r:id="rId1"/>`,
    ).join('');
    const many = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${sheets}</sheets></workbook>`;
    expect(refusal(workbook({ 'xl/workbook.xml': many }))).toBe('delivery-damaged');
  });

  it('more sheets than a delivery has', () => {
    const sheets = Array.from({ length: 201 }, (_, i) => `<sheet name="${i}" sheetId="${i}" r:id="rId1"/>`);
    const many = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${sheets.join('')}</sheets></workbook>`;
    expect(refusal(workbook({ 'xl/workbook.xml': many }))).toBe('delivery-too-many-sheets');
    const resources = sheets.map((_, i) => ({ name: `t${i}`, path: 'a.csv' }));
    const zip = zipSync({
      'datapackage.json': strToU8(JSON.stringify({ resources })),
      'a.csv': strToU8('a;b\n1;2\n'),
    });
    expect(refusal(zip, 'paket.zip')).toBe('delivery-too-many-sheets');
  });

  it('other forms', () => {
    expect(refusal(strToU8('%PDF-1.7'), 'bericht.pdf')).toBe('delivery-unknown-form');
    expect(refusal(zipSync({ 'a.txt': strToU8('a') } as Zippable), 'a.zip')).toBe('delivery-unknown-form');
    expect(refusal(new Uint8Array([1, 0, 2, 0]), 'x.csv')).toBe('delivery-unknown-form');
  });

  it('a table of text whose quotes are never closed', () => {
    expect(refusal(strToU8('a;b\n"1;2\n'), 'x.csv')).toBe('delivery-damaged');
  });

  it('a Data Package that reaches outside its folder', () => {
    const outside = { resources: [{ name: 'a', path: '../../etc/passwd.csv' }] };
    const zip = zipSync({ 'datapackage.json': strToU8(JSON.stringify(outside)) });
    expect(refusal(zip, 'paket.zip')).toBe('delivery-package-invalid');
    expect(refusal(zipSync({ 'datapackage.json': strToU8('{') }), 'paket.zip')).toBe(
      'delivery-package-invalid',
    );
  });
});

it('takes the value Excel computed and never runs a formula', () => {
  const cells =
    '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>HYPERLINK("http://x")</f><v>x</v></c><c r="C1"><f>9</f></c>';
  const table = readTable(workbook({ 'xl/worksheets/sheet1.xml': sheet(cells) }), 'x.xlsx');
  expect(table.sheets[0]?.rows).toEqual([[2, 'x']]);
  expect(table.formulas).toEqual(['Tabelle1!A1', 'Tabelle1!B1', 'Tabelle1!C1']);
});

it('keeps a text that looks like a formula as text and names its place', () => {
  const cells =
    '<c r="A1" t="inlineStr"><is><t>=cmd|calc</t></is></c><c r="B1" t="inlineStr"><is><t>@x</t></is></c>';
  const table = readTable(workbook({ 'xl/worksheets/sheet1.xml': sheet(cells) }), 'x.xlsx');
  expect(table.sheets[0]?.rows).toEqual([['=cmd|calc', '@x']]);
  expect(table.formulaLikeTexts).toEqual(['Tabelle1!A1', 'Tabelle1!B1']);
  expect(readTable(strToU8('Gebiet;n\n+cmd;+3,5\n'), 'x.csv').formulaLikeTexts).toEqual(['x.csv!A2']);
});

it('reads runs, references to characters, CDATA and comments as Excel would', () => {
  const strings =
    '<x:sst xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:si><x:r><x:t>S&#252;d</x:t></x:r><x:r><x:t xml:space="preserve"> &amp; &lt;West&gt;</x:t></x:r><x:rPh sb="0" eb="1"><x:t>laut</x:t></x:rPh></x:si><x:si/></x:sst>';
  const cells =
    '<!-- <c r="Z1"><v>1</v></c> --><c r="A1" t="s"><v>0</v></c><c r="C1" t="str"><v><![CDATA[a<b&amp;]]></v></c><c t="s"><v>1</v></c>';
  const parts = { 'xl/sharedStrings.xml': strings, 'xl/worksheets/sheet1.xml': sheet(cells) };
  expect(readTable(workbook(parts), 'x.xlsx').sheets[0]?.rows).toEqual([
    ['Süd & <West>', undefined, 'a<b&amp;', ''],
  ]);
});

it('keeps nothing of the document properties', () => {
  const core =
    '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>Erika Muster</dc:creator></cp:coreProperties>';
  const table = readTable(workbook({ 'docProps/core.xml': core }), 'x.xlsx');
  expect(JSON.stringify(table)).not.toContain('Muster');
});

it.each([
  ['whose parts have other names and places', renamed],
  ['in the strict form', strictParts],
])('reads a delivered workbook %s', (_, other) => {
  const whole = bytesOf('hamburg-stadtteilprofile-2013.xlsx');
  const { sheets } = readTable(pack(other(unpack(whole))), 'x.xlsx');
  expect(sheets).toEqual(readTable(whole, 'x.xlsx').sheets);
});
