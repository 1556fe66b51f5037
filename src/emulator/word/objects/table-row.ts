import type { CellTexts } from '../insert-table';
import type { WordModel } from '../model';
import { must, tableAround } from '../parents';
import { nodesSpan } from '../spans';
import { addRows, headerRowCount, rowValues, setRowValues } from '../table-grid';
import { cellsOf, rowsOf } from '../text';
import type { Element } from '../xml';
import { TableCellCollection, TableRowCollection } from './collections';
import { Font } from './font';
import { Table } from './table';
import { TableCell } from './table-cell';

/** Word.TableRow. */
export class TableRow {
  static readonly scalars = ['cellCount', 'isHeader', 'rowIndex', 'values'];

  constructor(
    readonly model: WordModel,
    readonly element: Element,
  ) {}

  get cells() {
    return new TableCellCollection(cellsOf(this.element).map((cell) => new TableCell(this.model, cell)));
  }
  get cellCount() {
    return cellsOf(this.element).length;
  }
  get rowIndex() {
    return rowsOf(this.parentTable.element).indexOf(this.element);
  }
  get isHeader() {
    return this.rowIndex < headerRowCount(this.parentTable.element);
  }
  get values() {
    return [rowValues(this.element)];
  }
  set values(values: CellTexts) {
    this.model.change(this.element, () => setRowValues(this.element, values[0] ?? []));
  }
  get font() {
    return new Font(this.model, nodesSpan([this.element]));
  }
  get parentTable() {
    return new Table(this.model, must(tableAround(this.element), 'parentTable'));
  }

  delete() {
    this.parentTable.deleteRows(this.rowIndex);
  }
  insertRows(where: string, count: number, values?: CellTexts) {
    const added = this.model.change(this.element, () =>
      addRows(this.element, where === 'Before' ? 'Before' : 'After', count, values),
    );
    return new TableRowCollection(added.map((row) => new TableRow(this.model, row)));
  }
}
