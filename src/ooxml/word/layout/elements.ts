import { descendants, elements, type Document, type Element, type Node } from '../../package/parse-xml';
import { NS } from '../../package/xml';

const NAMESPACES = {
  ...NS,
  s: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  dc: 'http://purl.org/dc/elements/1.1/',
  adec: 'http://schemas.microsoft.com/office/drawing/2017/decorative',
} as const;

type Prefix = keyof typeof NAMESPACES;

/** All descendants by `w:tbl`-like name, in document order. */
export function all(node: Document | Element, name: string): Element[] {
  const [prefix, local] = name.split(':') as [Prefix, string];
  return descendants(node, NAMESPACES[prefix], local);
}

/** The first descendant of that name. */
export function first(node: Document | Element, name: string): Element | undefined {
  return all(node, name)[0];
}

/** Child elements, of one name when given. */
export function children(node: Element, name?: string): Element[] {
  return elements(node).filter((child) => is(child, name));
}

export function child(node: Element | undefined, name: string): Element | undefined {
  return node && children(node, name)[0];
}

/** `w:val`-like attribute; empty when missing. */
export function attribute(node: Element | undefined, name: string): string {
  if (!node) return '';
  const [prefix, local] = name.includes(':') ? (name.split(':') as [Prefix, string]) : [undefined, name];
  return (prefix ? node.getAttributeNS(NAMESPACES[prefix], local) : node.getAttribute(local)) ?? '';
}

/** The visible text of a paragraph or any element: runs and tabs, without field codes. */
export function textOf(node: Element): string {
  return all(node, 'w:t')
    .map(({ textContent }) => textContent ?? '')
    .join('');
}

/** The nearest ancestor of that name. */
export function ancestor(node: Element, name: string): Element | undefined {
  for (let parent = node.parentNode; parent; parent = parent.parentNode)
    if (isElement(parent) && is(parent, name)) return parent;
  return undefined;
}

/** A toggle property such as `w:b`: on unless it says 0 or false. */
export function isOn(property: Element | undefined): boolean {
  return property !== undefined && !['0', 'false', 'off'].includes(attribute(property, 'w:val'));
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function is(node: Element, name?: string): boolean {
  if (!name) return true;
  const [prefix, local] = name.split(':') as [Prefix, string];
  return node.localName === local && node.namespaceURI === NAMESPACES[prefix];
}
