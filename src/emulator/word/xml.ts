import { invalidArgument } from '../protocol/host-error';
import { Document, Element, newElement, type Node } from '../tree/node';
import { parse } from '../tree/parse';
import { serialize } from '../tree/serialize';

export type { Document, Element, Node };
export { newElement };

export const NAMESPACE = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  w15: 'http://schemas.microsoft.com/office/word/2012/wordml',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  pkg: 'http://schemas.microsoft.com/office/2006/xmlPackage',
  xmlns: 'http://www.w3.org/2000/xmlns/',
} as const;

export type Prefix = keyof typeof NAMESPACE;

/** Parses well-formed XML; anything else is InvalidArgument, as in Word. */
export function parseXml(text: string): Document {
  try {
    return parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw invalidArgument('OOXML', 'The XML is not well-formed.');
  }
}

export const serializeXml = serialize;

export const isElement = (node: unknown): node is Element => node instanceof Element;

/** An element of WordprocessingML. */
export type WElement = Element & { readonly namespaceURI: string };

/** Local name of a WordprocessingML element, '' for anything else. */
export const wName = (node: Node | null | undefined): string =>
  node instanceof Element && node.namespaceURI === NAMESPACE.w ? node.localName : '';

/** True for a WordprocessingML element with one of the given local names. */
export const isW = (node: Node | null | undefined, ...names: string[]): node is WElement =>
  names.includes(wName(node));

export function kids(parent: Node, ...names: string[]): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling)
    if (isElement(node) && (names.length === 0 || names.includes(node.localName ?? ''))) found.push(node);
  return found;
}

export function kid(parent: Node, name: string): Element | undefined {
  for (let node = parent.firstChild; node; node = node.nextSibling)
    if (node instanceof Element && node.localName === name) return node;
  return undefined;
}

/** Descendants of a name in document order, the node itself excluded. */
export const within = (root: Node, name: string, prefix: Prefix = 'w'): Element[] =>
  root.getElementsByTagNameNS(NAMESPACE[prefix], name);

/** The node itself and all its descendant elements, in document order. */
export const elementsOf = (root: Element): Element[] => [root, ...root.getElementsByTagName('*')];

export const val = (element: Element | undefined, name = 'val'): string | null =>
  element && element.hasAttributeNS(NAMESPACE.w, name) ? element.getAttributeNS(NAMESPACE.w, name) : null;

/** The document an attached node stands in. */
export const ownerOf = (node: Node): Document => node.ownerDocument as Document;

/** A new document with the element as its root. */
export function documentOf(root: Element): Document {
  const document = new Document();
  document.appendChild(root);
  return document;
}

export const rootOf = (document: Document): Element => document.documentElement;

/** Makes a w: element; attributes are w: attributes. */
export function make(name: string, attributes: Record<string, string> = {}): Element {
  const element = newElement(NAMESPACE.w, `w:${name}`);
  for (const [key, value] of Object.entries(attributes))
    element.setAttributeNS(NAMESPACE.w, `w:${key}`, value);
  return element;
}

export const setVal = (element: Element, value: string, name = 'val'): void =>
  element.setAttributeNS(NAMESPACE.w, `w:${name}`, value);

export function detach<T extends Node>(node: T): T {
  node.parentNode?.removeChild(node);
  return node;
}

export function insertAll(parent: Node, before: Node | null, nodes: readonly Node[]): void {
  for (const node of nodes) parent.insertBefore(node, before);
}

export function prepend(parent: Element, child: Element): Element {
  parent.insertBefore(child, parent.firstChild);
  return child;
}

export const copyOf = (node: Element): Element => node.cloneNode(true);

/** Puts a child where the schema's order wants it: before the first sibling whose name stands later in the order. */
export function putInOrder(parent: Element, child: Element, order: readonly string[]): Element {
  kids(parent, child.localName ?? '').forEach(detach);
  const later = order.slice(order.indexOf(child.localName ?? '') + 1);
  parent.insertBefore(child, kids(parent, ...later)[0] ?? null);
  return child;
}

/** Nearest ancestor of a name, the node itself excluded. */
export function ancestor(node: Node, ...names: string[]): Element | undefined {
  let at = node.parentNode;
  while (at && !isW(at, ...names)) at = at.parentNode;
  return (at as Element | null) ?? undefined;
}

export const contains = (outer: Node, inner: Node | null): boolean => {
  let at = inner;
  while (at && at !== outer) at = at.parentNode;
  return at === outer;
};

export const isAttached = (node: Node): boolean => node.ownerDocument !== null;

/** Sorts by place in the document. */
export const inDocumentOrder = (nodes: readonly Element[]): Element[] =>
  [...nodes].sort((a, b) => (a === b ? 0 : a.compareDocumentPosition(b) & 4 ? -1 : 1));

/** Declares on a root every prefix another root declares, so that names inside attribute values stay meaningful. */
export function adoptNamespaces(into: Element, from: Element): void {
  for (const attribute of from.attributes) {
    const declared = attribute.prefix === 'xmlns' && !into.hasAttribute(attribute.name);
    if (declared) into.setAttributeNS(NAMESPACE.xmlns, attribute.name, attribute.value);
  }
  const ignorable = [into, from].flatMap((root) =>
    (root.getAttributeNS(NAMESPACE.mc, 'Ignorable') ?? '').split(/\s+/).filter(Boolean),
  );
  if (ignorable.length > 0)
    into.setAttributeNS(NAMESPACE.mc, 'mc:Ignorable', [...new Set(ignorable)].join(' '));
}
