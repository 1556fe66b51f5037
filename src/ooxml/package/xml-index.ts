import { ReportingError } from '../../domain/reporting-error';
import { PACKAGE_LIMITS } from './limits';
import { byteSource, textSource, type XmlSource } from './xml-source';
import { prefixOf } from './namespaces';

/** An element of an index: its number in document order. The root is 0. */
export type XmlNode = number;

/**
 * Where the elements of an XML part begin and end, found in one pass of a tokeniser: a few numbers an element instead of a
 * tree of objects, so that a long report is read in place and its texts are spliced at offsets. Names carry the prefixes
 * Word itself writes (`w:tbl`), whatever prefixes the part uses and whether it is strict or transitional.
 */
export interface XmlIndex {
  /** What offsets count in: the characters of a text, the bytes of a part. */
  readonly source: XmlSource;
  /** Number of elements. */
  readonly size: number;
  nameOf(node: XmlNode): string;
  is(node: XmlNode, name: string): boolean;
  parent(node: XmlNode): XmlNode | undefined;
  /** The elements directly below, of one name or all. */
  children(node: XmlNode, name?: string): XmlNode[];
  child(node: XmlNode | undefined, name: string): XmlNode | undefined;
  /** All elements of a name below, in document order. */
  descendants(node: XmlNode, name: string): XmlNode[];
  ancestor(node: XmlNode, name: string): XmlNode | undefined;
  /** The number of the first element behind the subtree. */
  after(node: XmlNode): XmlNode;
  attribute(node: XmlNode | undefined, name: string): string | undefined;
  /** Offsets of an attribute's value in the part. */
  attributeRange(node: XmlNode, name: string): [start: number, end: number] | undefined;
  /** The characters between the tags, entities resolved; of an element without children. */
  text(node: XmlNode): string;
  /** Offsets of the whole element. */
  range(node: XmlNode): [start: number, end: number];
  /** Offsets of what stands between the tags; empty for an element that closes itself. */
  inner(node: XmlNode): [start: number, end: number];
  isSelfClosing(node: XmlNode): boolean;
  /** The element as it is written. */
  outer(node: XmlNode): string;
  /** The element's name as the part writes it, prefix included. */
  written(node: XmlNode): string;
  /** Whether a prefix means, at an element, what Word means by it. */
  binds(node: XmlNode, prefix: string): boolean;
}

const OPEN = 60;
const CLOSE = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const DOUBLE = 34;
const SINGLE = 39;
const SPACE = 32;

/** Characters an element takes in a table of ours: a first guess of how many there are. */
const TYPICAL_LENGTH = 22;

/** What prefixes mean at a place, and how names written there are called. */
interface Scope {
  uris: Map<string, string>;
  names: Map<number, KnownName[]>;
  attributes: Map<string, string>;
}

/** A name as it is written, and the number it has. */
interface KnownName {
  written: string;
  length: number;
  number: number;
}

function scopeOf(uris: Map<string, string>): Scope {
  return { uris, names: new Map(), attributes: new Map() };
}

/** Reads a part. Fails with `package-damaged` when it is not well-formed, `package-too-deep`, `package-entities`. */
export function indexXml(text: string, limit = PACKAGE_LIMITS.depth): XmlIndex {
  return indexed(textSource(text), limit);
}

/** The same over the bytes of a long part in UTF-8, which takes half the memory of its text and leaves none behind. */
export function indexBytes(bytes: Uint8Array, limit = PACKAGE_LIMITS.depth): XmlIndex {
  return indexed(byteSource(bytes), limit);
}

function indexed(xml: XmlSource, limit: number): XmlIndex {
  const known: string[] = [];
  const numbers = new Map<string, number>();
  const scopes: Scope[] = [scopeOf(new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]))];
  let capacity = Math.max(64, Math.ceil(xml.length / TYPICAL_LENGTH));
  let name = new Uint16Array(capacity);
  let scope = new Uint16Array(capacity);
  let start = new Int32Array(capacity);
  let open = new Int32Array(capacity);
  let close = new Int32Array(capacity);
  let end = new Int32Array(capacity);
  let last = new Int32Array(capacity);
  let up = new Int32Array(capacity);
  let size = 0;

  const stack: number[] = [];
  const scopeStack: number[] = [];
  let current = -1;
  let scopeNow = 0;
  let nextDeclaration = xml.indexOf('xmlns', 0);
  let at = xml.indexOf('<', 0);

  while (at >= 0) {
    const code = xml.charCodeAt(at + 1);
    if (code === SLASH) {
      if (current < 0) throw unreadable('closing tag');
      const behind = closingEnd(xml, at + 2, start[current]! + 1, open[current]! - 1);
      close[current] = at;
      end[current] = behind + 1;
      last[current] = size;
      scopeNow = scopeStack.pop() ?? 0;
      stack.pop();
      current = stack.at(-1) ?? -1;
      at = nextTag(xml, behind + 1);
      continue;
    }
    if (code === BANG) {
      at = afterMarkup(xml, at);
      continue;
    }
    if (code === QUESTION) {
      const behind = xml.indexOf('?>', at);
      if (behind < 0) throw unreadable('instruction');
      at = xml.indexOf('<', behind);
      continue;
    }
    const behind = tagEnd(xml, at + 1);
    const closes = xml.charCodeAt(behind - 1) === SLASH;
    const before = scopeNow;
    if (nextDeclaration >= 0 && nextDeclaration < at) nextDeclaration = xml.indexOf('xmlns', at);
    if (nextDeclaration >= 0 && nextDeclaration < behind) {
      const declared = declarations(xml.slice(at, behind));
      if (declared.length) {
        scopes.push(scopeOf(new Map([...scopes[scopeNow]!.uris, ...declared])));
        scopeNow = scopes.length - 1;
      }
    }
    if (size === capacity) grow();
    name[size] = numberOf(at + 1, nameEnd(xml, at + 1, closes ? behind - 1 : behind), scopes[scopeNow]!);
    scope[size] = scopeNow;
    start[size] = at;
    open[size] = behind + 1;
    up[size] = current;
    if (closes) {
      close[size] = behind + 1;
      end[size] = behind + 1;
      last[size] = size + 1;
      scopeNow = before;
    } else {
      if (stack.length >= limit) throw new ReportingError('package-too-deep', { limit });
      stack.push(size);
      scopeStack.push(before);
      current = size;
    }
    size += 1;
    at = nextTag(xml, behind + 1);
  }
  if (stack.length || size === 0) throw unreadable('end');

  function grow(): void {
    capacity *= 2;
    const longer = <A extends Uint16Array | Int32Array>(array: A, made: A): A => {
      made.set(array);
      return made;
    };
    name = longer(name, new Uint16Array(capacity));
    scope = longer(scope, new Uint16Array(capacity));
    start = longer(start, new Int32Array(capacity));
    open = longer(open, new Int32Array(capacity));
    close = longer(close, new Int32Array(capacity));
    end = longer(end, new Int32Array(capacity));
    last = longer(last, new Int32Array(capacity));
    up = longer(up, new Int32Array(capacity));
  }

  /** A document has a few names and writes them a hundred thousand times: no text is made of one that is known. */
  function numberOf(from: number, to: number, { uris, names }: Scope): number {
    let hash = 0;
    for (let at = from; at < to; at++) hash = (hash * 31 + xml.charCodeAt(at)) | 0;
    const alike = names.get(hash) ?? [];
    for (const { written, length, number } of alike)
      if (length === to - from && xml.startsWith(written, from)) return number;
    const written = xml.raw(from, to);
    const number = numberOfName(xml.meant(written), uris);
    names.set(hash, [...alike, { written, length: to - from, number }]);
    return number;
  }

  function numberOfName(written: string, uris: Scope['uris']): number {
    const colon = written.indexOf(':');
    const uri = uris.get(colon < 0 ? '' : written.slice(0, colon)) ?? '';
    const local = written.slice(colon + 1);
    const prefix = prefixOf(uri);
    const called = prefix === undefined ? `{${uri}}${local}` : prefix ? `${prefix}:${local}` : local;
    let number = numbers.get(called);
    if (number === undefined) {
      number = known.length;
      known.push(called);
      numbers.set(called, number);
    }
    return number;
  }

  function attributeName(raw: string, { uris, attributes }: Scope): string {
    const known = attributes.get(raw);
    if (known !== undefined) return known;
    const written = xml.meant(raw);
    const colon = written.indexOf(':');
    const prefix = colon < 0 ? '' : written.slice(0, colon);
    const meant = prefix && (prefixOf(uris.get(prefix) ?? '') ?? prefix);
    const called = meant ? `${meant}:${written.slice(colon + 1)}` : written.slice(colon + 1);
    attributes.set(raw, called);
    return called;
  }

  const tagOf = (node: XmlNode) => xml.raw(start[node]!, open[node]!);

  const attributeRange: XmlIndex['attributeRange'] = (node, wanted) => {
    const from = start[node]!;
    const found = attributesIn(tagOf(node)).find(
      ({ name: written }) => attributeName(written, scopes[scope[node]!]!) === wanted,
    );
    return found && [from + found.offset, from + found.offset + found.value.length];
  };

  const index: XmlIndex = {
    source: xml,
    size,
    nameOf: (node) => known[name[node]!]!,
    is: (node, wanted) => name[node] === numbers.get(wanted),
    parent: (node) => (up[node]! < 0 ? undefined : up[node]),
    children: (node, wanted) => {
      const found: XmlNode[] = [];
      const number = wanted === undefined ? undefined : numbers.get(wanted);
      if (wanted !== undefined && number === undefined) return found;
      for (let next = node + 1; next < last[node]!; next = last[next]!)
        if (number === undefined || name[next] === number) found.push(next);
      return found;
    },
    child: (node, wanted) => {
      if (node === undefined) return undefined;
      const number = numbers.get(wanted);
      for (let next = node + 1; next < last[node]!; next = last[next]!)
        if (name[next] === number) return next;
      return undefined;
    },
    descendants: (node, wanted) => {
      const found: XmlNode[] = [];
      const number = numbers.get(wanted);
      if (number === undefined) return found;
      for (let next = node + 1; next < last[node]!; next++) if (name[next] === number) found.push(next);
      return found;
    },
    ancestor: (node, wanted) => {
      const number = numbers.get(wanted);
      for (let next = up[node]!; next >= 0; next = up[next]!) if (name[next] === number) return next;
      return undefined;
    },
    after: (node) => last[node]!,
    attribute: (node, wanted) => {
      if (node === undefined) return undefined;
      const found = attributeRange(node, wanted);
      return found && decoded(xml.slice(...found));
    },
    attributeRange,
    text: (node) => decoded(xml.slice(open[node]!, close[node]!)),
    range: (node) => [start[node]!, end[node]!],
    inner: (node) => [open[node]!, close[node]!],
    isSelfClosing: (node) => close[node] === end[node],
    outer: (node) => xml.slice(start[node]!, end[node]!),
    written: (node) =>
      xml.slice(start[node]! + 1, nameEnd(xml, start[node]! + 1, open[node]! - 1)).replace(/\/$/, ''),
    binds: (node, prefix) => {
      const uri = scopes[scope[node]!]!.uris.get(prefix);
      return uri !== undefined && prefixOf(uri) === prefix;
    },
  };
  return index;
}

/** The offset of the next tag, which mostly follows at once; below zero when there is none. */
function nextTag(xml: XmlSource, from: number): number {
  return xml.charCodeAt(from) === OPEN ? from : xml.indexOf('<', from);
}

/** The offset of the `>` that ends a tag; one inside an attribute's value does not. */
function tagEnd(xml: XmlSource, from: number): number {
  for (let at = from; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (code === CLOSE) return at;
    if (code === DOUBLE || code === SINGLE) {
      at = xml.indexOf(code === DOUBLE ? '"' : "'", at + 1);
      if (at < 0) break;
    } else if (code === OPEN) break;
  }
  throw unreadable('tag');
}

/** The offset of the `>` that ends a closing tag; its name is that of the tag which opened. */
function closingEnd(xml: XmlSource, from: number, opened: number, openedEnd: number): number {
  const length = nameEnd(xml, opened, openedEnd) - opened;
  for (let i = 0; i < length; i++)
    if (xml.charCodeAt(from + i) !== xml.charCodeAt(opened + i)) throw unreadable('closing tag');
  let at = from + length;
  while (at < xml.length && xml.charCodeAt(at) <= SPACE) at++;
  if (xml.charCodeAt(at) !== CLOSE) throw unreadable('closing tag');
  return at;
}

/** Comments and character data are passed over; a document type is refused. */
function afterMarkup(xml: XmlSource, at: number): number {
  const [mark, closing] = xml.startsWith('<!--', at)
    ? ['<!--', '-->']
    : xml.startsWith('<![CDATA[', at)
      ? ['<![CDATA[', ']]>']
      : [];
  if (!mark || !closing) throw new ReportingError('package-entities');
  const behind = xml.indexOf(closing, at + mark.length);
  if (behind < 0) throw unreadable('comment');
  return xml.indexOf('<', behind + closing.length);
}

function nameEnd(xml: XmlSource, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const code = xml.charCodeAt(at);
    if (code <= SPACE || code === SLASH) return at;
  }
  return to;
}

const ATTRIBUTE = /[ \t\r\n]([^ \t\r\n=>"']+)[ \t\r\n]*=[ \t\r\n]*(?:"([^"]*)"|'([^']*)')/g;

interface WrittenAttribute {
  name: string;
  value: string;
  /** Of the value in the tag. */
  offset: number;
}

function attributesIn(tag: string): WrittenAttribute[] {
  const found: WrittenAttribute[] = [];
  ATTRIBUTE.lastIndex = 0;
  for (let match = ATTRIBUTE.exec(tag); match; match = ATTRIBUTE.exec(tag)) {
    const value = match[2] ?? match[3] ?? '';
    found.push({ name: match[1] ?? '', value, offset: ATTRIBUTE.lastIndex - 1 - value.length });
  }
  return found;
}

function declarations(tag: string): [prefix: string, uri: string][] {
  return attributesIn(tag).flatMap(({ name, value }): [string, string][] =>
    name === 'xmlns'
      ? [['', decoded(value)]]
      : name.startsWith('xmlns:')
        ? [[name.slice(6), decoded(value)]]
        : [],
  );
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text as meant: entities and references to characters resolved. */
export function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}

function unreadable(where: string): ReportingError {
  return new ReportingError('package-damaged', {}, new Error(where));
}
