import type { Parts } from './archive';
import { undeclarePart } from './content-types';
import { relationshipsOf, relationshipsPart, unrelate } from './relationships';
import { rootNamespace } from './root-namespace';

/**
 * Takes the custom XML parts of a namespace out of a package, with their properties and whatever points to them, wherever
 * another program has moved it. Returns how many there were.
 */
export function removeCustomXml(parts: Parts, namespace: string): number {
  const items = [...parts].flatMap(([name, bytes]) => (rootNamespace(bytes) === namespace ? [name] : []));
  for (const item of items) {
    for (const { target } of relationshipsOf(parts, item)) removePart(parts, target);
    parts.delete(relationshipsPart(item));
    removePart(parts, item);
  }
  return items.length;
}

function removePart(parts: Parts, name: string): void {
  parts.delete(name);
  undeclarePart(parts, name);
  for (const list of [...parts.keys()]) {
    const [, folder = '', source] = /^(.*?)_rels\/([^/]*)\.rels$/.exec(list) ?? [];
    if (source !== undefined) unrelate(parts, folder + source, name);
  }
}
