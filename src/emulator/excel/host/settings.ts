import { required } from './keyed';
import type { Open } from './place';

/** The same settings the Common API keeps: values are JSON texts in the document. */
export class SettingCollection {
  #open: Open;

  constructor(open: Open) {
    this.#open = open;
  }

  get items() {
    return [...this.#open.book.settings.keys()].map((key) => new Setting(this.#open, key));
  }

  add(key: string, value: unknown) {
    this.#open.book.settings.set(key, JSON.stringify(value));
    this.#open.book.report({ kind: 'look' });
    return new Setting(this.#open, key);
  }

  getCount() {
    return this.#open.book.settings.size;
  }

  getItem(key: string) {
    return required(this.getItemOrNullObject(key), 'SettingCollection.getItem');
  }

  getItemOrNullObject(key: string) {
    return this.#open.book.settings.has(key) ? new Setting(this.#open, key) : null;
  }
}

export class Setting {
  static scalars = ['key', 'value'];

  #open: Open;
  #key: string;

  constructor(open: Open, key: string) {
    this.#open = open;
    this.#key = key;
  }

  get key() {
    return this.#key;
  }

  get value(): unknown {
    return JSON.parse(this.#open.book.settings.get(this.#key) ?? 'null') as unknown;
  }

  set value(value: unknown) {
    this.#open.book.settings.set(this.#key, JSON.stringify(value));
  }

  delete() {
    this.#open.book.settings.delete(this.#key);
  }
}
