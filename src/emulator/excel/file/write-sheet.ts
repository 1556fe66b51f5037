import type {
  CellErrorValue,
  CellValue as XlsxValue,
  Style,
  TableColumnProperties,
  Worksheet,
  WorksheetView,
} from 'exceljs';
import { addressOf, columnName } from '../model/address';
import { lastRow } from '../model/area';
import type { Book } from '../model/book';
import { valueTypeOf } from '../model/cell';
import type { Cell, CellValue } from '../model/cell';
import type { CellStyle } from '../model/cell-style';
import { valueOf } from '../model/formula';
import type { PageLayout } from '../model/page-layout';
import type { Sheet } from '../model/sheet';
import type { SheetTable } from '../model/sheet-table';
import { charactersOf } from './measures';
import { marginCode } from './page-margin';
import { argb, toXlsxStyle } from './xlsx-style';

/** Writes one sheet of the model into a sheet of exceljs. */
export async function writeSheet(book: Book, sheet: Sheet, target: Worksheet) {
  target.state = states[sheet.visibility];
  target.views = [viewOf(sheet)];
  if (sheet.tabColor) target.properties.tabColor = argb(sheet.tabColor);
  writeColumnsAndRows(sheet, target);
  for (const table of sheet.tables) target.addTable(tableOf(sheet, table));
  const styleOf = sharedStyles();
  for (const { row, column, cell } of inReadingOrder(sheet)) {
    const written = target.getCell(row + 1, column + 1);
    written.value = fileValue(book, sheet, cell);
    written.style = styleOf(cell.style);
  }
  for (const { row, column, rows, columns } of sheet.merges)
    target.mergeCells(row + 1, column + 1, row + rows, column + columns);
  writePageSetup(sheet.pageLayout, target);
  if (sheet.protection)
    await target.protect(sheet.protection.password ?? '', sheetOptions(sheet.protection.options));
}

const states = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

function viewOf({ frozen, selection, showGridlines, showHeadings }: Sheet): Partial<WorksheetView> {
  const activeCell = addressOf({ ...selection, rows: 1, columns: 1 });
  const common = { activeCell, showGridLines: showGridlines, showRowColHeaders: showHeadings };
  if (!frozen.rows && !frozen.columns) return { ...common, state: 'normal' };
  const topLeftCell = addressOf({ row: frozen.rows, column: frozen.columns, rows: 1, columns: 1 });
  return { ...common, state: 'frozen', xSplit: frozen.columns, ySplit: frozen.rows, topLeftCell };
}

function writeColumnsAndRows(sheet: Sheet, target: Worksheet) {
  for (const [column, points] of sheet.columnWidths)
    target.getColumn(column + 1).width = charactersOf(points);
  for (const column of sheet.columnStyles.keys())
    target.getColumn(column + 1).style = toXlsxStyle(sheet.defaultStyle(-1, column));
  for (const column of sheet.hiddenColumns) target.getColumn(column + 1).hidden = true;
  for (const [row, points] of sheet.rowHeights) target.getRow(row + 1).height = points;
  for (const row of sheet.hiddenRows) target.getRow(row + 1).hidden = true;
}

const inReadingOrder = (sheet: Sheet) =>
  [...sheet.existing()].sort((one, other) => one.row - other.row || one.column - other.column);

/** Cells that look alike share one style object, which exceljs recognises and writes once. */
function sharedStyles() {
  const known = new Map<string, Partial<Style>>();
  return (look: CellStyle) => {
    const key = JSON.stringify(look);
    const style = known.get(key) ?? toXlsxStyle(look);
    known.set(key, style);
    return style;
  };
}

function fileValue(book: Book, sheet: Sheet, cell: Cell): XlsxValue {
  const value = plainValue(valueOf(book, sheet, cell));
  return cell.formula === undefined ? value : { formula: cell.formula.slice(1), result: value ?? 0 };
}

function plainValue(value: CellValue): CellValue | CellErrorValue | null {
  if (value === '') return null;
  return valueTypeOf(value) === 'Error' ? ({ error: value } as CellErrorValue) : value;
}

function tableOf(sheet: Sheet, table: SheetTable) {
  const { area } = table;
  const columns: TableColumnProperties[] = Array.from({ length: area.columns }, (_, offset) => ({
    name: String(sheet.cell(area.row, area.column + offset)?.value ?? ''),
    filterButton: table.showFilterButton,
  }));
  return {
    name: table.name,
    ref: `${columnName(area.column)}${area.row + 1}`,
    headerRow: table.showHeaders,
    totalsRow: table.showTotals,
    style: {
      ...(table.style ? { theme: table.style as 'TableStyleMedium2' } : {}),
      showFirstColumn: table.highlightFirstColumn,
      showLastColumn: table.highlightLastColumn,
      showRowStripes: table.showBandedRows,
      showColumnStripes: table.showBandedColumns,
    },
    columns,
    rows: Array.from({ length: lastRow(area) - area.row - (table.showTotals ? 1 : 0) }, () =>
      columns.map(() => null),
    ),
  };
}

function writePageSetup(layout: PageLayout, target: Worksheet) {
  const { zoom } = layout;
  const fits = zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
  target.pageSetup = {
    ...target.pageSetup,
    orientation: layout.orientation === 'Landscape' ? 'landscape' : 'portrait',
    paperSize: paperNumber(layout.paperSize),
    horizontalCentered: layout.centerHorizontally,
    showGridLines: layout.printGridlines,
    ...(fits
      ? {
          fitToPage: true,
          fitToWidth: zoom.horizontalFitToPages ?? 0,
          fitToHeight: zoom.verticalFitToPages ?? 0,
        }
      : { scale: zoom.scale ?? 100 }),
    ...(layout.printTitleRows ? { printTitlesRow: layout.printTitleRows } : {}),
    ...(layout.printTitleColumns ? { printTitlesColumn: layout.printTitleColumns } : {}),
    ...(layout.printArea ? { printArea: fixedRows(layout.printArea) } : {}),
  };
  const oddHeader = marginCode(layout.header);
  const oddFooter = marginCode(layout.footer);
  if (oddHeader) target.headerFooter.oddHeader = oddHeader;
  if (oddFooter) target.headerFooter.oddFooter = oddFooter;
}

/** exceljs wants two corners and puts a `$` before each, and so before the columns only. */
function fixedRows(address: string) {
  const fixed = address.replace(/(?<=[A-Z])(?=\d)/g, '$');
  return fixed.includes(':') ? fixed : `${fixed}:${fixed}`;
}

const paperNumber = (size: string): number => (size.toUpperCase() === 'A3' ? 8 : 9);

/** The API says what is allowed, the file what is locked; exceljs takes the names of the file with the sense of the API. */
const sheetOptions = (options: Record<string, unknown>) => ({
  formatCells: options.allowFormatCells === true,
  formatColumns: options.allowFormatColumns === true,
  formatRows: options.allowFormatRows === true,
  insertColumns: options.allowInsertColumns === true,
  insertRows: options.allowInsertRows === true,
  deleteColumns: options.allowDeleteColumns === true,
  deleteRows: options.allowDeleteRows === true,
  sort: options.allowSort === true,
  autoFilter: options.allowAutoFilter === true,
});
