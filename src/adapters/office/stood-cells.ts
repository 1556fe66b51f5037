import type { Block } from '../../figures/sheet';
import { isWithin } from './blocks';
import { equalBlocks } from './equal-blocks';
import { hiddenIn, queueGrid, type Hidden } from './filters';
import { mergesIn } from './merges';

type Value = string | number | boolean;

/** Cells of a worksheet with all that is seen of them, so that they can be put back. */
export interface StoodCells {
  block: Block;
  formulas: Value[][];
  numberFormats: string[][];
  looks: Excel.CellPropertiesFormat[][];
  merges: Block[];
  /** None of hidden columns: what gets a width is seen. */
  widths: (number | undefined)[];
  hidden: Hidden;
  /** Of rows that get another height; none of hidden ones. */
  heights: { row: number; points: number | undefined }[];
}

const LOOK: Excel.CellPropertiesFormatLoadOptions = {
  fill: { color: true },
  font: {
    name: true,
    size: true,
    color: true,
    bold: true,
    italic: true,
    underline: true,
    strikethrough: true,
  },
  borders: Object.fromEntries(
    (['top', 'bottom', 'left', 'right'] as const).map((side) => [
      side,
      { style: true, color: true, weight: true },
    ]),
  ),
  horizontalAlignment: true,
  verticalAlignment: true,
  wrapText: true,
  indentLevel: true,
  textOrientation: true,
};

/** How many cells are asked for at once: Excel on the web answers with 5 MB at most. */
const CELLS_AT_ONCE = 5000;

/**
 * Reads cells as they stand, and the heights of rows of the worksheet that will get another one; a request for every few thousand cells.
 */
export async function readStood(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  block: Block,
  sized: number[],
): Promise<StoodCells> {
  const whole = rangeOf(worksheet, block);
  whole.load('formulas,numberFormat,valueTypes,rowHidden,columnHidden');
  const merged = mergesIn(worksheet, block);
  const columns = along(block.columns, (column) => whole.getColumn(column));
  for (const column of columns) column.load('columnHidden,format/columnWidth');
  const rows = sized.map((row) => ({ row, cell: worksheet.getRangeByIndexes(row, 0, 1, 1) }));
  for (const { cell } of rows) cell.load('rowHidden,format/rowHeight');
  const looks = await readLooks(context, worksheet, block);
  merged.load();
  if (merged.some()) await context.sync();
  return {
    block,
    formulas: typed(whole),
    numberFormats: whole.numberFormat as string[][],
    looks,
    hidden: hiddenIn(whole),
    merges: merged.blocks(),
    widths: columns.map(({ columnHidden, format }) => (columnHidden ? undefined : format.columnWidth)),
    heights: rows.map(({ row, cell: { rowHidden, format } }) => ({
      row,
      points: rowHidden ? undefined : format.rowHeight,
    })),
  };
}

/** Some rows at once, then those below them. */
async function readLooks(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  block: Block,
): Promise<Excel.CellPropertiesFormat[][]> {
  const rows = Math.min(block.rows, Math.max(1, Math.floor(CELLS_AT_ONCE / block.columns)));
  const asked = rangeOf(worksheet, { ...block, rows }).getCellProperties({ format: LOOK });
  await context.sync();
  const looks = asked.value.map((cells) => cells.map(({ format = {} }) => format));
  const below = { ...block, row: block.row + rows, rows: block.rows - rows };
  return below.rows > 0 ? [...looks, ...(await readLooks(context, worksheet, below))] : looks;
}

/** A text that looks like something else was typed behind an apostrophe, and is again. */
function typed({ formulas, valueTypes, numberFormat }: Excel.Range): Value[][] {
  return (formulas as Value[][]).map((row, r) =>
    row.map((value, c) => {
      const isText = valueTypes[r]?.[c] === Excel.RangeValueType.string && numberFormat[r]?.[c] !== '@';
      return isText && /^[\d+\-@.,%]/.test(String(value)) ? `'${value}` : value;
    }),
  );
}

/**
 * Queues cells as they stood, moved by so much; they have been emptied.
 * @param hidden whether rows or columns of them are hidden now
 * @param own those of them that are put back; their texts in the heads of a table only look as they did
 */
export function queueStood(
  worksheet: Excel.Worksheet,
  { block, formulas, numberFormats, looks, merges, widths, heights }: StoodCells,
  by: { rows: number; columns: number },
  { own, heads, hidden }: { own: Block[]; heads: Block; hidden: Hidden },
): void {
  const at = ({ row, column, rows, columns }: Block) =>
    worksheet.getRangeByIndexes(row + by.rows, column + by.columns, rows, columns);
  const inside = ({ row, column, ...size }: Block) => ({
    row: block.row + row,
    column: block.column + column,
    ...size,
  });
  const where = <Of>(grid: Of[][], isTaken: (cell: Block) => boolean) =>
    grid.map((row, r) =>
      row.map((value, c) => (isTaken(inside({ row: r, column: c, rows: 1, columns: 1 })) ? value : null)),
    );
  const isOwn = (cell: Block) => own.some((each) => isWithin(cell, each));
  queueGrid(at(block), 'numberFormat', where(numberFormats, isOwn), hidden);
  const keys = where(looks, isOwn).map((row) => row.map((look) => (look ? JSON.stringify(look) : undefined)));
  for (const { block: alike, key } of equalBlocks(keys))
    queueFormat(at(inside(alike)).format, JSON.parse(key));
  const texts = where(formulas, (cell) => isOwn(cell) && !isWithin(cell, heads));
  queueGrid(at(block), 'formulas', texts, hidden);
  for (const merge of merges) if (isOwn(merge)) at(merge).merge();
  widths.forEach((width, column) => {
    if (width !== undefined) at(inside({ row: 0, column, rows: 1, columns: 1 })).format.columnWidth = width;
  });
  for (const { row, points } of heights)
    if (points !== undefined)
      at({ row, column: block.column, rows: 1, columns: 1 }).format.rowHeight = points;
}

/** Excel says white where there is no fill. */
const NO_FILL = '#FFFFFF';
const NO_LINE = 'None';

function queueFormat(format: Excel.RangeFormat, look: Excel.CellPropertiesFormat): void {
  const { fill, font, borders = {}, ...others } = look;
  if (fill?.color && fill.color.toUpperCase() !== NO_FILL) format.fill.color = fill.color;
  else format.fill.clear();
  Object.assign(format.font, font);
  Object.assign(format, others);
  const { top, bottom, left, right } = borders;
  queueLine(format, 'EdgeTop', top);
  queueLine(format, 'EdgeBottom', bottom);
  queueLine(format, 'EdgeLeft', left);
  queueLine(format, 'EdgeRight', right);
  queueLine(format, 'InsideHorizontal', drawn(bottom) ?? top);
  queueLine(format, 'InsideVertical', drawn(right) ?? left);
}

function drawn(line: Excel.CellBorder | undefined): Excel.CellBorder | undefined {
  return line?.style && line.style !== NO_LINE ? line : undefined;
}

/** Where there is none, none is drawn: the cells were cleared. */
function queueLine(
  { borders }: Excel.RangeFormat,
  side: Excel.Interfaces.RangeBorderData['sideIndex'] & string,
  line: Excel.CellBorder | undefined,
): void {
  const { style, color, weight } = drawn(line) ?? {};
  if (!style) return;
  const border = borders.getItem(side as Excel.BorderIndex);
  border.style = style as Excel.BorderLineStyle;
  if (color) border.color = color;
  if (weight) border.weight = weight as Excel.BorderWeight;
}

function along<Of>(count: number, each: (index: number) => Of): Of[] {
  return Array.from({ length: count }, (_, index) => each(index));
}

function rangeOf(worksheet: Excel.Worksheet, { row, column, rows, columns }: Block): Excel.Range {
  return worksheet.getRangeByIndexes(row, column, rows, columns);
}
