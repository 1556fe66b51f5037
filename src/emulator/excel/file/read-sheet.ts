import type { Cell as XlsxCell, CellValue as XlsxValue, Worksheet } from 'exceljs';
import { parseAddress } from '../model/address';
import type { Book } from '../model/book';
import type { CellValue } from '../model/cell';
import { serialOf } from '../model/date-serial';
import type { PageLayout } from '../model/page-layout';
import type { Sheet } from '../model/sheet';
import { plainTable } from '../model/sheet-table';
import type { SheetTable } from '../model/sheet-table';
import { pointsOf } from './measures';
import { marginOf } from './page-margin';
import { fromXlsxStyle, hex } from './xlsx-style';

/** Reads one sheet of exceljs into a sheet of the model. */
export function readSheet(book: Book, source: Worksheet, sheet: Sheet) {
  sheet.visibility = visibilities[source.state];
  sheet.tabColor = hex(source.properties.tabColor) ?? '';
  readView(source, sheet);
  readColumnsAndRows(source, sheet);
  source.eachRow({ includeEmpty: false }, (row) =>
    row.eachCell({ includeEmpty: false }, (cell) => readCell(cell, sheet)),
  );
  sheet.merges = (source.model.merges ?? []).flatMap((address) => parseAddress(String(address)) ?? []);
  sheet.tables = tablesOf(source).map((table) => tableFrom(book, table));
  sheet.pageLayout = pageLayoutOf(source, sheet.pageLayout);
  if (protectionOf(source)) sheet.protection = { options: {} };
}

const visibilities = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

function readView(source: Worksheet, sheet: Sheet) {
  const [view] = source.views ?? [];
  if (!view) return;
  sheet.showGridlines = view.showGridLines ?? true;
  sheet.showHeadings = view.showRowColHeaders ?? true;
  if (view.state === 'frozen') sheet.frozen = { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 };
  sheet.selection = parseAddress(view.activeCell ?? 'A1') ?? sheet.selection;
}

function readColumnsAndRows(source: Worksheet, sheet: Sheet) {
  for (const [offset, column] of (source.columns ?? []).entries()) {
    if (column.width !== undefined) sheet.columnWidths.set(offset, pointsOf(column.width));
    if (column.hidden) sheet.hiddenColumns.add(offset);
    if (column.style && Object.keys(column.style).length > 0)
      sheet.columnStyles.set(offset, fromXlsxStyle(column.style));
  }
  source.eachRow({ includeEmpty: true }, (row, number) => {
    if (row.height) sheet.rowHeights.set(number - 1, row.height);
    if (row.hidden) sheet.hiddenRows.add(number - 1);
  });
}

function readCell(source: XlsxCell, sheet: Sheet) {
  const row = Number(source.row) - 1;
  const column = Number(source.col) - 1;
  const covered = source.isMerged && source.master !== source;
  const cell = sheet.ensureCell(row, column);
  cell.style = fromXlsxStyle(source.style);
  if (covered) return;
  cell.value = valueFrom(source.value);
  if (source.formula) cell.formula = `=${source.formula}`;
}

function valueFrom(value: XlsxValue): CellValue {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return serialFrom(value);
  if (typeof value !== 'object') return value;
  if ('error' in value) return value.error;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return String(value.text);
  if ('result' in value) return valueFrom(value.result);
  return '';
}

const serialFrom = (date: Date) =>
  (serialOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()) ?? 0) +
  (date.getUTCHours() * 3600 + date.getUTCMinutes() * 60 + date.getUTCSeconds()) / 86_400;

/** What exceljs keeps of a table but does not describe in its types. */
interface TableModel {
  name: string;
  tableRef: string;
  headerRow?: boolean;
  totalsRow?: boolean;
  columns: { filterButton?: boolean }[];
  style?: {
    theme?: string;
    showFirstColumn?: boolean;
    showLastColumn?: boolean;
    showRowStripes?: boolean;
    showColumnStripes?: boolean;
  };
}

const tablesOf = (source: Worksheet): TableModel[] =>
  Object.values(
    (source as unknown as { tables: Record<string, { table?: TableModel; model?: TableModel }> }).tables,
  ).flatMap(({ table, model }) => table ?? model ?? []);

function tableFrom(book: Book, model: TableModel): SheetTable {
  const area = parseAddress(model.tableRef) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const { style = {} } = model;
  return {
    ...plainTable,
    id: book.nextId(),
    name: model.name,
    area,
    style: style.theme ?? '',
    showHeaders: model.headerRow !== false,
    showTotals: model.totalsRow === true,
    showFilterButton: model.columns.some(({ filterButton }) => filterButton !== false),
    showBandedRows: style.showRowStripes === true,
    showBandedColumns: style.showColumnStripes === true,
    highlightFirstColumn: style.showFirstColumn === true,
    highlightLastColumn: style.showLastColumn === true,
  };
}

function pageLayoutOf({ pageSetup, headerFooter }: Worksheet, plain: PageLayout): PageLayout {
  const fits = pageSetup.fitToPage === true;
  // exceljs leaves null where a file has neither, whatever its types say.
  const margins = headerFooter as Worksheet['headerFooter'] | null;
  return {
    ...plain,
    orientation: pageSetup.orientation === 'landscape' ? 'Landscape' : 'Portrait',
    paperSize: Number(pageSetup.paperSize) === 8 ? 'A3' : 'A4',
    centerHorizontally: pageSetup.horizontalCentered === true,
    printGridlines: pageSetup.showGridLines === true,
    printTitleRows: pageSetup.printTitlesRow ?? '',
    printTitleColumns: pageSetup.printTitlesColumn ?? '',
    printArea: pageSetup.printArea ?? '',
    header: marginOf(margins?.oddHeader),
    footer: marginOf(margins?.oddFooter),
    zoom: fits
      ? { horizontalFitToPages: pageSetup.fitToWidth ?? 1, verticalFitToPages: pageSetup.fitToHeight ?? 0 }
      : { scale: pageSetup.scale ?? 100 },
  };
}

const protectionOf = (source: Worksheet) =>
  (source as unknown as { sheetProtection?: { sheet?: boolean } | null }).sheetProtection?.sheet === true;
