import { Borrowed } from '../tree/node';
import { relationshipIdsIn } from './adopt-parts';
import { contentTypeOf } from './content-types';
import { isXml, writeFlat } from './flat-opc';
import type { WordModel } from './model';
import { NOTE_KINDS, NOTES } from './notes';
import { WordPackage } from './package';
import type { Relationship } from './relationships';
import { relate, RELATIONSHIP, relationshipsOf, sameType } from './relationships';
import type { Span } from './spans';
import { boxOf, isInline, nodesOf } from './spans';
import type { Document, Element } from './xml';
import {
  copyOf,
  detach,
  documentOf,
  elementsOf,
  insertAll,
  isW,
  kid,
  kids,
  make,
  newElement,
  ownerOf,
  rootOf,
  val,
} from './xml';

/** Parts every answer carries, as far as the document has them. */
const COMPANIONS = ['styles', 'numbering', 'settings', 'webSettings', 'theme', 'fontTable'] as const;

const MAIN = 'word/document.xml';

/**
 * A span as a flat OPC text with the parts it is related to: styles, lists, charts with their workbooks, pictures, the
 * notes it refers to. The whole body brings everything the document shows: headers, footers, all notes and comments.
 */
export function getOoxml(model: WordModel, span: Span): string {
  const pkg = WordPackage.empty();
  const isWhole = span.kind === 'content' && span.box === model.body;
  const blocks = isWhole ? nodesOf(span) : withoutHalfBookmarks(asBlocks(span));
  pkg.putXml(MAIN, documentWith(model, span, blocks, isWhole), contentTypeOf(model.pkg, model.pkg.main));
  relate(pkg, '', { type: RELATIONSHIP.document, target: MAIN });
  const shown = isWhole ? shownBy(model) : neededBy(model, span, blocks);
  for (const entry of shown) {
    if (!entry.external) copyWithRelated(model.pkg, pkg, entry.target);
    relate(pkg, MAIN, entry);
  }
  return writeFlat(pkg);
}

/** Custom XML is kept, not shown. */
const shownBy = ({ pkg }: WordModel): Relationship[] =>
  relationshipsOf(pkg, pkg.main).filter(({ type }) => !sameType(type, RELATIONSHIP.customXml));

/** What the content names, the notes it refers to, and what every answer carries; names of the content keep their ids. */
function neededBy(model: WordModel, span: Span, blocks: readonly Element[]): Relationship[] {
  const { pkg } = model;
  const elements = blocks.flatMap(elementsOf);
  const ids = relationshipIdsIn(elements);
  const named = relationshipsOf(pkg, model.partOf(boxOf(span))).filter(({ id }) => ids.includes(id));
  const notes = NOTE_KINDS.filter((note) => elements.some((each) => isW(each, NOTES[note].reference)));
  const types = [
    ...COMPANIONS.map((name) => RELATIONSHIP[name]),
    ...notes.map((note) => NOTES[note].relationship),
  ];
  const beside = types.flatMap((type) =>
    relationshipsOf(pkg, pkg.main).filter((entry) => sameType(entry.type, type)),
  );
  return [...named, ...beside];
}

/** Runs travel in a paragraph formatted like theirs. */
function asBlocks(span: Span): Element[] {
  const nodes = nodesOf(span);
  if (!isInline(span)) return nodes.length > 0 ? nodes : [make('p')];
  const paragraph = make('p');
  const properties = isW(boxOf(span), 'p') ? kid(boxOf(span), 'pPr') : undefined;
  if (properties) paragraph.appendChild(copyOf(properties));
  insertAll(paragraph, null, nodes.map(copyOf));
  return [paragraph];
}

/** A bookmark that begins or ends elsewhere is left out: OfficeDev/office-js#5014. */
function withoutHalfBookmarks(blocks: Element[]): Element[] {
  if (halfBookmarks(blocks).length === 0) return blocks;
  const copies = blocks.map(copyOf);
  const half = new Set(halfBookmarks(copies));
  half.forEach(detach);
  return copies.filter((block) => !half.has(block));
}

function halfBookmarks(blocks: readonly Element[]): Element[] {
  const marks = blocks.flatMap(elementsOf).filter((each) => isW(each, 'bookmarkStart', 'bookmarkEnd'));
  const ids = (name: string) =>
    new Set(marks.filter((mark) => isW(mark, name)).map((mark) => val(mark, 'id')));
  const [starts, ends] = [ids('bookmarkStart'), ids('bookmarkEnd')];
  return marks.filter((mark) => !(starts.has(val(mark, 'id')) && ends.has(val(mark, 'id'))));
}

function documentWith(model: WordModel, span: Span, blocks: readonly Element[], isWhole: boolean): Document {
  const standing = rootOf(ownerOf(boxOf(span)));
  const root = newElement(standing.namespaceURI, `${standing.prefix ?? 'w'}:document`);
  for (const { namespaceURI, name, value } of standing.attributes)
    root.setAttributeNS(namespaceURI, name, value);
  const body = root.appendChild(make('body'));
  body.appendChild(new Borrowed(blocks));
  const section = kid(model.body, 'sectPr');
  if (section) body.appendChild(isWhole ? copyOf(section) : plainSection(copyOf(section)));
  return documentOf(root);
}

/** Headers and footers stay behind. */
function plainSection(section: Element): Element {
  kids(section, 'headerReference', 'footerReference').forEach(detach);
  return section;
}

/** Copies a part and all it leads to under the same names. */
function copyWithRelated(from: WordPackage, into: WordPackage, name: string): void {
  if (into.has(name) || !from.has(name)) return;
  const type = contentTypeOf(from, name);
  if (isXml(type)) into.putXml(name, from.read(name), type);
  else into.putBytes(name, from.content(name), type);
  for (const entry of relationshipsOf(from, name)) {
    if (!entry.external) copyWithRelated(from, into, entry.target);
    relate(into, name, entry);
  }
}
