import { newWorkbook, openWorkbook } from '../../../src/adapters/files/workbook';
import { bytesOf, pack, textOf, unpack, type Parts } from '../../../src/ooxml/package/archive';
import { tableSheet } from '../../contracts/workbook';
import { HAMBURG_2013 } from '../../domain/answers';
import { strictParts } from '../package/make-package';
import { sdkErrors } from '../validate';

const NEW_SHEET = { kind: 'new-sheet' } as const;

async function written(): Promise<Parts> {
  const file = newWorkbook();
  await file.place(tableSheet(), NEW_SHEET);
  return unpack(file.bytes());
}

/** A second table of ours in a workbook that stands already. */
async function withSecond(parts: Parts): Promise<Parts> {
  const file = openWorkbook(pack(parts));
  await file.place(tableSheet(HAMBURG_2013, 'p7q2'), NEW_SHEET);
  return unpack(file.bytes());
}

it('writes a workbook the validator finds no fault with', async () => {
  expect(sdkErrors(pack(await written()), 'neu.xlsx')).toEqual([]);
  expect(sdkErrors(pack(await withSecond(await written())), 'zwei.xlsx')).toEqual([]);
}, 60_000);

it('ends what sorts and filters above the city', async () => {
  const parts = await written();
  const table = textOf(parts, 'xl/tables/table1.xml');
  expect([...table.matchAll(/ ref="([^"]+)"/g)].map(([, area]) => area)).toEqual(['A6:D12', 'A6:D12']);
  expect(textOf(parts, 'xl/worksheets/sheet1.xml')).toMatch(/<c r="A13"[^>]*><is><t>00</);
});

it('keeps every part it has nothing to do with byte for byte', async () => {
  const before = await written();
  before.set('xl/unbekannt.bin', new Uint8Array([1, 2, 3]));
  const after = await withSecond(before);
  const changed = [...before].filter(([name, bytes]) => !Buffer.from(after.get(name) ?? []).equals(bytes));
  expect(changed.map(([name]) => name).sort()).toEqual([
    '[Content_Types].xml',
    'xl/_rels/workbook.xml.rels',
    'xl/workbook.xml',
  ]);
});

it('adds formats behind those of the workbook, in its prefix', async () => {
  const before = await written();
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const styles =
    `<x:styleSheet xmlns:x="${main}"><x:fonts count="1"><x:font><x:sz val="10"/></x:font></x:fonts>` +
    '<x:fills count="2"><x:fill/><x:fill/></x:fills><x:borders count="1"><x:border/></x:borders>' +
    '<x:cellXfs count="1"><x:xf numFmtId="0"/></x:cellXfs><x:dxfs/></x:styleSheet>';
  before.set('xl/styles.xml', bytesOf(styles));
  const after = textOf(await withSecond(before), 'xl/styles.xml');
  expect(after).toContain('<x:fonts count="6"><x:font><x:sz val="10"/></x:font><x:font><x:b/>');
  expect(after).toMatch(/^<x:styleSheet [^>]*><x:numFmts count="\d+"><x:numFmt numFmtId="164"/);
  expect(after).not.toContain('xfId');
  expect(after).toContain('</x:cellXfs><x:dxfs/></x:styleSheet>');
});

it('names what is printed behind the names of the workbook, in its prefix', async () => {
  const before = await written();
  const plain = textOf(before, 'xl/workbook.xml').replace(/<definedNames>.*<\/definedNames>/, '');
  const prefixed = plain.replace(/<(\/?)(?=\w)/g, '<$1x:').replace('xmlns=', 'xmlns:x=');
  before.set('xl/workbook.xml', bytesOf(prefixed));
  const once = textOf(await withSecond(before), 'xl/workbook.xml');
  expect(once).toMatch(
    /<\/x:sheets><x:definedNames><x:definedName name="_xlnm.Print_Titles" localSheetId="1">/,
  );
  const theirs = '</sheets><definedNames><definedName name="Satz">7</definedName></definedNames>';
  before.set('xl/workbook.xml', bytesOf(plain.replace('</sheets>', theirs)));
  const after = await withSecond(before);
  expect(textOf(after, 'xl/workbook.xml')).toContain(
    '>7</definedName><definedName name="_xlnm.Print_Titles"',
  );
  expect(sdkErrors(pack(after), 'namen.xlsx')).toEqual([]);
});

it('places a sheet into a strict workbook in strict names', async () => {
  const after = await withSecond(strictParts(await written()));
  const namespaces = [...after].filter(
    ([name]) =>
      /^xl\/(worksheets|tables)\/[^/]*$/.test(name) && !textOf(after, name).includes('purl.oclc.org'),
  );
  expect(namespaces).toEqual([]);
  const tables = await openWorkbook(pack(after)).tables();
  expect(tables.map(({ isCopy, values }) => [isCopy, values.length])).toEqual([
    [undefined, 18],
    [undefined, 18],
  ]);
});
