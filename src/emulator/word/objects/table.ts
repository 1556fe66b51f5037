import { insertControl } from '../insert-control';
import { insertParagraph } from '../insert-paragraph';
import type { CellTexts } from '../insert-table';
import { insertTable } from '../insert-table';
import { location } from '../locations';
import type { WordModel } from '../model';
import { nextParagraph } from '../next-paragraph';
import { must } from '../parents';
import { clearSpan } from '../removal';
import type { SearchOptions } from '../search';
import { search } from '../search';
import { nodesSpan } from '../spans';
import { applyBuiltInStyle, applyStyle, tableStyle } from '../styles';
import {
  addRows,
  headerRowCount,
  rowAt,
  setCellText,
  setHeaderRowCount,
  setTableValues,
  tableValues,
} from '../table-grid';
import { cellsOf, rowsOf } from '../text';
import type { Element } from '../xml';
import { ancestor, detach, kids } from '../xml';
import { parentBody, parentCell, parentControl, parentTable } from './around';
import { RangeCollection, TableCollection, TableRowCollection } from './collections';
import { ContentControl } from './content-control';
import { Font } from './font';
import { Paragraph } from './paragraph';
import { Range } from './range';
import { rangeOf } from './ranges';
import { select } from './selecting';
import { TableCell } from './table-cell';
import { TableRow } from './table-row';

/** Word.Table. */
export class Table {
  static readonly scalars = [
    'headerRowCount',
    'isUniform',
    'nestingLevel',
    'rowCount',
    'style',
    'styleBuiltIn',
    'values',
  ];

  constructor(
    readonly model: WordModel,
    readonly element: Element,
  ) {}

  get rowCount() {
    return rowsOf(this.element).length;
  }
  get values() {
    return tableValues(this.element);
  }
  set values(values: CellTexts) {
    this.model.change(this.element, () => setTableValues(this.element, values));
  }
  get headerRowCount() {
    return headerRowCount(this.element);
  }
  set headerRowCount(count: number) {
    this.model.change(this.element, () => setHeaderRowCount(this.element, count));
  }
  get isUniform() {
    return new Set(rowsOf(this.element).map((row) => cellsOf(row).length)).size === 1;
  }
  get nestingLevel() {
    let level = 1;
    for (let at = ancestor(this.element, 'tbl'); at; at = ancestor(at, 'tbl')) level += 1;
    return level;
  }
  get style() {
    return tableStyle(this.model.pkg, this.element, 'shown');
  }
  set style(name: string) {
    this.model.change(this.element, () => applyStyle(this.model.pkg, this.#whole, name));
  }
  get styleBuiltIn() {
    return tableStyle(this.model.pkg, this.element, 'api');
  }
  set styleBuiltIn(name: string) {
    this.model.change(this.element, () => applyBuiltInStyle(this.model.pkg, this.#whole, name));
  }
  get font() {
    return new Font(this.model, this.#whole);
  }
  get rows() {
    return new TableRowCollection(rowsOf(this.element).map((row) => new TableRow(this.model, row)));
  }
  get tables() {
    const cells = rowsOf(this.element).flatMap(cellsOf);
    return new TableCollection(
      cells.flatMap((cell) => kids(cell, 'tbl')).map((table) => new Table(this.model, table)),
    );
  }
  get parentBody() {
    return parentBody(this.model, this.element);
  }
  get parentContentControl() {
    return must(this.parentContentControlOrNullObject, 'parentContentControl');
  }
  get parentContentControlOrNullObject() {
    return parentControl(this.model, this.element);
  }
  get parentTable() {
    return must(this.parentTableOrNullObject, 'parentTable');
  }
  get parentTableOrNullObject() {
    return parentTable(this.model, this.element);
  }
  get parentTableCell() {
    return must(this.parentTableCellOrNullObject, 'parentTableCell');
  }
  get parentTableCellOrNullObject() {
    return parentCell(this.model, this.element);
  }

  addRows(where: string, count: number, values?: CellTexts) {
    const rows = rowsOf(this.element);
    const beside = must(rows.at(where === 'Start' ? 0 : -1), 'rows');
    const added = this.model.change(this.element, () =>
      addRows(beside, where === 'Start' ? 'Before' : 'After', count, values),
    );
    return new TableRowCollection(added.map((row) => new TableRow(this.model, row)));
  }
  clear() {
    this.model.change(this.element, () =>
      rowsOf(this.element)
        .flatMap(cellsOf)
        .forEach((cell) => setCellText(cell, '')),
    );
  }
  delete() {
    this.model.change(this.element, () => clearSpan(this.#whole));
  }
  deleteRows(index: number, count = 1) {
    const rows = Array.from({ length: count }, (_, step) => rowAt(this.element, index + step));
    this.model.change(this.element, () =>
      count === this.rowCount ? clearSpan(this.#whole) : rows.forEach(detach),
    );
  }
  getCell(row: number, cell: number) {
    return must(this.getCellOrNullObject(row, cell), `cell ${row},${cell}`);
  }
  getCellOrNullObject(row: number, cell: number) {
    const found = cellsOf(rowsOf(this.element)[row] ?? this.element)[cell];
    return found ? new TableCell(this.model, found) : null;
  }
  getNext() {
    return must(this.getNextOrNullObject(), 'getNext');
  }
  getNextOrNullObject() {
    const all = this.parentBody.tables.items;
    return all[all.findIndex((table) => table.element === this.element) + 1] ?? null;
  }
  getParagraphBefore() {
    return must(this.getParagraphBeforeOrNullObject(), 'getParagraphBefore');
  }
  getParagraphBeforeOrNullObject() {
    return this.#paragraphBeside(-1);
  }
  getParagraphAfter() {
    return must(this.getParagraphAfterOrNullObject(), 'getParagraphAfter');
  }
  getParagraphAfterOrNullObject() {
    return this.#paragraphBeside(1);
  }
  getRange(where?: string) {
    return new Range(this.model, rangeOf('block', this.element, where));
  }
  insertContentControl() {
    return new ContentControl(this.model, insertControl(this.model, this.#whole));
  }
  insertParagraph(text: string, where: string) {
    return new Paragraph(
      this.model,
      insertParagraph(this.model, this.#whole, text, location(this, 'paragraph', where)),
    );
  }
  insertTable(rows: number, columns: number, where: string, values?: CellTexts) {
    const place = location(this, 'table', where);
    return new Table(this.model, insertTable(this.model, this.#whole, { rows, columns, values }, place));
  }
  search(text: string, options?: SearchOptions) {
    return new RangeCollection(
      search(this.#whole, text, { ...options }).map((span) => new Range(this.model, span)),
    );
  }
  select(mode?: string) {
    select(this.model, this.#whole, mode);
  }

  get #whole() {
    return nodesSpan([this.element]);
  }
  #paragraphBeside(step: 1 | -1): Paragraph | null {
    const found = nextParagraph(this.element, step, this.parentBody.element);
    return found ? new Paragraph(this.model, found) : null;
  }
}
