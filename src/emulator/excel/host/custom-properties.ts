import type { Sheet } from '../model/sheet';
import { required, sameName } from './keyed';
import type { Open } from './place';

export class WorksheetCustomPropertyCollection {
  #open: Open;
  #sheet: Sheet;

  constructor(open: Open, sheet: Sheet) {
    this.#open = open;
    this.#sheet = sheet;
  }

  get items() {
    return [...this.#sheet.customProperties.keys()].map(
      (key) => new WorksheetCustomProperty(this.#sheet, key),
    );
  }

  add(key: string, value: string) {
    const known = this.getItemOrNullObject(key)?.key ?? key;
    this.#sheet.customProperties.set(known, value);
    this.#open.book.report({ kind: 'look' });
    return new WorksheetCustomProperty(this.#sheet, known);
  }

  getCount() {
    return this.#sheet.customProperties.size;
  }

  getItem(key: string) {
    return required(this.getItemOrNullObject(key), 'WorksheetCustomPropertyCollection.getItem');
  }

  getItemOrNullObject(key: string) {
    return this.items.find((item) => sameName(item.key, key)) ?? null;
  }
}

export class WorksheetCustomProperty {
  static scalars = ['key', 'value'];

  #sheet: Sheet;
  #key: string;

  constructor(sheet: Sheet, key: string) {
    this.#sheet = sheet;
    this.#key = key;
  }

  get key() {
    return this.#key;
  }

  get value() {
    return this.#sheet.customProperties.get(this.#key) ?? '';
  }

  set value(value: string) {
    this.#sheet.customProperties.set(this.#key, value);
  }

  delete() {
    this.#sheet.customProperties.delete(this.#key);
  }
}
