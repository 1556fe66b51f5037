import { withCells } from '../../../src/ooxml/sheet/write-cells';

const written = (xml: string, ...writes: [row: number, column: number, value: string | number][]) => {
  const { bytes, replacedFormula } = withCells(
    xml,
    writes.map(([row, column, value]) => ({ row, column, value })),
  );
  return { xml: new TextDecoder().decode(bytes), replacedFormula };
};
const sheet = (rows: string) =>
  `<worksheet><!-- <c r="A1"/> --><sheetData>${rows}</sheetData><x:ext/></worksheet>`;

it('writes numbers, texts and nothing into cells, which keep what else they say', () => {
  const rows =
    '<row r="1" spans="1:3"><c r="A1" s="4" t="s"><v>0</v></c><c r="B1" s="5"/><c t="str" r="C1"><v>x</v></c></row>';
  expect(written(sheet(rows), [0, 0, 1.5], [0, 1, ' a < b'], [0, 2, ''])).toEqual({
    xml: sheet(
      '<row r="1" spans="1:3"><c r="A1" s="4"><v>1.5</v></c>' +
        '<c r="B1" s="5" t="inlineStr"><is><t xml:space="preserve"> a &lt; b</t></is></c><c r="C1"/></row>',
    ),
    replacedFormula: false,
  });
});

it('makes rows and cells in their order', () => {
  const rows = '<row r="2"><c r="B2"><v>1</v></c></row>\n<row r="4"/><row r="6"><c r="A6"/></row>';
  const writes = [
    [8, 0, 7],
    [5, 3, 6],
    [3, 1, 5],
    [2, 0, 4],
    [1, 0, 2],
    [1, 2, 3],
    [0, 0, 1],
  ] as const;
  expect(written(sheet(rows), ...writes.map((write) => [...write] as [number, number, number])).xml).toBe(
    sheet(
      '<row r="1"><c r="A1"><v>1</v></c></row>' +
        '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>1</v></c><c r="C2"><v>3</v></c></row>\n' +
        '<row r="3"><c r="A3"><v>4</v></c></row><row r="4"><c r="B4"><v>5</v></c></row>' +
        '<row r="6"><c r="A6"/><c r="D6"><v>6</v></c></row><row r="9"><c r="A9"><v>7</v></c></row>',
    ),
  );
});

it('writes in the prefix of the worksheet, finds cells that do not say where they stand, and fills an empty one', () => {
  const xml =
    '<x:worksheet><x:sheetData><x:row><x:c/><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  expect(written(xml, [0, 1, 'ä']).xml).toBe(
    xml.replace('<x:c><x:v>1</x:v></x:c>', '<x:c t="inlineStr"><x:is><x:t>ä</x:t></x:is></x:c>'),
  );
  expect(written('<worksheet><sheetData/></worksheet>', [1, 0, 2]).xml).toBe(
    '<worksheet><sheetData><row r="2"><c r="A2"><v>2</v></c></row></sheetData></worksheet>',
  );
});

it('says that a formula had to go, and gives another format where one is asked for', () => {
  const rows = '<row r="1"><c r="A1" s="4"><f>B1</f><v>1</v></c></row>';
  expect(written(sheet(rows), [0, 0, 2]).replacedFormula).toBe(true);
  const { bytes } = withCells(sheet(rows), [
    { row: 0, column: 0, value: 2, formatOf: (format) => format + 1 },
  ]);
  expect(new TextDecoder().decode(bytes)).toContain('<c r="A1" s="5"><v>2</v></c>');
});

it('refuses a worksheet that has no place for cells, or that breaks off', () => {
  expect(() => written('<chartsheet/>', [0, 0, 1])).toThrow(
    expect.objectContaining({ code: 'not-a-workbook' }),
  );
  expect(() => written('<worksheet><sheetData><row r="1">', [0, 0, 1])).toThrow(
    expect.objectContaining({ code: 'package-damaged' }),
  );
});
