import { invalidArgument, itemAlreadyExists } from '../../protocol/host-error';
import { absoluteAddress, quotedSheetName } from '../model/address';
import type { NamedItem as Name } from '../model/book';
import { valueOf } from '../model/formula';
import type { Sheet } from '../model/sheet';
import { required, sameName } from './keyed';
import { placeOf } from './place';
import type { Open } from './place';
import { Range } from './range';
import { Worksheet } from './worksheet';

/** The names of the workbook, or those of one sheet. */
export class NamedItemCollection {
  #open: Open;
  #scope: Sheet | undefined;

  constructor(open: Open, scope?: Sheet) {
    this.#open = open;
    this.#scope = scope;
  }

  get items() {
    return this.#open.book.names
      .filter(({ scope }) => scope === this.#scope)
      .map((name) => new NamedItem(this.#open, name));
  }

  add(name: string, reference: Range | string, comment = '') {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name)) throw invalidArgument('NamedItemCollection.add');
    if (this.getItemOrNullObject(name)) throw itemAlreadyExists('NamedItemCollection.add');
    const item: Name = {
      name,
      comment: comment ?? '',
      visible: true,
      formula: formulaOf(reference),
      ...(this.#scope ? { scope: this.#scope } : {}),
    };
    this.#open.book.names.push(item);
    this.#open.book.report({ kind: 'look' });
    return new NamedItem(this.#open, item);
  }

  getCount() {
    return this.items.length;
  }

  getItem(name: string) {
    return required(this.getItemOrNullObject(name), 'NamedItemCollection.getItem');
  }

  getItemOrNullObject(name: string) {
    return this.items.find((item) => sameName(item.name, name)) ?? null;
  }
}

export class NamedItem {
  static scalars = ['comment', 'formula', 'name', 'scope', 'type', 'value', 'visible'];

  #open: Open;
  #name: Name;

  constructor(open: Open, name: Name) {
    this.#open = open;
    this.#name = name;
  }

  get name() {
    return this.#name.name;
  }

  get comment() {
    return this.#name.comment;
  }

  set comment(comment: string) {
    this.#name.comment = comment;
  }

  get visible() {
    return this.#name.visible;
  }

  set visible(visible: boolean) {
    this.#name.visible = visible;
  }

  get formula() {
    return this.#name.formula;
  }

  set formula(formula: string) {
    this.#name.formula = formula;
  }

  get scope() {
    return this.#name.scope ? 'Worksheet' : 'Workbook';
  }

  get type() {
    if (this.#place()) return 'Range';
    return typeof this.value === 'number' ? 'Double' : 'String';
  }

  get value() {
    const place = this.#place();
    if (place) return this.#name.formula.slice(1);
    const { book } = this.#open;
    const text = this.#name.formula.slice(1);
    const quoted = /^"(.*)"$/s.exec(text);
    if (quoted) return (quoted[1] ?? '').replaceAll('""', '"');
    const number = Number(text);
    return Number.isNaN(number)
      ? valueOf(book, book.active, { value: '', formula: this.#name.formula, style: book.active.style(0, 0) })
      : number;
  }

  get worksheet() {
    return new Worksheet(this.#open, required(this.#name.scope, 'NamedItem.worksheet'));
  }

  getRange() {
    return new Range(required(this.#place(), 'NamedItem.getRange'));
  }

  getRangeOrNullObject() {
    const place = this.#place();
    return place ? new Range(place) : null;
  }

  delete() {
    this.#open.book.names = this.#open.book.names.filter((name) => name !== this.#name);
    this.#open.book.report({ kind: 'look' });
  }

  #place() {
    try {
      const sheet = this.#name.scope ?? this.#open.book.active;
      return placeOf(this.#open, sheet, this.#name.formula.slice(1), 'NamedItem.getRange');
    } catch {
      return undefined;
    }
  }
}

function formulaOf(reference: Range | string): string {
  if (typeof reference === 'string') return reference.startsWith('=') ? reference : `=${reference}`;
  const { sheet, area } = Range.placeOf(reference);
  return `=${quotedSheetName(sheet.name)}!${absoluteAddress(area)}`;
}
