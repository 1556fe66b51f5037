import { accessDenied, invalidArgument } from '../../protocol/host-error';
import { intersection, type Area } from '../model/area';
import { applyFilters, clearFilters } from '../model/filtering';
import type { Sheet } from '../model/sheet';
import { bodyArea, headerArea } from '../model/sheet-table';
import type { SheetTable } from '../model/sheet-table';
import { checkedTableName } from '../model/table-making';
import { renameTable } from '../model/table-references';
import { removeTables } from '../model/table-removal';
import { clear } from '../model/writing';
import { AutoFilter } from './filter';
import type { Open } from './place';
import { placeOf, refuseUnderFilter } from './place';
import { Range } from './range';
import { TableColumnCollection } from './table-columns';
import { TableRowCollection } from './table-rows';
import { TableSort } from './table-sort';
import { Worksheet } from './worksheet';

export class Table {
  static scalars = [
    'highlightFirstColumn',
    'highlightLastColumn',
    'id',
    'legacyId',
    'name',
    'showBandedColumns',
    'showBandedRows',
    'showFilterButton',
    'showHeaders',
    'showTotals',
    'style',
  ];

  #open: Open;
  #sheet: Sheet;
  #table: SheetTable;

  constructor(open: Open, sheet: Sheet, table: SheetTable) {
    this.#open = open;
    this.#sheet = sheet;
    this.#table = table;
  }

  get id() {
    return this.#table.id;
  }

  get legacyId() {
    return this.#table.id;
  }

  get name() {
    return this.#table.name;
  }

  set name(name: string) {
    const checked = checkedTableName(this.#open.book, name, this.#table);
    if (!this.#sheet.isProtected) renameTable(this.#open.book, this.#table, checked);
    this.#set({ name: checked });
  }

  get style() {
    return this.#table.style;
  }

  set style(style: string) {
    this.#set({ style });
  }

  get showHeaders() {
    return this.#table.showHeaders;
  }

  set showHeaders(showHeaders: boolean) {
    this.#set({ showHeaders });
  }

  get showTotals() {
    return this.#table.showTotals;
  }

  set showTotals(showTotals: boolean) {
    this.#set({ showTotals });
  }

  get showBandedRows() {
    return this.#table.showBandedRows;
  }

  set showBandedRows(showBandedRows: boolean) {
    this.#set({ showBandedRows });
  }

  get showBandedColumns() {
    return this.#table.showBandedColumns;
  }

  set showBandedColumns(showBandedColumns: boolean) {
    this.#set({ showBandedColumns });
  }

  get showFilterButton() {
    return this.#table.showFilterButton;
  }

  set showFilterButton(showFilterButton: boolean) {
    this.#set({ showFilterButton });
  }

  get highlightFirstColumn() {
    return this.#table.highlightFirstColumn;
  }

  set highlightFirstColumn(highlightFirstColumn: boolean) {
    this.#set({ highlightFirstColumn });
  }

  get highlightLastColumn() {
    return this.#table.highlightLastColumn;
  }

  set highlightLastColumn(highlightLastColumn: boolean) {
    this.#set({ highlightLastColumn });
  }

  get columns() {
    return new TableColumnCollection(this.#open, this.#sheet, this.#table);
  }

  get rows() {
    return new TableRowCollection(this.#open, this.#sheet, this.#table);
  }

  get autoFilter() {
    return new AutoFilter(this.#open, this.#sheet, this.#table);
  }

  get sort() {
    return new TableSort(this.#open, this.#sheet, this.#table);
  }

  get worksheet() {
    return new Worksheet(this.#open, this.#sheet);
  }

  getRange() {
    return this.#at(this.#table.area);
  }

  getHeaderRowRange() {
    return this.#at(headerArea(this.#table));
  }

  getDataBodyRange() {
    return this.#at(bodyArea(this.#table));
  }

  clearFilters() {
    if (this.#sheet.isProtected) throw accessDenied('Table.clearFilters');
    clearFilters(this.#open.book, this.#sheet, this.#table);
  }

  reapplyFilters() {
    if (this.#sheet.isProtected) throw accessDenied('Table.reapplyFilters');
    applyFilters(this.#open.book, this.#sheet, this.#table);
  }

  /** The heads stay where they are, and the new range shares cells with the old one. */
  resize(range: Range | string) {
    const place =
      typeof range === 'string'
        ? placeOf(this.#open, this.#sheet, range, 'Table.resize')
        : Range.placeOf(range);
    const { area } = this.#table;
    refuseUnderFilter(this.#open, this.#sheet, area, 'Table.resize');
    if (place.area.row !== area.row || !intersection(place.area, area)) throw invalidArgument('Table.resize');
    this.#set({ area: place.area });
  }

  /** The table goes, its cells stay. */
  convertToRange() {
    this.#remove();
    return this.#at(this.#table.area);
  }

  delete() {
    this.#remove();
    clear(this.#open.book, this.#sheet, this.#table.area, 'All');
  }

  #remove() {
    if (this.#sheet.isProtected) throw accessDenied('Table.delete');
    removeTables(this.#open.book, this.#sheet, (table) => table === this.#table);
  }

  #at(area: Area) {
    return new Range({ open: this.#open, sheet: this.#sheet, area });
  }

  #set(change: Partial<SheetTable>) {
    if (this.#sheet.isProtected) throw accessDenied('Table');
    Object.assign(this.#table, change);
    this.#open.book.report({ kind: 'look' });
  }
}
