import type { Document, Element } from '@xmldom/xmldom';

/** All elements below a document or element, in document order. */
export function elements(under: Document | Element, name = '*'): Element[] {
  return Array.from(under.getElementsByTagNameNS('*', name));
}

/** The direct child elements, all or those of one name. */
export function children(parent: Element, name?: string): Element[] {
  return Array.from(parent.childNodes)
    .filter((node): node is Element => node.nodeType === node.ELEMENT_NODE)
    .filter((child) => name === undefined || child.localName === name);
}

/** The name without its prefix: `Image` for `bt:Image`. */
export const nameOf = (element: Element) => element.localName ?? element.nodeName;

/** The `xsi:type`, which tells apart the kinds of action, control and extension point. */
export const typeOf = (element: Element) =>
  element.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type') ?? '';

/** A readable place: the names from the root down, ids in brackets. */
export function placeOf(element: Element): string {
  const id = element.getAttribute('id');
  const own = id ? `${nameOf(element)}[${id}]` : nameOf(element);
  const parent = element.parentNode;
  return parent && parent.nodeType === parent.ELEMENT_NODE ? `${placeOf(parent as Element)}/${own}` : own;
}

export const textOf = (element: Element | undefined) => element?.textContent?.trim() ?? '';
