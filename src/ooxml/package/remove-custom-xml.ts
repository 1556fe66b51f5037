import type { Parts } from './archive';
import { undeclarePart } from './content-types';
import { relationshipsOf, relationshipsPart, unrelate } from './relationships';

/**
 * Takes the custom XML parts of a namespace out of a package, with their properties and whatever points to them, wherever
 * another program has moved it. Returns how many there were.
 */
export function removeCustomXml(parts: Parts, namespace: string): number {
  const items = Array.from(parts.keys()).filter((name) => isOf(parts, name, namespace));
  for (const item of items) {
    for (const { target } of relationshipsOf(parts, item)) removePart(parts, target);
    parts.delete(relationshipsPart(item));
    removePart(parts, item);
  }
  return items.length;
}

const HEAD = 2000;

function isOf(parts: Parts, name: string, namespace: string): boolean {
  if (!name.endsWith('.xml')) return false;
  const head = new TextDecoder().decode(parts.get(name)?.subarray(0, HEAD));
  const root = /^\uFEFF?\s*(?:<[?!][^>]*>\s*)*<([\w.-]+:)?[\w.-]+([^>]*)/.exec(head);
  const [, prefix = '', attributes = ''] = root ?? [];
  const declared = prefix ? `xmlns:${prefix.slice(0, -1)}` : 'xmlns';
  return new RegExp(`\\s${declared}\\s*=\\s*["']${namespace}["']`).test(attributes);
}

function removePart(parts: Parts, name: string): void {
  parts.delete(name);
  undeclarePart(parts, name);
  for (const relationships of [...parts.keys()]) {
    const [, folder = '', source] = /^(.*?)_rels\/([^/]*)\.rels$/.exec(relationships) ?? [];
    if (source !== undefined) unrelate(parts, folder + source, name);
  }
}
