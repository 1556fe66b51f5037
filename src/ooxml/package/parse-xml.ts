import { DOMParser, type Document, type Element, type Node } from '@xmldom/xmldom';

export type { Document, Element, Node };

/** Parses a part of a package. Throws on text that is not well-formed. */
export function parseXml(xml: string): Document {
  return new DOMParser().parseFromString(xml.replace(/^\uFEFF/, ''), 'text/xml');
}

/** Elements of a name below a node, in document order. */
export function descendants(node: Document | Element, namespace: string, name: string): Element[] {
  return Array.from(node.getElementsByTagNameNS(namespace, name));
}

/** Elements of a name directly below an element. */
export function children(node: Element, namespace: string, name: string): Element[] {
  return elements(node).filter((child) => child.localName === name && child.namespaceURI === namespace);
}

/** All elements directly below an element. */
export function elements(node: Element): Element[] {
  return Array.from(node.childNodes).filter(isElement);
}

export function child(node: Element | undefined, namespace: string, name: string): Element | undefined {
  return node && children(node, namespace, name)[0];
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
