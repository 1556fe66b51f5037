import type { CellTexts } from '../insert-table';
import type { WordModel } from '../model';
import { must, tableAround } from '../parents';
import { setCellText } from '../table-grid';
import { cellsOf, textOf } from '../text';
import type { Element } from '../xml';
import { ancestor } from '../xml';
import { Body } from './body';
import { Table } from './table';
import { TableRow } from './table-row';

/** Word.TableCell. */
export class TableCell {
  static readonly scalars = ['cellIndex', 'rowIndex', 'value'];

  constructor(
    readonly model: WordModel,
    readonly element: Element,
  ) {}

  get body() {
    return new Body(this.model, this.element);
  }
  get parentRow() {
    return new TableRow(this.model, must(ancestor(this.element, 'tr'), 'parentRow'));
  }
  get parentTable() {
    return new Table(this.model, must(tableAround(this.element), 'parentTable'));
  }
  get cellIndex() {
    return cellsOf(this.parentRow.element).indexOf(this.element);
  }
  get rowIndex() {
    return this.parentRow.rowIndex;
  }
  get value() {
    return textOf([this.element]);
  }
  set value(text: string) {
    this.model.change(this.element, () => setCellText(this.element, text));
  }

  deleteRow() {
    this.parentRow.delete();
  }
  insertRows(where: string, count: number, values?: CellTexts) {
    return this.parentRow.insertRows(where, count, values);
  }
}
