import type { WordPackage } from './package';
import { declareContentType, RELATIONSHIPS_TYPE } from './content-types';
import { remembered } from '../tree/remembered';
import type { Element } from './xml';
import { detach, kids, newElement, parseXml, rootOf } from './xml';

const NS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const RELATIONSHIP = {
  document: `${OFFICE}/officeDocument`,
  styles: `${OFFICE}/styles`,
  numbering: `${OFFICE}/numbering`,
  settings: `${OFFICE}/settings`,
  webSettings: `${OFFICE}/webSettings`,
  fontTable: `${OFFICE}/fontTable`,
  theme: `${OFFICE}/theme`,
  image: `${OFFICE}/image`,
  header: `${OFFICE}/header`,
  footer: `${OFFICE}/footer`,
  footnotes: `${OFFICE}/footnotes`,
  endnotes: `${OFFICE}/endnotes`,
  comments: `${OFFICE}/comments`,
  chart: `${OFFICE}/chart`,
  customXml: `${OFFICE}/customXml`,
  customXmlProps: `${OFFICE}/customXmlProps`,
  core: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  extended: `${OFFICE}/extended-properties`,
  custom: `${OFFICE}/custom-properties`,
} as const;

export interface Relationship {
  id: string;
  type: string;
  /** Part name inside the package, or the address when external. */
  target: string;
  external: boolean;
}

/** Where the relationships of a part stand; '' is the package itself. */
export function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf('/');
  return `${source.slice(0, slash + 1)}_rels/${source.slice(slash + 1)}.rels`;
}

export function relationshipsOf(pkg: WordPackage, source: string): readonly Relationship[] {
  const part = relationshipsPart(source);
  if (!pkg.has(part)) return [];
  const document = pkg.read(part);
  return remembered(document, source, () =>
    kids(rootOf(document), 'Relationship').map((entry) => relationship(source, entry)),
  );
}

function relationship(source: string, entry: Element): Relationship {
  const external = entry.getAttribute('TargetMode') === 'External';
  const target = entry.getAttribute('Target') ?? '';
  return {
    id: entry.getAttribute('Id') ?? '',
    type: entry.getAttribute('Type') ?? '',
    target: external ? target : resolve(source, target),
    external,
  };
}

const nameOf = (type: string): string => type.slice(type.lastIndexOf('/') + 1);

/** The strict and the transitional spelling of a type end alike. */
export const sameType = (a: string, b: string): boolean => nameOf(a) === nameOf(b);

export const relatedParts = (pkg: WordPackage, source: string, type: string): string[] =>
  relationshipsOf(pkg, source)
    .filter((entry) => !entry.external && sameType(entry.type, type) && pkg.has(entry.target))
    .map((entry) => entry.target);

export const relatedPart = (pkg: WordPackage, source: string, type: string): string | undefined =>
  relatedParts(pkg, source, type)[0];

/** Adds a relationship under a free id (or the wished one, if free) and says the id. */
export function relate(
  pkg: WordPackage,
  source: string,
  entry: { type: string; target: string; external?: boolean; id?: string },
): string {
  const part = relationshipsPart(source);
  if (!pkg.has(part)) {
    pkg.putXml(part, parseXml(`<Relationships xmlns="${NS}"/>`));
    declareContentType(pkg, part, RELATIONSHIPS_TYPE);
  }
  const document = pkg.edit(part);
  const id = freeId(pkg, source, entry.id);
  const element = newElement(NS, 'Relationship');
  element.setAttribute('Id', id);
  element.setAttribute('Type', entry.type);
  if (entry.external) element.setAttribute('TargetMode', 'External');
  element.setAttribute('Target', entry.external ? entry.target : relative(source, entry.target));
  rootOf(document).appendChild(element);
  return id;
}

export function unrelate(pkg: WordPackage, source: string, target: string): void {
  const part = relationshipsPart(source);
  if (!pkg.has(part)) return;
  kids(rootOf(pkg.edit(part)), 'Relationship')
    .filter((entry) => resolve(source, entry.getAttribute('Target') ?? '') === target)
    .forEach(detach);
}

function freeId(pkg: WordPackage, source: string, wished?: string): string {
  const used = new Set(relationshipsOf(pkg, source).map((entry) => entry.id));
  if (wished && !used.has(wished)) return wished;
  let number = used.size + 1;
  while (used.has(`rId${number}`)) number += 1;
  return `rId${number}`;
}

function resolve(source: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = source.split('/').slice(0, -1);
  for (const step of target.split('/'))
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  return path.join('/');
}

function relative(source: string, target: string): string {
  const from = source.split('/').slice(0, -1);
  const to = target.split('/');
  while (from.length > 0 && from[0] === to[0]) {
    from.shift();
    to.shift();
  }
  return [...from.map(() => '..'), ...to].join('/');
}
