import { bytesOf, textOf, type Parts } from './archive';
import { listedElements } from './listed-elements';
import { canonicalName, isStrict, strictName } from './namespaces';
import type { ReadableParts } from './open-archive';
import { partFinder } from './part-names';
import { remembered } from './remembered';
import { attributeOf } from './scan-xml';
import { withLastChild, withoutElements } from './splice-xml';
import { escapeXml, NS, XML_HEADER } from './xml';

export interface Relationship {
  id: string;
  /** The transitional type, whatever the package calls it. */
  type: string;
  /** Name of the part as the package has it. */
  target: string;
}

/** Types that are not among Office's own, by their last word. */
const PACKAGE_TYPES: Record<string, string> = {
  'core-properties': `${NS.relationships}/metadata/core-properties`,
  thumbnail: `${NS.relationships}/metadata/thumbnail`,
};

const declaredIn = remembered((bytes) =>
  listedElements(bytes, 'Relationship').map((entry) => ({
    id: attributeOf(entry, 'Id') ?? '',
    type: attributeOf(entry, 'Type') ?? '',
    target: attributeOf(entry, 'Target') ?? '',
    external: attributeOf(entry, 'TargetMode') === 'External',
  })),
);

/** Where the relationships of a part stand; the package's own belong to the part ``. */
export function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf('/') + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/** The relationships of a part to other parts of the package. */
export function relationshipsOf(parts: ReadableParts, source: string): Relationship[] {
  const nameOf = partFinder(parts);
  return declaredBy(parts, source)
    .filter(({ external }) => !external)
    .map(({ id, type, target }) => ({
      id,
      type: canonicalName(type),
      target: nameOf(resolved(source, target)),
    }));
}

/** What a part points to outside of the package, `target` as it is written. */
export function linksOf(parts: ReadableParts, source: string): Relationship[] {
  return declaredBy(parts, source)
    .filter(({ external }) => external)
    .map(({ id, type, target }) => ({ id, type: canonicalName(type), target }));
}

/** The first part a part points to by a type, given in full or by its last word such as `officeDocument`. */
export function related(parts: ReadableParts, source: string, type: string): string | undefined {
  return allRelated(parts, source, type)[0];
}

/** All parts a part points to by a type, in the order of the relationships. */
export function allRelated(parts: ReadableParts, source: string, type: string): string[] {
  const wanted = relationshipType(type);
  return relationshipsOf(parts, source)
    .filter((entry) => entry.type === wanted)
    .map(({ target }) => target);
}

/** The part behind a relationship's id. */
export function relatedById(parts: ReadableParts, source: string, id: string): string | undefined {
  return relationshipsOf(parts, source).find((entry) => entry.id === id)?.target;
}

/** A relationship type in full, of its last word. */
export function relationshipType(type: string): string {
  return type.includes(':') ? canonicalName(type) : (PACKAGE_TYPES[type] ?? `${NS.r}/${type}`);
}

/** Whether a package calls things by their strict names. */
export function isStrictPackage(parts: ReadableParts): boolean {
  return declaredBy(parts, '').some(({ type }) => isStrict(type));
}

/** Points from a part to another and returns the new relationship's id. `target` is as written, relative to the source. */
export function relate(parts: Parts, source: string, type: string, target: string): string {
  const name = partFinder(parts)(relationshipsPart(source));
  const before = textOf(parts, name) || `${XML_HEADER}<Relationships xmlns="${NS.relationships}"/>`;
  const declared = declaredBy(parts, source);
  const id = freeId(declared);
  const full = relationshipType(type);
  const entry = { id, type: isStrictPackage(parts) ? strictName(full) : full, target, external: false };
  const after = withLastChild(
    before,
    'Relationships',
    (prefix) =>
      `<${prefix}Relationship Id="${id}" Type="${escapeXml(entry.type)}" Target="${escapeXml(target)}"/>`,
  );
  parts.set(name, declaredIn.know(bytesOf(after), [...declared, entry]));
  return id;
}

/** Takes away what points from a part to another. */
export function unrelate(parts: Parts, source: string, target: string): void {
  const name = partFinder(parts)(relationshipsPart(source));
  const ids = relationshipsOf(parts, source)
    .filter((entry) => entry.target === target)
    .map(({ id }) => id);
  if (!ids.length) return;
  const after = withoutElements(textOf(parts, name), 'Relationship', (attribute) =>
    ids.includes(attribute('Id') ?? ''),
  );
  parts.set(name, bytesOf(after));
}

function declaredBy(parts: ReadableParts, source: string) {
  const bytes = parts.get(partFinder(parts)(relationshipsPart(source)));
  return bytes ? declaredIn(bytes) : [];
}

function freeId(declared: { id: string }[]): string {
  const taken = new Set(declared.map(({ id }) => id));
  let number = 1;
  while (taken.has(`srId${number}`)) number++;
  return `srId${number}`;
}

function resolved(source: string, target: string): string {
  const written = target.replaceAll('\\', '/');
  if (written.startsWith('/')) return written.slice(1);
  const path = source.split('/').slice(0, -1);
  for (const step of written.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}
