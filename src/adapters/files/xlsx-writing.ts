import type { AddWorksheetOptions, Cell, Style, Workbook as ExcelWorkbook, Worksheet } from 'exceljs';
import { blockAddress, cellAddress } from '../../figures/cell-address';
import { LINE_POINTS, lookOf, TABLE_STYLE } from '../../figures/sheet-looks';
import { tableNameOf, type Sheet, type SheetCell } from '../../figures/sheet';
import { printOf } from '../../figures/sheet-print';

/** A fresh .xlsx with one worksheet a sheet. The same sheets give the same bytes. */
export async function writeXlsx(sheets: { name: string; sheet: Sheet }[]): Promise<Uint8Array> {
  const { Workbook } = await import('exceljs');
  const workbook = new Workbook();
  workbook.creator = 'Sozialraum Office';
  workbook.created = new Date(`${sheets[0]?.sheet.provenance.release.date}T00:00:00Z`);
  workbook.modified = workbook.created;
  for (const { name, sheet } of sheets) addWorksheet(workbook, name, sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addWorksheet(workbook: ExcelWorkbook, name: string, sheet: Sheet): void {
  const { rows, columns } = sheet.freeze;
  const worksheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: columns, ySplit: rows }],
    ...pagesOf(sheet),
  });
  addTable(worksheet, sheet);
  sheet.cells.forEach((cells, r) =>
    cells.forEach((cell, c) => {
      if (cell.role !== 'empty') write(worksheet.getCell(r + 1, c + 1), cell);
    }),
  );
  for (const { row, column, rows: high, columns: wide } of sheet.merges)
    worksheet.mergeCells(row + 1, column + 1, row + high, column + wide);
  sheet.widths.forEach((width, c) => (worksheet.getColumn(c + 1).width = width));
  for (const [row, lines] of Object.entries(sheet.lines))
    worksheet.getRow(Number(row) + 1).height = lines * LINE_POINTS;
}

const PAPER = { A3: 8, A4: 9 };

function pagesOf(sheet: Sheet): Pick<AddWorksheetOptions, 'pageSetup' | 'headerFooter'> {
  const { paper, landscape, area, heads, footer } = printOf(sheet, sheet.provenance.request.language);
  return {
    pageSetup: {
      orientation: landscape ? 'landscape' : 'portrait',
      paperSize: PAPER[paper],
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `1:${heads}`,
      printArea: fixedRows(blockAddress(area)),
    },
    headerFooter: { oddFooter: `&L${footer.left}&R${footer.right}` },
  };
}

/** exceljs puts a `$` before each corner, and so before the columns only. */
function fixedRows(address: string): string {
  return address.replace(/(?<=[A-Z])(?=\d)/g, '$');
}

function addTable(worksheet: Worksheet, { table, cells, provenance }: Sheet): void {
  const inTable = cells
    .slice(table.row, table.row + table.rows)
    .map((row) => row.slice(table.column, table.column + table.columns).map(({ value }) => value));
  const [heads = [], ...rows] = inTable;
  worksheet.addTable({
    name: tableNameOf(provenance.request.id),
    ref: cellAddress(table.row, table.column),
    headerRow: true,
    style: { theme: TABLE_STYLE, showRowStripes: false },
    columns: heads.map((head) => ({ name: String(head), filterButton: true })),
    rows,
  });
}

function write(target: Cell, cell: SheetCell): void {
  target.value = cell.value;
  target.style = styleOf(cell);
}

function styleOf(cell: SheetCell): Partial<Style> {
  const { bold, italic, size, colour, fill, align, wrap, top, indent, lineAbove } = lookOf(cell);
  return {
    font: {
      name: 'Calibri',
      size: size ?? 11,
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(colour && { color: { argb: argb(colour) } }),
    },
    ...(cell.format && { numFmt: cell.format }),
    ...(fill && { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(fill) } } }),
    alignment: {
      ...(align && { horizontal: align }),
      ...(wrap && { wrapText: true }),
      ...(top && { vertical: 'top' }),
      ...(indent && { horizontal: 'left', indent: 1 }),
    },
    ...(lineAbove && { border: { top: { style: 'thin', color: { argb: 'FF000000' } } } }),
  };
}

function argb(colour: string): string {
  return `FF${colour.slice(1).toUpperCase()}`;
}
