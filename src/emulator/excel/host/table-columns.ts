import { invalidArgument } from '../../protocol/host-error';
import type { CellValue } from '../model/cell';
import type { Sheet } from '../model/sheet';
import { bodyArea, headerArea } from '../model/sheet-table';
import type { SheetTable } from '../model/sheet-table';
import { addColumn, removeColumn } from '../model/table-width';
import { write } from '../model/writing';
import { Filter } from './filter';
import { required, sameName } from './keyed';
import type { Open } from './place';
import { Range } from './range';

export class TableColumnCollection {
  static scalars = ['count'];

  #open: Open;
  #sheet: Sheet;
  #table: SheetTable;

  constructor(open: Open, sheet: Sheet, table: SheetTable) {
    this.#open = open;
    this.#sheet = sheet;
    this.#table = table;
  }

  get items() {
    return Array.from(
      { length: this.#table.area.columns },
      (_, index) => new TableColumn(this.#open, this.#sheet, this.#table, index),
    );
  }

  get count() {
    return this.#table.area.columns;
  }

  getCount() {
    return this.count;
  }

  /** Cells of the rows of the table alone make room; what stands below or above it stays. */
  add(index?: number | null, values?: unknown, name?: string | null) {
    const at = index == null || index < 0 ? this.count : index;
    if (at > this.count) throw invalidArgument('TableColumnCollection.add');
    addColumn(this.#open.book, this.#sheet, this.#table, at, name ?? undefined);
    const column = new TableColumn(this.#open, this.#sheet, this.#table, at);
    if (values != null) column.values = values as CellValue[][];
    return column;
  }

  getItem(key: string | number) {
    return required(this.getItemOrNullObject(key), 'TableColumnCollection.getItem');
  }

  getItemAt(index: number) {
    const column = this.items[index];
    if (!column) throw invalidArgument('TableColumnCollection.getItemAt');
    return column;
  }

  getItemOrNullObject(key: string | number) {
    return this.items.find(({ id, name }) => id === key || sameName(name, String(key))) ?? null;
  }
}

export class TableColumn {
  static scalars = ['id', 'index', 'name', 'values'];

  #open: Open;
  #sheet: Sheet;
  #table: SheetTable;
  #index: number;

  constructor(open: Open, sheet: Sheet, table: SheetTable, index: number) {
    this.#open = open;
    this.#sheet = sheet;
    this.#table = table;
    this.#index = index;
  }

  get id() {
    return this.#index + 1;
  }

  get index() {
    return this.#index;
  }

  get name() {
    return String(this.#sheet.cell(this.#table.area.row, this.#column)?.value ?? '');
  }

  set name(name: string) {
    const header = { ...headerArea(this.#table), column: this.#column, columns: 1 };
    write(this.#open.book, this.#sheet, header, name, { language: 'en' });
  }

  get filter() {
    return new Filter(this.#open, this.#sheet, this.#table, this.#index);
  }

  get values() {
    return this.getRange().values;
  }

  set values(values) {
    this.getRange().values = values;
  }

  delete() {
    if (this.#table.area.columns === 1) throw invalidArgument('TableColumn.delete');
    removeColumn(this.#open.book, this.#sheet, this.#table, this.#index);
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

  get #column() {
    return this.#table.area.column + this.#index;
  }

  #at(area: SheetTable['area']) {
    return new Range({
      open: this.#open,
      sheet: this.#sheet,
      area: { ...area, column: this.#column, columns: 1 },
    });
  }
}
