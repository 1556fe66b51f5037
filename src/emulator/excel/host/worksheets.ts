import { eventKey } from '../collection-events';
import { checkedSheetName, freeSheetName } from '../model/sheet-name';
import { required } from './keyed';
import type { Open } from './place';
import { Worksheet } from './worksheet';

export class WorksheetCollection {
  #open: Open;

  constructor(open: Open) {
    this.#open = open;
  }

  get items() {
    return this.#open.book.sheets.map((sheet) => new Worksheet(this.#open, sheet));
  }

  add(name?: string) {
    const { book } = this.#open;
    const checked = name ? checkedSheetName(book, name, 'WorksheetCollection.add') : freeSheetName(book);
    return new Worksheet(this.#open, book.addSheet(checked));
  }

  _RegisterAddedEvent() {
    this.#open.book.listen(eventKey('sheetAdded'), 1);
  }

  _UnregisterAddedEvent() {
    this.#open.book.listen(eventKey('sheetAdded'), -1);
  }

  _RegisterDeletedEvent() {
    this.#open.book.listen(eventKey('sheetDeleted'), 1);
  }

  _UnregisterDeletedEvent() {
    this.#open.book.listen(eventKey('sheetDeleted'), -1);
  }

  getActiveWorksheet() {
    return new Worksheet(this.#open, this.#open.book.active);
  }

  getCount(visibleOnly = false) {
    return this.#open.book.sheets.filter(({ visibility }) => !visibleOnly || visibility === 'Visible').length;
  }

  getFirst(visibleOnly = false) {
    return required(
      this.items.find(({ visibility }) => !visibleOnly || visibility === 'Visible'),
      'WorksheetCollection.getFirst',
    );
  }

  getLast(visibleOnly = false) {
    return required(
      this.items.findLast(({ visibility }) => !visibleOnly || visibility === 'Visible'),
      'WorksheetCollection.getLast',
    );
  }

  getItem(key: string) {
    return required(this.getItemOrNullObject(key), 'WorksheetCollection.getItem');
  }

  getItemOrNullObject(key: string) {
    const { book } = this.#open;
    const sheet = book.sheet(key) ?? book.sheets.find(({ id }) => id === key);
    return sheet ? new Worksheet(this.#open, sheet) : null;
  }
}
