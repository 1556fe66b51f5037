import { bytesOf, textOf, unpack, type Parts } from '../../../src/ooxml/package/archive';
import { moveCells } from '../../../src/ooxml/sheet/move-cells';
import { withMovedReferences, type CellMove } from '../../../src/ooxml/sheet/moved-references';
import { INHABITANTS } from '../../domain/answers';
import { bookWith, query } from '../../workbooks/made-up-workbook';

const SHEET = 'xl/worksheets/sheet1.xml';
const MOVE: CellMove = {
  worksheet: 'Bevölkerung 2018',
  row: 6,
  columns: new Map([
    [2, 3],
    [3, 4],
  ]),
  gone: [],
};

/** A worksheet after the cells of its seventh row moved. */
async function moved(rows: string, move: Partial<CellMove> = {}): Promise<string> {
  const parts: Parts = unpack(await bookWith(query([2018], INHABITANTS)));
  parts.set(
    SHEET,
    bytesOf(textOf(parts, SHEET).replace(/<sheetData>[^]*<\/sheetData>/, `<sheetData>${rows}</sheetData>`)),
  );
  moveCells(parts, { ...MOVE, ...move });
  return /<sheetData>([^]*)<\/sheetData>/.exec(textOf(parts, SHEET))?.[1] ?? '';
}

const row = (cells: string) => `<row r="7">${cells}</row>`;

it('moves cells with their formats, and leaves an empty one like the first', async () => {
  const cells = '<c r="A7" s="1"><v>1</v></c><c r="C7" s="2"><v>3</v></c><c r="D7" s="3"><v>4</v></c>';
  expect(await moved(row(cells))).toBe(
    row(
      '<c r="A7" s="1"><v>1</v></c><c r="C7" s="2"/><c r="D7" s="2"><v>3</v></c><c r="E7" s="3"><v>4</v></c>',
    ),
  );
});

it('moves cells to the left over one that goes, and keeps those behind', async () => {
  const cells = '<c r="C7"><v>3</v></c><c r="D7" s="3"><v>4</v></c><c r="G7"><v>7</v></c>';
  expect(await moved(row(cells), { columns: new Map([[3, 2]]), gone: [2] })).toBe(
    row('<c r="C7" s="3"><v>4</v></c><c r="D7" s="3"/><c r="G7"><v>7</v></c>'),
  );
});

it('knows cells that do not say where they stand, and leaves other rows', async () => {
  const six = '<row r="6"><c r="C6"><v>6</v></c></row>';
  expect(
    await moved(`${six}<row spans="1:3"><c><v>1</v></c><c/><c t="s"><v>3</v></c></row><row r="9"/>`),
  ).toBe(
    `${six}<row r="7"><c r="A7"><v>1</v></c><c r="B7"/><c r="C7"/><c r="D7" t="s"><v>3</v></c></row><row r="9"/>`,
  );
});

it('writes out shared formulas that refer to what moves', async () => {
  const shared =
    '<row r="9"><c r="A9"><f t="shared" ref="A9:B9" si="0">B7*2</f></c><c r="B9"><f t="shared" si="0"/></c></row>';
  expect(await moved(row('<c r="C7"><v>3</v></c>') + shared)).toContain(
    '<row r="9"><c r="A9"><f>B7*2</f></c><c r="B9"><f>D7*2</f></c></row>',
  );
});

it.each([
  ['C7', 'D7'],
  ['$D$7+B7', '$E$7+B7'],
  ['SUM(B7:D7)', 'SUM(B7:E7)'],
  ['SUM(C6:C7)', 'SUM(C6:C7)'],
  ['C8&"C7"', 'C8&"C7"'],
  ["'Bevölkerung 2018'!C7+Zwei!C7", "'Bevölkerung 2018'!D7+Zwei!C7"],
  ['E7', '#REF!'],
  ['7:7', '7:7'],
])('lets %s follow', (formula, next) => {
  expect(withMovedReferences(formula, MOVE, MOVE.worksheet)).toBe(next);
});
