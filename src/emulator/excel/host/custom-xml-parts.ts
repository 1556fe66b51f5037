import { HostError } from '../../protocol/host-error';
import type { CustomXmlPart as Part } from '../model/book';
import { rootNamespace } from '../model/xml-namespace';
import { required } from './keyed';
import type { Open } from './place';

export class CustomXmlPartCollection {
  #open: Open;

  constructor(open: Open) {
    this.#open = open;
  }

  get items() {
    return this.#open.book.customXmlParts.map((part) => new CustomXmlPart(this.#open, part));
  }

  add(xml: string) {
    rootNamespace(xml, 'CustomXmlPartCollection.add');
    const number = this.#open.book.nextId().padStart(12, '0');
    const part: Part = { id: `{5A0C1A10-0FF1-4CE0-9000-${number}}`, xml };
    this.#open.book.customXmlParts.push(part);
    this.#open.book.report({ kind: 'look' });
    return new CustomXmlPart(this.#open, part);
  }

  getByNamespace(namespaceUri: string) {
    return new CustomXmlPartScopedCollection(this.#open, namespaceUri);
  }

  getCount() {
    return this.items.length;
  }

  getItem(id: string) {
    return required(this.getItemOrNullObject(id), 'CustomXmlPartCollection.getItem');
  }

  getItemOrNullObject(id: string) {
    return this.items.find((part) => part.id === id) ?? null;
  }
}

export class CustomXmlPartScopedCollection {
  #open: Open;
  #namespaceUri: string;

  constructor(open: Open, namespaceUri: string) {
    this.#open = open;
    this.#namespaceUri = namespaceUri;
  }

  get items() {
    return new CustomXmlPartCollection(this.#open).items.filter(
      (part) => part.namespaceUri === this.#namespaceUri,
    );
  }

  getCount() {
    return this.items.length;
  }

  getItem(id: string) {
    return required(this.getItemOrNullObject(id), 'CustomXmlPartScopedCollection.getItem');
  }

  getItemOrNullObject(id: string) {
    return this.items.find((part) => part.id === id) ?? null;
  }

  getOnlyItem() {
    const only = this.getOnlyItemOrNullObject();
    if (!only)
      throw new HostError(
        'GeneralException',
        'The collection does not hold exactly one part.',
        'CustomXmlPartScopedCollection.getOnlyItem',
      );
    return only;
  }

  getOnlyItemOrNullObject() {
    const [first, second] = this.items;
    return first && !second ? first : null;
  }
}

export class CustomXmlPart {
  static scalars = ['id', 'namespaceUri'];

  #open: Open;
  #part: Part;

  constructor(open: Open, part: Part) {
    this.#open = open;
    this.#part = part;
  }

  get id() {
    return this.#part.id;
  }

  get namespaceUri() {
    return rootNamespace(this.#part.xml, 'CustomXmlPart');
  }

  getXml() {
    return this.#part.xml;
  }

  setXml(xml: string) {
    rootNamespace(xml, 'CustomXmlPart.setXml');
    this.#part.xml = xml;
    this.#open.book.report({ kind: 'look' });
  }

  delete() {
    this.#open.book.customXmlParts = this.#open.book.customXmlParts.filter((part) => part !== this.#part);
    this.#open.book.report({ kind: 'look' });
  }
}
