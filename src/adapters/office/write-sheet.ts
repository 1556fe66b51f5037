import type { Block, Sheet, SheetCell } from '../../figures/sheet';
import { excelTableOf, tableNameOf } from '../../figures/sheet';
import {
  EMPHASIS_LOOKS,
  LINE_POINTS,
  lookOf,
  placeOf,
  roleLookOf,
  TABLE_STYLE,
  type Look,
} from '../../figures/sheet-looks';
import { memoryOf, workbookPart } from '../../ooxml/sheet/workbook-part';
import { equalBlocks } from './equal-blocks';
import { NONE_HIDDEN, queueGrid, type Hidden } from './filters';

/**
 * Queues everything that makes a sheet: nothing is sent here. The table comes first, so that a place where there can be
 * none is refused before anything is written; formats come before values, or keys would lose their zeros.
 */
export function queueSheet(
  worksheet: Excel.Worksheet,
  corner: { row: number; column: number },
  sheet: Sheet,
): void {
  queueTable(worksheet, placesFrom(worksheet, corner)(excelTableOf(sheet)), sheet);
  queueLayout(worksheet, corner, sheet);
}

/** Somebody hid rows or columns; those that are to have another size are named, counted in the sheet, and stay hidden. */
export interface HiddenLines extends Hidden {
  widths: number[];
  heights: number[];
}

/** The same where the Excel table stands already. */
export function queueLayout(
  worksheet: Excel.Worksheet,
  corner: { row: number; column: number },
  sheet: Sheet,
  hidden: HiddenLines = { ...NONE_HIDDEN, widths: [], heights: [] },
): void {
  const at = placesFrom(worksheet, corner);
  const whole = at({ row: 0, column: 0, rows: sheet.cells.length, columns: sheet.table.columns });
  const each = <Of>(of: (cell: SheetCell) => Of) => sheet.cells.map((row) => row.map(of));
  queueGrid(
    whole,
    'numberFormat',
    each(({ format }) => format ?? 'General'),
    hidden,
  );
  queueGrid(
    whole,
    'values',
    each(({ value }) => value ?? ''),
    hidden,
  );
  for (const { block, look } of looksOf(sheet.cells)) queueLook(at(block).format, look);
  queueColours(at, sheet.cells);
  queueMerges(at, sheet.merges);
  queueSizes(at, sheet, hidden);
}

function placesFrom(worksheet: Excel.Worksheet, corner: { row: number; column: number }) {
  return ({ row, column, rows, columns }: Block) =>
    worksheet.getRangeByIndexes(corner.row + row, corner.column + column, rows, columns);
}

/** Queues what the workbook remembers: last, so that it never remembers a sheet that did not come. */
export function queueMemory(context: Excel.RequestContext, sheet: Sheet): void {
  context.workbook.customXmlParts.add(workbookPart(memoryOf(sheet)));
}

function queueTable(worksheet: Excel.Worksheet, range: Excel.Range, { provenance }: Sheet): void {
  const table = worksheet.tables.add(range, true);
  table.name = tableNameOf(provenance.request.id);
  table.style = TABLE_STYLE;
  table.showBandedRows = false;
}

/** Queues a row that comes into a table, looking as it does in a table made anew; all below has made room for it. */
export function queueRow(
  worksheet: Excel.Worksheet,
  { row, column: left, columns }: Block,
  cells: { column: number; cell: SheetCell }[],
  hidden: Hidden,
): void {
  const places = new Map(cells.map(({ column, cell }) => [column, cell]));
  const each = <Value>(of: (cell: SheetCell) => Value) =>
    Array.from({ length: columns }, (_, column) => {
      const cell = places.get(column);
      return cell ? of(cell) : null;
    });
  const range = worksheet.getRangeByIndexes(row, left, 1, columns);
  queueGrid(range, 'numberFormat', [each(({ format }) => format ?? 'General')], hidden);
  queueGrid(range, 'values', [each(({ value }) => value ?? '')], hidden);
  const looks = each((cell) => keyOf(lookOf(cell)));
  for (const { block, key } of equalBlocks([looks.map((look) => look ?? undefined)]))
    queueLook(
      worksheet.getRangeByIndexes(row, left + block.column, 1, block.columns).format,
      JSON.parse(key) as Look,
    );
}

/** What cells are, where their texts stand, and emphasis as layers: each in few blocks. */
function looksOf(cells: SheetCell[][]): { block: Block; look: Look }[] {
  const layers: ((cell: SheetCell) => Look | undefined)[] = [
    roleLookOf,
    placeOf,
    ({ emphasis }) => emphasis && EMPHASIS_LOOKS[emphasis],
  ];
  return layers.flatMap((layer) =>
    equalBlocks(cells.map((row) => row.map((cell) => keyOf(layer(cell))))).map(({ block, key }) => ({
      block,
      look: JSON.parse(key) as Look,
    })),
  );
}

function keyOf(look: Look | undefined): string | undefined {
  return look && Object.keys(look).length ? JSON.stringify(look) : undefined;
}

const ALIGNMENTS = { left: 'Left', center: 'Center', right: 'Right' } as const;

/** Queues what makes a cell look as it shall; what a look does not say stays. */
export function queueLook(format: Excel.RangeFormat, look: Look): void {
  const { bold, italic, size, colour, fill, align, wrap, top, indent, lineAbove, lineBelow } = look;
  if (bold) format.font.bold = true;
  if (italic) format.font.italic = true;
  if (size) format.font.size = size;
  if (colour) format.font.color = colour;
  if (fill) format.fill.color = fill;
  if (align) format.horizontalAlignment = ALIGNMENTS[align];
  if (wrap) format.wrapText = true;
  if (top) format.verticalAlignment = 'Top';
  if (indent) format.indentLevel = indent;
  if (lineAbove) format.borders.getItem('EdgeTop').style = 'Continuous';
  if (lineBelow) format.borders.getItem('EdgeBottom').style = 'Continuous';
}

/** The colours of types change from row to row, so a column of them is one action. */
function queueColours(at: (block: Block) => Excel.Range, cells: SheetCell[][]): void {
  const coloured = equalBlocks(cells.map((row) => row.map(({ fill }) => (fill ? 'fill' : undefined))));
  for (const { block } of coloured) {
    const { row, column, rows, columns } = block;
    at(block).setCellProperties(
      cells
        .slice(row, row + rows)
        .map((line) =>
          line
            .slice(column, column + columns)
            .map(({ fill = '' }) => ({ format: { fill: { color: fill } } })),
        ),
    );
  }
}

/** Lines below each other are merged in one step. */
function queueMerges(at: (block: Block) => Excel.Range, merges: Block[]): void {
  const joined = merges.reduce<Block[]>((blocks, merge) => {
    const last = blocks.at(-1);
    const follows =
      last &&
      last.row + last.rows === merge.row &&
      last.column === merge.column &&
      last.columns === merge.columns;
    return follows ? [...blocks.slice(0, -1), { ...last, rows: last.rows + merge.rows }] : [...blocks, merge];
  }, []);
  for (const block of joined) at(block).merge(true);
}

/** What gets a size is seen: what somebody hid gets none. */
function queueSizes(
  at: (block: Block) => Excel.Range,
  { widths, lines, cells }: Sheet,
  hidden: HiddenLines,
): void {
  const columns = widths.map((width, column) => (hidden.widths.includes(column) ? undefined : String(width)));
  for (const { block, key } of equalBlocks([columns])) at(block).format.columnWidth = pointsOf(Number(key));
  const heights = cells.map((_, row) => [
    lines[row] === undefined || hidden.heights.includes(row) ? undefined : String(lines[row]),
  ]);
  for (const { block, key } of equalBlocks(heights)) at(block).format.rowHeight = Number(key) * LINE_POINTS;
}

/** A width in characters of Calibri 11: 7 pixels each and 5 for the edges, at 96 dpi. */
function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
