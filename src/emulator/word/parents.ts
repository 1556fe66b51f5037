import { itemNotFound } from '../protocol/host-error';
import type { Element, Node } from './xml';
import { ancestor } from './xml';

/** A member that must exist: ItemNotFound where its OrNullObject sibling gives null. */
export function must<T>(found: T | null | undefined, what: string): T {
  if (found === null || found === undefined) throw itemNotFound(what);
  return found;
}

export const controlAround = (node: Node): Element | undefined => ancestor(node, 'sdt');
export const tableAround = (node: Node): Element | undefined => ancestor(node, 'tbl');
export const cellAround = (node: Node): Element | undefined => ancestor(node, 'tc');
export const bodyAround = (node: Node): Element | undefined =>
  ancestor(node, 'tc', 'body', 'hdr', 'ftr', 'footnote', 'endnote', 'txbxContent');
