import type { QualifiedName, Scope } from './names';
import { declaredPrefix, internalized, OUTERMOST, qualifiedName, XMLNS } from './names';
import { Attribute, Document, Element, NODE_TYPE, Text, type Node } from './node';

/** XML that is not well-formed; says where. */
export class NotWellFormed extends Error {}

/** Reads XML text into a tree. A document type is refused as Office refuses it. Throws NotWellFormed. */
export const parse = (text: string): Document => new Reader(text).read();

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const NEVER = /[^\t\n\r\u0020-\ufffd]/;

interface Found {
  name: QualifiedName;
  value: string;
}

const NONE: readonly Found[] = [];

class Reader {
  #at = 0;
  #document = new Document();
  #current: Node = this.#document;
  #scopes: Scope[] = [OUTERMOST];

  constructor(private readonly text: string) {}

  read(): Document {
    if (NEVER.test(this.text)) throw this.#refuse('a forbidden character');
    if (/^<\?xml\s/.test(this.text)) this.#at = this.#until('?>') + 2;
    while (this.#at < this.text.length) this.#next();
    if (this.#current !== this.#document) throw this.#refuse('an element without end');
    if (!this.#document.documentElement) throw this.#refuse('no element');
    return this.#document;
  }

  #next(): void {
    const open = this.text.indexOf('<', this.#at);
    const end = open < 0 ? this.text.length : open;
    if (end > this.#at) this.#characters(this.text.slice(this.#at, end));
    this.#at = end;
    if (open < 0) return;
    const sign = this.text[open + 1];
    if (sign === '/') this.#endTag();
    else if (sign === '!') this.#declaration();
    else if (sign === '?') this.#instruction();
    else this.#startTag();
  }

  #characters(text: string): void {
    if (this.#current === this.#document) {
      if (text.trim() !== '') throw this.#refuse('text outside of the root');
    } else if (text.includes(']]>')) throw this.#refuse(']]> in a text');
    else this.#add(new Text(this.#decoded(withLineFeeds(text))));
  }

  #declaration(): void {
    if (this.text.startsWith('<!--', this.#at))
      return this.#quoted('<!--', '-->', NODE_TYPE.comment, '#comment');
    const inside = this.#current !== this.#document;
    if (inside && this.text.startsWith('<![CDATA[', this.#at))
      return this.#quoted('<![CDATA[', ']]>', NODE_TYPE.cData, '#cdata-section');
    throw this.#refuse('a declaration');
  }

  #quoted(open: string, close: string, type: number, name: string): void {
    const end = this.text.indexOf(close, this.#at + open.length);
    if (end < 0) throw this.#refuse(`no ${close}`);
    this.#add(new Text(withLineFeeds(this.text.slice(this.#at + open.length, end)), type, name));
    this.#at = end + close.length;
  }

  #instruction(): void {
    const end = this.#until('?>');
    const [, target = '', data = ''] = /^(\S+)\s*([^]*)$/.exec(this.text.slice(this.#at + 2, end)) ?? [];
    if (!qualifiedName(target) || target.toLowerCase() === 'xml')
      throw this.#refuse('a processing instruction');
    this.#add(new Text(data, NODE_TYPE.instruction, target));
    this.#at = end + 2;
  }

  #endTag(): void {
    const end = this.#until('>');
    const name = this.text.slice(this.#at + 2, end).trimEnd();
    if (this.#current.nodeName !== name) throw this.#refuse(`</${name}>`);
    this.#at = end + 1;
    this.#leave();
  }

  #startTag(): void {
    this.#at += 1;
    const name = this.#name();
    const found = this.#space() ? this.#attributes() : NONE;
    const scope = this.#scopeWith(found);
    const element = new Element(this.#namespaceOf(scope, name.prefix ?? '', name), name);
    if (found.length > 0) element.attributes = this.#attributesOf(element, found, scope);
    this.#enter(element, scope);
    if (this.text[this.#at] === '/') {
      this.#at += 1;
      this.#leave();
    }
    if (this.text[this.#at] !== '>') throw this.#refuse('a tag without >');
    this.#at += 1;
  }

  /** Passes white space; false at the end of the tag. */
  #space(): boolean {
    const from = this.#at;
    while (isSpace(this.text.charCodeAt(this.#at))) this.#at += 1;
    const sign = this.text[this.#at];
    if (sign === '>' || sign === '/') return false;
    if (this.#at === from) throw this.#refuse('a tag');
    return true;
  }

  #name(): QualifiedName {
    const from = this.#at;
    while (this.#at < this.text.length && !endsName(this.text.charCodeAt(this.#at))) this.#at += 1;
    const name = qualifiedName(this.text.slice(from, this.#at));
    if (!name) throw this.#refuse('a name');
    return name;
  }

  #attributes(): Found[] {
    const found: Found[] = [];
    do found.push(this.#attribute());
    while (this.#space());
    return found;
  }

  #attribute(): Found {
    const name = this.#name();
    while (isSpace(this.text.charCodeAt(this.#at))) this.#at += 1;
    if (this.text[this.#at] !== '=') throw this.#refuse('an attribute without value');
    this.#at += 1;
    while (isSpace(this.text.charCodeAt(this.#at))) this.#at += 1;
    const quote = this.text[this.#at] ?? '';
    const end = quote === '"' || quote === "'" ? this.text.indexOf(quote, this.#at + 1) : -1;
    const raw = this.text.slice(this.#at + 1, end);
    if (end < 0 || raw.includes('<')) throw this.#refuse('an attribute');
    this.#at = end + 1;
    return { name, value: this.#decoded(raw.replace(/\r\n|[\t\r\n]/g, ' ')) };
  }

  #scopeWith(found: readonly Found[]): Scope {
    let scope = this.#scopes.at(-1) ?? OUTERMOST;
    for (const { name, value } of found) {
      const prefix = declaredPrefix(name);
      if (prefix !== undefined) scope = new Map([...scope, [prefix, internalized(value)]]);
    }
    return scope;
  }

  #namespaceOf(scope: Scope, prefix: string, { qualified }: QualifiedName): string | null {
    const namespace = scope.get(prefix);
    if (prefix !== '' && !namespace) throw this.#refuse(`the prefix of ${qualified}`);
    return namespace || null;
  }

  #attributesOf(element: Element, found: readonly Found[], scope: Scope): Attribute[] {
    const attributes = found.map(({ name, value }) => {
      const declaration = declaredPrefix(name) !== undefined;
      const namespace = declaration
        ? XMLNS
        : name.prefix
          ? this.#namespaceOf(scope, name.prefix, name)
          : null;
      return new Attribute(element, namespace, name, value);
    });
    const double = attributes.length > 1 && attributes.find(isAmong(attributes));
    if (double) throw this.#refuse(`a second ${double.name}`);
    return attributes;
  }

  #enter(element: Element, scope: Scope): void {
    const second = this.#current === this.#document && this.#document.documentElement;
    if (second) throw this.#refuse('a second root');
    this.#add(element);
    this.#current = element;
    this.#scopes.push(scope);
  }

  #leave(): void {
    this.#scopes.pop();
    this.#current = this.#current.parentNode ?? this.#document;
  }

  #add(node: Node): void {
    this.#current.link(node, null);
  }

  #decoded(text: string): string {
    if (!text.includes('&')) return text;
    return text.replace(/&(#x[\da-fA-F]+|#\d+|\w+)?;?/g, (sign, name = '') => {
      const character = sign.endsWith(';') ? characterOf(name) : undefined;
      if (character === undefined) throw this.#refuse(sign);
      return character;
    });
  }

  #until(sign: string): number {
    const end = this.text.indexOf(sign, this.#at);
    if (end < 0) throw this.#refuse(`no ${sign}`);
    return end;
  }

  #refuse(what: string): NotWellFormed {
    return new NotWellFormed(`${what} at character ${this.#at}`);
  }
}

/** Two attributes of one name in one namespace are one too many. */
const isAmong =
  (attributes: readonly Attribute[]) =>
  ({ localName, namespaceURI }: Attribute, index: number): boolean => {
    for (let other = 0; other < index; other += 1)
      if (attributes[other]?.localName === localName && attributes[other]?.namespaceURI === namespaceURI)
        return true;
    return false;
  };

const withLineFeeds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

const SLASH = 47;
const EQUALS = 61;
const GREATER = 62;

const endsName = (code: number): boolean =>
  isSpace(code) || code === SLASH || code === EQUALS || code === GREATER;

function characterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
  const code = name[1] === 'x' ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (!(code > 0 && code <= 0x10ffff)) return undefined;
  const character = String.fromCodePoint(code);
  return NEVER.test(character) ? undefined : character;
}
