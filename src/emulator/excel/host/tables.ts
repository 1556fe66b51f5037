import { invalidArgument } from '../../protocol/host-error';
import type { Sheet } from '../model/sheet';
import { eventKey } from '../collection-events';
import { makeTable } from '../model/table-making';
import { required, sameName } from './keyed';
import { placeOf } from './place';
import type { Open } from './place';
import { Range } from './range';
import { Table } from './table';

/** The tables of a sheet, or of the whole workbook. */
export class TableCollection {
  static scalars = ['count'];

  #open: Open;
  #sheet: Sheet | undefined;

  constructor(open: Open, sheet?: Sheet) {
    this.#open = open;
    this.#sheet = sheet;
  }

  get items() {
    const sheets = this.#sheet ? [this.#sheet] : this.#open.book.sheets;
    return sheets.flatMap((sheet) => sheet.tables.map((table) => new Table(this.#open, sheet, table)));
  }

  get count() {
    return this.items.length;
  }

  add(address: Range | string, hasHeaders: boolean) {
    const { sheet, area } =
      typeof address === 'string'
        ? placeOf(this.#open, this.#sheet ?? this.#open.book.active, address, 'TableCollection.add')
        : Range.placeOf(address);
    return new Table(this.#open, sheet, makeTable(this.#open.book, sheet, area, hasHeaders));
  }

  _RegisterAddedEvent() {
    this.#listen('tableAdded', 1);
  }

  _UnregisterAddedEvent() {
    this.#listen('tableAdded', -1);
  }

  _RegisterDeletedEvent() {
    this.#listen('tableDeleted', 1);
  }

  _UnregisterDeletedEvent() {
    this.#listen('tableDeleted', -1);
  }

  getCount() {
    return this.count;
  }

  getItem(key: string) {
    return required(this.getItemOrNullObject(key), 'TableCollection.getItem');
  }

  getItemAt(index: number) {
    const table = this.items[index];
    if (!table) throw invalidArgument('TableCollection.getItemAt');
    return table;
  }

  getItemOrNullObject(key: string) {
    return this.items.find(({ id, name }) => id === key || sameName(name, key)) ?? null;
  }

  #listen(event: 'tableAdded' | 'tableDeleted', by: 1 | -1) {
    this.#open.book.listen(eventKey(event, this.#sheet?.id), by);
  }
}
