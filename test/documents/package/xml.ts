import {
  parseXmlDocument,
  serializeToWellFormedString,
  type Document,
  type Element,
  type Node,
} from 'slimdom';

export type { Document, Element, Node };

const OFFICE = 'schemas.openxmlformats.org';
const STRICT = 'purl.oclc.org/ooxml';

/** Each namespace as ordinary files write it, then as strict ones do (ISO/IEC 29500-1). */
export const NAMESPACES = {
  w: [`http://${OFFICE}/wordprocessingml/2006/main`, `http://${STRICT}/wordprocessingml/main`],
  r: [`http://${OFFICE}/officeDocument/2006/relationships`, `http://${STRICT}/officeDocument/relationships`],
  wp: [
    `http://${OFFICE}/drawingml/2006/wordprocessingDrawing`,
    `http://${STRICT}/drawingml/wordprocessingDrawing`,
  ],
  a: [`http://${OFFICE}/drawingml/2006/main`, `http://${STRICT}/drawingml/main`],
  c: [`http://${OFFICE}/drawingml/2006/chart`, `http://${STRICT}/drawingml/chart`],
  x: [`http://${OFFICE}/spreadsheetml/2006/main`, `http://${STRICT}/spreadsheetml/main`],
  mc: [`http://${OFFICE}/markup-compatibility/2006`],
  rel: [`http://${OFFICE}/package/2006/relationships`],
} as const;

export type Prefix = keyof typeof NAMESPACES;

const DECLARED = Object.entries(NAMESPACES)
  .map(([prefix, [uri]]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

/** What the verbs below read of a node: the DOM that edits change, or the tree that is only read. */
interface Readable {
  nodeType: number;
  firstChild: Readable | null;
  nextSibling: Readable | null;
}

interface ReadableElement extends Readable {
  localName: string | null;
  namespaceURI: string | null;
  getAttributeNS(namespace: string, name: string): string | null;
}

/** Whether a node is an element of that name, in either of its namespaces. */
export function is(node: Readable | null | undefined, prefix: Prefix, name: string): boolean {
  const element = node as ReadableElement | null | undefined;
  return (
    element?.nodeType === 1 &&
    element.localName === name &&
    (NAMESPACES[prefix] as readonly string[]).includes(element.namespaceURI ?? '')
  );
}

/** Elements directly below an element. */
export function elementsOf<Kind extends ReadableElement>(element: Kind): Kind[] {
  const found: Kind[] = [];
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 1) found.push(node as Kind);
  return found;
}

/** Elements of a name directly below an element. */
export function childrenOf<Kind extends ReadableElement>(
  element: Kind | undefined,
  prefix: Prefix,
  name: string,
): Kind[] {
  return element ? elementsOf(element).filter((child) => is(child, prefix, name)) : [];
}

export function childOf<Kind extends ReadableElement>(
  element: Kind | undefined,
  prefix: Prefix,
  name: string,
): Kind | undefined {
  for (let node = element?.firstChild; node; node = node.nextSibling)
    if (is(node, prefix, name)) return node as Kind;
  return undefined;
}

/** Elements of a name anywhere below an element, in document order. */
export function below<Kind extends ReadableElement>(
  element: Kind | undefined,
  prefix: Prefix,
  name: string,
): Kind[] {
  const found: Kind[] = [];
  const walk = (parent: Readable) => {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (is(child, prefix, name)) found.push(child as Kind);
      walk(child);
    }
  };
  if (element) walk(element);
  return found;
}

/** The nearest element of a name above another. */
export function above(element: Element, prefix: Prefix, name: string): Element | undefined {
  for (let parent = element.parentNode; parent; parent = parent.parentNode)
    if (is(parent, prefix, name)) return parent as Element;
  return undefined;
}

/** An attribute in the namespace of a prefix; empty when it is not there. */
export function attributeOf(element: ReadableElement | undefined, prefix: Prefix, name: string): string {
  for (const uri of NAMESPACES[prefix]) {
    const value = element?.getAttributeNS(uri, name);
    if (value) return value;
  }
  return '';
}

/** Elements written down as XML with the prefixes of `NAMESPACES`, ready to be put near another. */
export function made(near: Element, xml: string): Element[] {
  const parsed = parseXml(`<made ${DECLARED}>${xml}</made>`);
  return elementsOf(parsed.documentElement as Element).map(
    (element) => near.ownerDocument?.importNode(element, true) as Element,
  );
}

export function putBefore(place: Element, ...elements: Element[]): void {
  for (const element of elements) place.parentNode?.insertBefore(element, place);
}

export function putAfter(place: Element, ...elements: Element[]): void {
  const next = place.nextSibling;
  for (const element of elements) place.parentNode?.insertBefore(element, next);
}

export function removed<Kind extends Node>(node: Kind): Kind {
  node.parentNode?.removeChild(node);
  return node;
}

export function copied(element: Element): Element {
  return element.cloneNode(true) as Element;
}

/** Documents as they were parsed, by their text: every test begins with one of a few. */
const parsed = new Map<string, Document>();

/** A document of one's own to change. */
export function parseXml(xml: string): Document {
  const known = parsed.get(xml) ?? parseXmlDocument(xml.replace(/^\uFEFF/, ''));
  if (xml.length > LARGE && parsed.size < 16) parsed.set(xml, known);
  return known.cloneNode(true) as Document;
}

/** Characters; below, parsing is as fast as copying. */
const LARGE = 10_000;

export function written(document: Document): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${serializeToWellFormedString(document)}`;
}

export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
