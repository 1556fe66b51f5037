import { invalidArgument } from '../protocol/host-error';
import type { WordModel } from './model';
import { relate, RELATIONSHIP, relationshipsOf } from './relationships';
import { sectionsOf } from './sections';
import type { Document, Element } from './xml';
import { kids, make, NAMESPACE, parseXml, prepend, rootOf, val } from './xml';

const TYPES: Record<string, string> = { Primary: 'default', FirstPage: 'first', EvenPages: 'even' };

const ROOTS = { header: 'hdr', footer: 'ftr' } as const;

export type Margin = keyof typeof ROOTS;

/** A header or footer somebody asked for that the document does not have: it comes into the file when it is written to. */
export interface Draft {
  kind: Margin;
  page: string;
  /** Name the part will have. */
  part: string;
  document: Document;
}

/**
 * The root of a header or footer of a section: its own, or that of the nearest section before that has one. Where there
 * is none it is an empty one.
 */
export function headerOrFooter(model: WordModel, section: Element, kind: Margin, type: string): Element {
  const page = TYPES[type];
  if (!page) throw invalidArgument(`${kind} ${type}`);
  const sections = sectionsOf(model.body);
  const own = sections.indexOf(section) + 1;
  const parts = sections.slice(0, own).flatMap((each) => partOf(model, each, kind, page));
  return rootOf(parts.length > 0 ? model.pkg.read(parts.at(-1) as string) : draft(model, kind, page));
}

function partOf({ pkg }: WordModel, section: Element, kind: Margin, page: string): string[] {
  const known = kids(section, `${kind}Reference`).find((entry) => val(entry, 'type') === page);
  const id = known?.getAttributeNS(NAMESPACE.r, 'id');
  const entry = relationshipsOf(pkg, pkg.main).find((relationship) => relationship.id === id);
  return entry ? [entry.target] : [];
}

function draft(model: WordModel, kind: Margin, page: string): Document {
  const known = model.drafts.find((entry) => entry.kind === kind && entry.page === page);
  if (known) return known.document;
  const name = ROOTS[kind];
  const xml = `<w:${name} xmlns:w="${NAMESPACE.w}" xmlns:r="${NAMESPACE.r}"><w:p/></w:${name}>`;
  const document = parseXml(xml);
  model.drafts.push({ kind, page, document, part: model.pkg.freeName(`word/${kind}1.xml`) });
  return document;
}

/** Takes a draft into the file before it is written to; the first section refers to it, the others follow. */
export function keepDraft(model: WordModel, { kind, page, document, part }: Draft): void {
  const { pkg } = model;
  const target = pkg.freeName(part);
  const type = `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`;
  pkg.putXml(target, document, type);
  pkg.edit(pkg.main);
  const section = sectionsOf(model.body)[0] ?? model.body.appendChild(make('sectPr'));
  const reference = prepend(section, make(`${kind}Reference`, { type: page }));
  reference.setAttributeNS(NAMESPACE.r, 'r:id', relate(pkg, pkg.main, { type: RELATIONSHIP[kind], target }));
}
