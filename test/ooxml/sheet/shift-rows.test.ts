import { strFromU8, strToU8 } from 'fflate';
import type { Parts } from '../../../src/ooxml/package/archive';
import { emptyRowLike, withRow } from '../../../src/ooxml/sheet/made-row';
import { shiftRows } from '../../../src/ooxml/sheet/shift-rows';
import { relationships } from '../package/make-package';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument';

const TYPES: [name: string, type: string][] = [
  ['xl/workbook.xml', `${TYPE}.spreadsheetml.sheet.main+xml`],
  ['xl/worksheets/sheet1.xml', `${TYPE}.spreadsheetml.worksheet+xml`],
  ['xl/worksheets/sheet2.xml', `${TYPE}.spreadsheetml.worksheet+xml`],
  ['xl/tables/table1.xml', `${TYPE}.spreadsheetml.table+xml`],
  ['xl/comments1.xml', `${TYPE}.spreadsheetml.comments+xml`],
  ['xl/drawings/drawing1.xml', `${TYPE}.drawing+xml`],
  ['xl/charts/chart1.xml', `${TYPE}.drawingml.chart+xml`],
  ['xl/pivotTables/pivotTable1.xml', `${TYPE}.spreadsheetml.pivotTable+xml`],
  ['xl/pivotCache/pivotCacheDefinition1.xml', `${TYPE}.spreadsheetml.pivotCacheDefinition+xml`],
];

const PARTS: Record<string, string> = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="vml" ContentType="${TYPE}.vmlDrawing"/>${TYPES.map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`).join('')}</Types>`,
  '_rels/.rels': relationships(['rId1', `${OFFICE}/officeDocument`, 'xl/workbook.xml']),
  'xl/workbook.xml': '',
  'xl/_rels/workbook.xml.rels': relationships(
    ['rId1', `${OFFICE}/worksheet`, 'worksheets/sheet1.xml'],
    ['rId2', `${OFFICE}/worksheet`, 'worksheets/sheet2.xml'],
  ),
  'xl/worksheets/_rels/sheet1.xml.rels': relationships(
    ['rId1', `${OFFICE}/table`, '../tables/table1.xml'],
    ['rId2', `${OFFICE}/comments`, '../comments1.xml'],
    ['rId3', `${OFFICE}/vmlDrawing`, '../drawings/vmlDrawing1.vml'],
    ['rId4', `${OFFICE}/drawing`, '../drawings/drawing1.xml'],
    ['rId5', `${OFFICE}/pivotTable`, '../pivotTables/pivotTable1.xml'],
  ),
  'xl/drawings/_rels/drawing1.xml.rels': relationships(['rId1', `${OFFICE}/chart`, '../charts/chart1.xml']),
};

const workbook = (names: string) =>
  `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Unser Blatt" sheetId="1" r:id="rId1"/><sheet name="Zwei" sheetId="2" r:id="rId2"/></sheets>${names}</workbook>`;

const SHEET1 = 'xl/worksheets/sheet1.xml';
const SHEET2 = 'xl/worksheets/sheet2.xml';

function partsWith(own: Record<string, string>): Parts {
  const empty = Object.fromEntries(TYPES.map(([name]) => [name, '<x/>']));
  const all = { ...empty, ...PARTS, 'xl/workbook.xml': workbook(''), ...own };
  return new Map(Object.entries(all).map(([name, text]) => [name, strToU8(text)]));
}

/** How a part reads after the seventh row of our worksheet came or went. */
function shifted(part: string, text: string, by: 1 | -1 = 1): string {
  const parts = partsWith({ [part]: text });
  shiftRows(parts, { worksheet: 'Unser Blatt', row: 6, by });
  return strFromU8(parts.get(part)!);
}

const data = (rows: string, rest = '') => `<worksheet><sheetData>${rows}</sheetData>${rest}</worksheet>`;
const rows = (from: number, to: number) =>
  Array.from(
    { length: to - from + 1 },
    (_, i) => `<row r="${from + i}" ht="15"><c r="A${from + i}" s="2"><v>${from + i}</v></c></row>`,
  ).join('');

it('moves rows and cells behind a row that comes, with what is in them', () => {
  expect(shifted(SHEET1, data(rows(6, 7)))).toBe(
    data(
      '<row r="6" ht="15"><c r="A6" s="2"><v>6</v></c></row><row r="8" ht="15"><c r="A8" s="2"><v>7</v></c></row>',
    ),
  );
});

it('takes out the row that goes and moves up what is behind it', () => {
  expect(shifted(SHEET1, data(rows(6, 8)), -1)).toBe(
    data(
      '<row r="6" ht="15"><c r="A6" s="2"><v>6</v></c></row><row r="7" ht="15"><c r="A7" s="2"><v>8</v></c></row>',
    ),
  );
  expect(shifted(SHEET1, data('<row r="7" ht="20"/><row r="8"/>'), -1)).toBe(data('<row r="7"/>'));
});

it('moves rows that do not say where they stand, and those with a prefix', () => {
  expect(shifted(SHEET1, data('<row r="6"><c/><c><v>1</v></c></row><row><c/></row>'))).toBe(
    data('<row r="6"><c r="A6"/><c r="B6"><v>1</v></c></row><row r="8"><c r="A8"/></row>'),
  );
  expect(
    shifted(
      SHEET1,
      '<x:worksheet><x:sheetData><x:row r="7"><x:c r="A7"><x:f>A6+A7</x:f></x:c></x:row></x:sheetData><x:mergeCells count="1"><x:mergeCell ref="A7:B7"/></x:mergeCells></x:worksheet>',
    ),
  ).toBe(
    '<x:worksheet><x:sheetData><x:row r="8"><x:c r="A8"><x:f>A6+A8</x:f></x:c></x:row></x:sheetData><x:mergeCells count="1"><x:mergeCell ref="A8:B8"/></x:mergeCells></x:worksheet>',
  );
});

it.each([
  [
    'merged cells',
    '<mergeCells count="2"><mergeCell ref="A1:B9"/><mergeCell ref="A7:B8"/></mergeCells>',
    '<mergeCells count="2"><mergeCell ref="A1:B10"/><mergeCell ref="A8:B9"/></mergeCells>',
  ],
  [
    'conditional formats',
    '<conditionalFormatting sqref="A5:A9 C7"><cfRule type="expression"><formula>$A7&gt;Zwei!$B$7</formula></cfRule><cfRule type="dataBar"><dataBar><cfvo type="formula" val="$A$7"/><cfvo type="num" val="7"/></dataBar></cfRule></conditionalFormatting>',
    '<conditionalFormatting sqref="A5:A10 C8"><cfRule type="expression"><formula>$A8&gt;Zwei!$B$7</formula></cfRule><cfRule type="dataBar"><dataBar><cfvo type="formula" val="$A$8"/><cfvo type="num" val="7"/></dataBar></cfRule></conditionalFormatting>',
  ],
  [
    'newer ones',
    '<ext><x14:conditionalFormatting><x14:cfRule><xm:f>$A$9</xm:f></x14:cfRule><xm:sqref>A5:A9 C7</xm:sqref></x14:conditionalFormatting></ext>',
    '<ext><x14:conditionalFormatting><x14:cfRule><xm:f>$A$10</xm:f></x14:cfRule><xm:sqref>A5:A10 C8</xm:sqref></x14:conditionalFormatting></ext>',
  ],
  [
    'validations',
    '<dataValidations count="2"><dataValidation type="list" sqref="B7"><formula1>$D$7:$D$9</formula1></dataValidation><dataValidation sqref="A1:XFD1048576"/></dataValidations>',
    '<dataValidations count="2"><dataValidation type="list" sqref="B8"><formula1>$D$8:$D$10</formula1></dataValidation><dataValidation sqref="A1:XFD1048576"/></dataValidations>',
  ],
  [
    'links',
    '<hyperlinks><hyperlink ref="A9" r:id="rId9" display="A9"/></hyperlinks>',
    '<hyperlinks><hyperlink ref="A10" r:id="rId9" display="A9"/></hyperlinks>',
  ],
  [
    'a filter',
    '<autoFilter ref="A6:C9"><filterColumn colId="0"/><sortState ref="A7:C9"><sortCondition ref="B7:B9"/></sortState></autoFilter>',
    '<autoFilter ref="A6:C10"><filterColumn colId="0"/><sortState ref="A8:C10"><sortCondition ref="B8:B10"/></sortState></autoFilter>',
  ],
  [
    'page breaks',
    '<rowBreaks count="2" manualBreakCount="2"><brk id="5" max="16383" man="1"/><brk id="9" max="16383" man="1"/></rowBreaks><colBreaks count="1"><brk id="9"/></colBreaks>',
    '<rowBreaks count="2" manualBreakCount="2"><brk id="5" max="16383" man="1"/><brk id="10" max="16383" man="1"/></rowBreaks><colBreaks count="1"><brk id="9"/></colBreaks>',
  ],
  [
    'scenarios',
    '<scenarios><scenario name="7"><inputCells r="B7" val="7"/></scenario></scenarios>',
    '<scenarios><scenario name="7"><inputCells r="B8" val="7"/></scenario></scenarios>',
  ],
])('moves %s', (_, before, after) => expect(shifted(SHEET1, data('', before))).toBe(data('', after)));

it('moves what is selected and where the window stands', () => {
  const view = (row: number) =>
    `<worksheet><sheetViews><sheetView topLeftCell="A${row}"><pane ySplit="6" topLeftCell="A${row + 2}" state="frozen"/><selection activeCell="B${row}" sqref="B${row}:B${row + 1}"/></sheetView></sheetViews><sheetData/></worksheet>`;
  expect(shifted(SHEET1, view(7))).toBe(view(8));
  expect(shifted(SHEET1, view(8), -1)).toBe(view(7));
});

it('takes along what stands only in a row that goes, and empty lists', () => {
  const rest = (text: string) => shifted(SHEET1, data('', text), -1).slice(data('').length - 12, -12);
  expect(
    rest(
      '<mergeCells count="1"><mergeCell ref="A7:B7"/></mergeCells><hyperlinks><hyperlink ref="A7"/></hyperlinks>',
    ),
  ).toBe('');
  expect(
    rest(
      '<mergeCells count="3"><mergeCell ref="A7:A8"/><mergeCell ref="A7:B7"/><mergeCell ref="A7:B8"/></mergeCells>',
    ),
  ).toBe('<mergeCells count="1"><mergeCell ref="A7:B7"/></mergeCells>');
  expect(
    rest(
      '<conditionalFormatting sqref="A7 B7:C7"><cfRule><formula>A7</formula></cfRule></conditionalFormatting>',
    ),
  ).toBe('');
  expect(
    rest(
      '<dataValidations count="2"><dataValidation sqref="A7"/><dataValidation sqref="A7 A9"/></dataValidations>',
    ),
  ).toBe('<dataValidations count="1"><dataValidation sqref="A8"/></dataValidations>');
});

it('follows in formulas of its own and of other worksheets', () => {
  expect(shifted(SHEET1, data('<row r="1"><c r="A1"><f>A7&amp;Zwei!A7</f><v>1</v></c></row>'))).toContain(
    '<f>A8&amp;Zwei!A7</f>',
  );
  expect(shifted(SHEET2, data('<row r="7"><c r="A7"><f>A7+\'Unser Blatt\'!A7</f></c></row>'))).toContain(
    '<row r="7"><c r="A7"><f>A7+&apos;Unser Blatt&apos;!A8</f>',
  );
});

it('writes out formulas written once for many cells where they would not move alike', () => {
  const shared = (sheet: string) =>
    '<row r="5"><c r="D5"><f t="shared" ref="D5:D7" si="0">' +
    sheet +
    'C6*2</f><v>1</v></c></row>' +
    '<row r="6"><c r="D6"><f t="shared" si="0"/></c></row><row r="7"><c r="D7"><f t="shared" si="0" ca="1"/></c></row>';
  expect(shifted(SHEET2, data(shared('')))).toBe(data(shared('')));
  expect(
    shifted(
      SHEET1,
      data(
        shared('Zwei!')
          .replaceAll('D7', 'D6')
          .replace(/<row r="7">.*/, ''),
      ),
    ),
  ).toContain('t="shared"');
  expect(shifted(SHEET1, data(shared('')))).toBe(
    data(
      '<row r="5"><c r="D5"><f>C6*2</f><v>1</v></c></row><row r="6"><c r="D6"><f>C8*2</f></c></row><row r="8"><c r="D8"><f ca="1">C9*2</f></c></row>',
    ),
  );
  expect(shifted(SHEET2, data(shared("'Unser Blatt'!")))).toContain(
    '<c r="D6"><f>&apos;Unser Blatt&apos;!C8*2</f>',
  );
});

it('follows in names, print areas and titles', () => {
  const names = (row: number) =>
    workbook(
      `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">&apos;Unser Blatt&apos;!$A$1:$D$${row}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">&apos;Unser Blatt&apos;!$1:$6</definedName><definedName name="Summe">SUM(&apos;Unser Blatt&apos;!$B$${row},Zwei!$B$7)</definedName></definedNames>`,
    );
  expect(shifted('xl/workbook.xml', names(9))).toBe(names(10));
});

it('moves tables below and pivot tables, and the range of their source', () => {
  const table = (row: number) =>
    `<table ref="A${row}:B${row + 3}" name="T7"><autoFilter ref="A${row}:B${row + 3}"/><tableColumns><tableColumn name="A9"><calculatedColumnFormula>$A$${row}</calculatedColumnFormula></tableColumn></tableColumns></table>`;
  expect(shifted('xl/tables/table1.xml', table(20))).toBe(table(21));
  const pivot = (row: number) =>
    `<pivotTableDefinition name="P7"><location ref="H${row}:J${row + 9}" firstHeaderRow="1"/></pivotTableDefinition>`;
  expect(shifted('xl/pivotTables/pivotTable1.xml', pivot(7))).toBe(pivot(8));
  const source = (end: number, sheet = 'Unser Blatt') =>
    `<pivotCacheDefinition><cacheSource type="worksheet"><worksheetSource ref="A6:D${end}" sheet="${sheet}"/></cacheSource></pivotCacheDefinition>`;
  const cache = 'xl/pivotCache/pivotCacheDefinition1.xml';
  expect(shifted(cache, source(9))).toBe(source(10));
  expect(shifted(cache, source(9, 'Zwei'))).toBe(source(9, 'Zwei'));
});

it('follows in charts', () => {
  const chart = (row: number) =>
    `<c:chart><c:ser><c:tx><c:strRef><c:f>'Unser Blatt'!$B$6</c:f></c:strRef></c:tx><c:val><c:numRef><c:f>'Unser Blatt'!$B$7:$B$${row}</c:f></c:numRef></c:val></c:ser></c:chart>`;
  const next = shifted('xl/charts/chart1.xml', chart(9)).replaceAll('&apos;', "'");
  expect(next).toBe(chart(10).replace('$B$7', '$B$8'));
});

it('moves drawings with the cells they stand on, as far as they are told to', () => {
  const anchor = (attributes: string, from: number, to: number) =>
    `<xdr:twoCellAnchor${attributes}><xdr:from><xdr:col>7</xdr:col><xdr:row>${from}</xdr:row></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:row>${to}</xdr:row></xdr:to><xdr:sp textlink=""/></xdr:twoCellAnchor>`;
  const moves = (attributes: string, from: number, to: number, by?: 1 | -1) =>
    shifted('xl/drawings/drawing1.xml', anchor(attributes, from, to), by);
  const one = ' editAs="oneCell"';
  expect(moves('', 8, 12)).toBe(anchor('', 9, 13));
  expect(moves('', 2, 12)).toBe(anchor('', 2, 13));
  expect(moves('', 2, 12, -1)).toBe(anchor('', 2, 11));
  expect(moves(one, 8, 12)).toBe(anchor(one, 9, 13));
  expect(moves(one, 2, 12)).toBe(anchor(one, 2, 12));
  expect(moves(' editAs="absolute"', 8, 12)).toBe(anchor(' editAs="absolute"', 8, 12));
  expect(shifted('xl/drawings/drawing1.xml', '<xdr:sp textlink="$B$7"/>')).toBe('<xdr:sp textlink="$B$8"/>');
});

const notes = (...cells: string[]) =>
  `<comments><commentList>${cells.map((cell) => `<comment ref="${cell}" authorId="0"><text><t>zu A7</t></text></comment>`).join('')}</commentList></comments>`;
const boxes = (...cells: number[]) =>
  `<xml>${cells.map((row) => `<v:shape id="s${cells.length}"><x:ClientData ObjectType="Note"><x:Anchor>2, 15, ${row}, 9, 4, 31, ${row + 4}, 4</x:Anchor><x:Row>${row}</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>`).join('')}</xml>`;

it('moves notes with their boxes, and takes along those of a row that goes', () => {
  expect(shifted('xl/comments1.xml', notes('B6', 'B7'))).toBe(notes('B6', 'B8'));
  expect(shifted('xl/comments1.xml', notes('B7', 'B8'), -1)).toBe(notes('B7'));
  const spaced = (text: string) => text.replaceAll(', ', ',').replaceAll(/, ?/g, ',').replaceAll(' ', '');
  const vml = 'xl/drawings/vmlDrawing1.vml';
  expect(spaced(shifted(vml, boxes(5, 6)))).toBe(spaced(boxes(5, 7)));
  expect(spaced(shifted(vml, boxes(6, 7), -1))).toBe(spaced(boxes(6)).replace('"s1"', '"s2"'));
});

it('leaves parts alone that speak of other worksheets only', () => {
  const parts = partsWith({ [SHEET2]: data(rows(1, 9)) });
  const before = new Map(parts);
  shiftRows(parts, { worksheet: 'Unser Blatt', row: 6, by: 1 });
  for (const [name, bytes] of before) expect([name, parts.get(name) === bytes]).toEqual([name, true]);
});

it('makes a row like another, empty and shown, and puts it where room was made', () => {
  const before =
    '<row r="6" spans="1:2" ht="15" hidden="1"><c r="A6" s="2" t="s"><v>6</v></c><c r="B6"/></row>';
  const made = emptyRowLike(data(before), 5, 6, (format, column) => format + column);
  expect(made).toBe('<row r="7" spans="1:2" ht="15"><c r="A7" s="2"/><c r="B7" s="1"/></row>');
  expect(withRow(data(before + rows(8, 8)), 6, made!)).toBe(data(before + made! + rows(8, 8)));
  expect(withRow(data(before), 6, made!)).toBe(data(before + made!));
});
