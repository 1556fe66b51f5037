import { bytesOf } from '../../../src/ooxml/package/archive';
import { aroundCells } from '../../../src/ooxml/sheet/around-cells';

const around = (xml: string) => new TextDecoder().decode(aroundCells(bytesOf(xml)));

it.each([
  [
    'rows',
    '<worksheet><sheetViews/><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><sheetProtection sheet="1"/></worksheet>',
    '<worksheet><sheetViews/><sheetProtection sheet="1"/></worksheet>',
  ],
  [
    'a prefix and letters of several bytes',
    '<x:worksheet n="ü"><x:sheetData ><x:row/></x:sheetData ><x:sheetProtection/></x:worksheet>',
    '<x:worksheet n="ü"><x:sheetProtection/></x:worksheet>',
  ],
  ['no cells', '<worksheet><sheetData/><a/></worksheet>', '<worksheet><sheetData/><a/></worksheet>'],
  ['no place for cells', '<chartsheet/>', '<chartsheet/>'],
  ['nothing', '', ''],
])('leaves out the cells of a worksheet: %s', (_, xml, rest) => {
  expect(around(xml)).toBe(rest);
});

it('leaves UTF-16 as it is', () => {
  const bytes = Uint8Array.of(0xff, 0xfe, 0x3c, 0, 0x61, 0, 0x2f, 0, 0x3e, 0);
  expect(aroundCells(bytes)).toBe(bytes);
});
