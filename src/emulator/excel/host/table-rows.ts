import { accessDenied, invalidArgument } from '../../protocol/host-error';
import { lastRow } from '../model/area';
import type { Sheet } from '../model/sheet';
import { bodyArea } from '../model/sheet-table';
import type { SheetTable } from '../model/sheet-table';
import { deleteCells, insertCells } from '../model/shifting';
import { write } from '../model/writing';
import type { Grid } from '../model/writing';
import type { CellValue } from '../model/cell';
import type { Open } from './place';
import { Range } from './range';

export class TableRowCollection {
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
    return Array.from({ length: this.count }, (_, index) => this.#row(index));
  }

  get count() {
    return bodyArea(this.#table).rows;
  }

  getCount() {
    return this.count;
  }

  getItemAt(index: number) {
    if (index < 0 || index >= this.count) throw invalidArgument('TableRowCollection.getItemAt');
    return this.#row(index);
  }

  /** Adds rows before `index`, at the end without it. */
  add(index: number | null, values: Grid<CellValue>) {
    if (this.#sheet.isProtected) throw accessDenied('TableRowCollection.add');
    const rows = Array.isArray(values) ? values.length : 1;
    const body = bodyArea(this.#table);
    const row = index === null || index < 0 ? lastRow(body) + 1 : body.row + index;
    const area = { ...body, row, rows };
    insertCells(this.#open.book, this.#sheet, area, 'Down');
    this.#table.area = { ...this.#table.area, rows: this.#table.area.rows + rows };
    write(this.#open.book, this.#sheet, area, values, {
      language: 'en',
      misbehaviours: this.#open.misbehaviours,
    });
    return this.#row(row - body.row);
  }

  #row(index: number) {
    return new TableRow(this.#open, this.#sheet, this.#table, index);
  }
}

export class TableRow {
  static scalars = ['index', 'values'];

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

  get index() {
    return this.#index;
  }

  get values() {
    return this.getRange().values;
  }

  set values(values) {
    this.getRange().values = values;
  }

  getRange() {
    return new Range({ open: this.#open, sheet: this.#sheet, area: this.#area });
  }

  delete() {
    deleteCells(this.#open.book, this.#sheet, this.#area, 'Up');
    this.#table.area = { ...this.#table.area, rows: this.#table.area.rows - 1 };
  }

  get #area() {
    const body = bodyArea(this.#table);
    return { ...body, row: body.row + this.#index, rows: 1 };
  }
}
