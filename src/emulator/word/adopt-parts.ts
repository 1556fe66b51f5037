import { invalidArgument } from '../protocol/host-error';
import type { Adoption } from './adoption';
import { contentTypeOf } from './content-types';
import type { WordPackage } from './package';
import { relate, relationshipsOf } from './relationships';
import type { Attribute } from '../tree/node';
import type { Element } from './xml';
import { NAMESPACE } from './xml';

/** Attributes that name a relationship. */
function referencesIn(elements: readonly Element[]): Attribute[] {
  const found: Attribute[] = [];
  for (const { attributes } of elements)
    for (const attribute of attributes) if (attribute.namespaceURI === NAMESPACE.r) found.push(attribute);
  return found;
}

/** Relationship ids content names. */
export const relationshipIdsIn = (elements: readonly Element[]): string[] => [
  ...new Set(referencesIn(elements).flatMap(({ value }) => value || [])),
];

/** Before anything is written: a relationship that leads nowhere makes the package unusable. */
export function refuseDanglingReferences(from: WordPackage, elements: readonly Element[]): void {
  const known = relationshipsOf(from, from.main);
  for (const id of relationshipIdsIn(elements)) {
    const entry = known.find((relationship) => relationship.id === id);
    if (!entry || (!entry.external && !from.has(entry.target)))
      throw invalidArgument('insertOoxml', `The relationship ${id} leads nowhere.`);
  }
}

/** Copies the parts content refers to under free names and renumbers the references. */
export function adoptParts({ from, source, into, part, elements }: Adoption): void {
  const copies = new Map<string, string>();
  const ids = new Map<string, string>();
  const known = relationshipsOf(from, source);
  const idOf = (id: string): string | undefined => {
    const entry = known.find((relationship) => relationship.id === id);
    if (!entry || ids.has(id)) return ids.get(id);
    const target = entry.external ? entry.target : copyPart(from, into, entry.target, copies);
    ids.set(id, relate(into, part, { ...entry, id: undefined, target }));
    return ids.get(id);
  };
  for (const attribute of referencesIn(elements)) attribute.value = idOf(attribute.value) ?? attribute.value;
}

/** Copies a part and, under the same relationship ids, everything it refers to. */
function copyPart(from: WordPackage, into: WordPackage, name: string, copies: Map<string, string>): string {
  const known = copies.get(name);
  if (known) return known;
  const copy = into.freeName(name);
  copies.set(name, copy);
  into.putBytes(copy, from.content(name), contentTypeOf(from, name));
  for (const entry of relationshipsOf(from, name))
    if (entry.external || from.has(entry.target))
      relate(into, copy, {
        ...entry,
        target: entry.external ? entry.target : copyPart(from, into, entry.target, copies),
      });
  return copy;
}
