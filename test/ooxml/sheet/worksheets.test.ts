import { strFromU8 } from 'fflate';
import { unpack, type Parts } from '../../../src/ooxml/package/archive';
import { parseXml } from '../../../src/ooxml/package/parse-xml';
import { cellsIn } from '../../../src/ooxml/sheet/read-cells';
import { sharedStringsOf } from '../../../src/ooxml/sheet/shared-strings';
import { sheetsOf, worksheetsOf } from '../../../src/ooxml/sheet/worksheets';
import { workbook } from '../../deliveries/make-workbook';
import { relationships, strictParts } from '../package/make-package';
import { renamed } from '../package/renamed';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const read = (parts: Parts, address: { row: number; column: number; rows: number; columns: number }) => {
  const [sheet] = worksheetsOf(parts);
  return cellsIn(
    parseXml(strFromU8(parts.get(sheet?.part ?? '') ?? new Uint8Array())),
    sharedStringsOf(parts),
  )(address);
};

it.each([
  ['as Excel names them', (parts: Parts) => parts],
  ['under other names', renamed],
  ['in the strict form', strictParts],
])('reads cells, numbers and shared texts, %s', (_, other) => {
  expect(read(other(unpack(workbook({}))), { row: 0, column: 0, rows: 2, columns: 2 })).toEqual([
    ['Gebiet', 1.5],
    ['', ''],
  ]);
});

it('tells worksheets from sheets that are charts', () => {
  const parts = unpack(
    workbook({
      'xl/_rels/workbook.xml.rels': relationships(
        ['rId1', `${OFFICE}/worksheet`, 'worksheets/sheet1.xml'],
        ['rId2', `${OFFICE}/chartsheet`, 'chartsheets/sheet1.xml'],
      ),
      'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:a="${OFFICE}"><sheets><sheet name="Bild" sheetId="2" a:id="rId2"/><sheet name="M&amp;A" sheetId="1" a:id="rId1"/><sheet name="Weg" sheetId="3" a:id="rId9"/></sheets></workbook>`,
    }),
  );
  expect(sheetsOf(parts).map(({ name }) => name)).toEqual(['Bild', 'M&A']);
  expect(worksheetsOf(parts)).toEqual([
    { name: 'M&A', part: 'xl/worksheets/sheet1.xml', type: `${OFFICE}/worksheet`, isHidden: false },
  ]);
});

it('reads shared texts once for a workbook, runs joined and readings left out', () => {
  const strings = `<sst xmlns="${MAIN}"><si><r><t>S&#252;d</t></r><r><t xml:space="preserve"> &amp; West</t></r><rPh sb="0" eb="1"><t>laut</t></rPh></si><si/></sst>`;
  const parts = unpack(workbook({ 'xl/sharedStrings.xml': strings }));
  expect(sharedStringsOf(parts)).toEqual(['Süd & West', '']);
  expect(sharedStringsOf(parts)).toBe(sharedStringsOf(new Map(parts)));
  parts.delete('xl/sharedStrings.xml');
  expect(sharedStringsOf(parts)).toEqual([]);
});

it('reads texts that stand in their cells', () => {
  const cells =
    '<c r="A1" t="inlineStr"><is><r><t>Süd</t></r><rPh><t>x</t></rPh></is></c><c r="B1" t="str"><f>A1</f><v>abc</v></c><c r="C1"/>';
  const sheet = `<worksheet xmlns="${MAIN}"><sheetData><row r="1">${cells}</row></sheetData></worksheet>`;
  const parts = unpack(workbook({ 'xl/worksheets/sheet1.xml': sheet }));
  expect(read(parts, { row: 0, column: 0, rows: 1, columns: 3 })).toEqual([['Süd', 'abc', '']]);
});

it('takes a cell for empty whose shared text does not exist', () => {
  const sheet = `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="s"><v>9</v></c></row></sheetData></worksheet>`;
  const parts = unpack(workbook({ 'xl/worksheets/sheet1.xml': sheet }));
  expect(read(parts, { row: 0, column: 0, rows: 1, columns: 1 })).toEqual([['']]);
});
