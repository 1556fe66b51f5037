import { HostError } from '../../protocol/host-error';
import { cellArea, wholeSheet } from '../model/area';
import type { Area } from '../model/area';
import type { Sheet, Visibility } from '../model/sheet';
import { checkedSheetName } from '../model/sheet-name';
import { renameSheet } from '../model/sheet-references';
import { removeSheet } from '../model/sheet-removal';
import { ChartCollection } from './charts';
import { WorksheetCustomPropertyCollection } from './custom-properties';
import { WorksheetFreezePanes } from './freeze-panes';
import { required } from './keyed';
import { NamedItemCollection } from './names';
import { PageLayout } from './page-layout';
import type { Open } from './place';
import { WorksheetProtection } from './protection';
import { Range, rangeAt } from './range';
import { TableCollection } from './tables';

export class Worksheet {
  static scalars = [
    'id',
    'name',
    'position',
    'showGridlines',
    'showHeadings',
    'standardHeight',
    'standardWidth',
    'tabColor',
    'visibility',
  ];

  #open: Open;
  #sheet: Sheet;

  constructor(open: Open, sheet: Sheet) {
    this.#open = open;
    this.#sheet = sheet;
  }

  get id() {
    return this.#sheet.id;
  }

  get name() {
    return this.#sheet.name;
  }

  set name(name: string) {
    const checked = checkedSheetName(this.#open.book, name, 'Worksheet.name', this.#sheet);
    renameSheet(this.#open.book, this.#sheet, checked);
    this.#look();
  }

  get position() {
    return this.#open.book.sheets.indexOf(this.#sheet);
  }

  set position(position: number) {
    const others = this.#open.book.sheets.filter((sheet) => sheet !== this.#sheet);
    this.#open.book.sheets = others.toSpliced(position, 0, this.#sheet);
    this.#look();
  }

  get visibility() {
    return this.#sheet.visibility;
  }

  set visibility(visibility: Visibility) {
    const { book } = this.#open;
    const others = book.sheets.filter((sheet) => sheet !== this.#sheet && sheet.visibility === 'Visible');
    const [next] = others;
    if (visibility !== 'Visible' && !next)
      throw new HostError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
    this.#sheet.visibility = visibility;
    if (visibility !== 'Visible' && book.active === this.#sheet && next) book.active = next;
    this.#look();
  }

  get tabColor() {
    return this.#sheet.tabColor;
  }

  set tabColor(color: string) {
    this.#sheet.tabColor = color.toUpperCase();
    this.#look();
  }

  get showGridlines() {
    return this.#sheet.showGridlines;
  }

  set showGridlines(show: boolean) {
    this.#sheet.showGridlines = show;
    this.#look();
  }

  get showHeadings() {
    return this.#sheet.showHeadings;
  }

  set showHeadings(show: boolean) {
    this.#sheet.showHeadings = show;
    this.#look();
  }

  get standardHeight() {
    return 15;
  }

  get standardWidth() {
    return 8.43;
  }

  get charts() {
    return new ChartCollection(this.#open, this.#sheet);
  }

  get customProperties() {
    return new WorksheetCustomPropertyCollection(this.#open, this.#sheet);
  }

  get freezePanes() {
    return new WorksheetFreezePanes(this.#open, this.#sheet);
  }

  get names() {
    return new NamedItemCollection(this.#open, this.#sheet);
  }

  get pageLayout() {
    return new PageLayout(this.#open, this.#sheet);
  }

  get protection() {
    return new WorksheetProtection(this.#open, this.#sheet);
  }

  get tables() {
    return new TableCollection(this.#open, this.#sheet);
  }

  getRange(address?: string) {
    return address
      ? rangeAt(this.#open, this.#sheet, address, 'Worksheet.getRange')
      : this.#at(wholeSheet, 'Worksheet.getRange');
  }

  getCell(row: number, column: number) {
    return this.#at(cellArea(row, column), 'Worksheet.getCell');
  }

  getRangeByIndexes(row: number, column: number, rows: number, columns: number) {
    return this.#at({ row, column, rows, columns }, 'Worksheet.getRangeByIndexes');
  }

  /** An empty sheet answers its first cell. */
  getUsedRange(valuesOnly = false) {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }

  getUsedRangeOrNullObject(valuesOnly = false) {
    const used = this.#sheet.usedArea(valuesOnly);
    return used ? this.#at(used, 'Worksheet.getUsedRange') : null;
  }

  getNext(visibleOnly = false) {
    return required(this.getNextOrNullObject(visibleOnly), 'Worksheet.getNext');
  }

  getNextOrNullObject(visibleOnly = false) {
    const next = this.#open.book.sheets
      .slice(this.position + 1)
      .find(({ visibility }) => !visibleOnly || visibility === 'Visible');
    return next ? new Worksheet(this.#open, next) : null;
  }

  activate() {
    if (this.#sheet.visibility !== 'Visible')
      throw new HostError(
        'InvalidOperation',
        'A hidden worksheet cannot be activated.',
        'Worksheet.activate',
      );
    this.#open.book.active = this.#sheet;
  }

  calculate() {
    this.#look();
  }

  delete() {
    removeSheet(this.#open.book, this.#sheet);
  }

  _RegisterDataChangedEvent() {
    this.#sheet.listening.add('changed');
  }

  _UnregisterDataChangedEvent() {
    this.#sheet.listening.delete('changed');
  }

  _RegisterSelectionChangedEvent() {
    this.#sheet.listening.add('selectionChanged');
  }

  _UnregisterSelectionChangedEvent() {
    this.#sheet.listening.delete('selectionChanged');
  }

  #at(area: Area, location: string) {
    return new Range({ open: this.#open, sheet: this.#sheet, area }, location);
  }

  #look() {
    this.#open.book.report({ kind: 'look' });
  }
}
