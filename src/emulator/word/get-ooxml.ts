import { Borrowed } from '../tree/node';
import { relationshipIdsIn } from './adopt-parts';
import { contentTypeOf } from './content-types';
import { writeFlat } from './flat-opc';
import { WordPackage } from './package';
import { relate, relatedPart, RELATIONSHIP, relationshipsOf } from './relationships';
import type { Span } from './spans';
import { boxOf, contentOf, isInline, nodesOf } from './spans';
import type { Element } from './xml';
import { copyOf, insertAll, isW, kid, make, ownerOf, parseXml, rootOf, serializeXml } from './xml';
import type { WordModel } from './model';

/** Parts every answer carries, as far as the document has them. */
const COMPANIONS = [RELATIONSHIP.styles, RELATIONSHIP.numbering, RELATIONSHIP.theme, RELATIONSHIP.fontTable];

/** A span as a flat OPC text with the parts it is related to: styles, lists, charts with their workbooks, pictures. */
export function getOoxml(model: WordModel, span: Span): string {
  const pkg = WordPackage.empty();
  const part = model.partOf(boxOf(span));
  const blocks = asBlocks(span);
  pkg.putXml(
    'word/document.xml',
    documentWith(model, span, blocks),
    contentTypeOf(model.pkg, model.pkg.main),
  );
  relate(pkg, '', { type: RELATIONSHIP.document, target: 'word/document.xml' });
  copyCompanions(model.pkg, pkg);
  const wanted = relationshipIdsIn(blocks);
  for (const entry of relationshipsOf(model.pkg, part).filter(({ id }) => wanted.includes(id))) {
    if (!entry.external) copyWithRelated(model.pkg, pkg, entry.target);
    relate(pkg, 'word/document.xml', entry);
  }
  return writeFlat(pkg);
}

/** Runs travel in a paragraph formatted like theirs. */
function asBlocks(span: Span): Element[] {
  const nodes = nodesOf(span);
  if (!isInline(span)) return nodes.length > 0 ? nodes : [make('p')];
  const paragraph = make('p');
  const properties = isW(boxOf(span), 'p') ? kid(boxOf(span), 'pPr') : undefined;
  if (properties) paragraph.appendChild(properties.cloneNode(true));
  insertAll(
    paragraph,
    null,
    nodes.map((node) => node.cloneNode(true)),
  );
  return [paragraph];
}

function documentWith(model: WordModel, span: Span, blocks: readonly Element[]) {
  const root = rootOf(ownerOf(boxOf(span))).cloneNode(false) as Element;
  const document = parseXml(
    serializeXml(root)
      .replace(/^<(\w+:)?\w+/, '<w:document')
      .replace(/\/>$/, '></w:document>'),
  );
  const body = rootOf(document).appendChild(make('body'));
  body.appendChild(new Borrowed(blocks));
  const section = kid(model.body, 'sectPr');
  if (section) body.appendChild(plainSection(copyOf(section)));
  return document;
}

/** Headers and footers stay behind. */
function plainSection(section: Element): Element {
  contentOf(section)
    .filter((child) => isW(child, 'headerReference', 'footerReference'))
    .forEach((child) => section.removeChild(child));
  return section;
}

function copyCompanions(from: WordPackage, into: WordPackage): void {
  for (const type of COMPANIONS) {
    const target = relatedPart(from, from.main, type);
    if (!target) continue;
    copyWithRelated(from, into, target);
    relate(into, 'word/document.xml', { type, target });
  }
}

/** Copies a part and all it leads to under the same names. */
function copyWithRelated(from: WordPackage, into: WordPackage, name: string): void {
  if (into.has(name) || !from.has(name)) return;
  into.putBytes(name, from.content(name), contentTypeOf(from, name));
  for (const entry of relationshipsOf(from, name)) {
    if (!entry.external) copyWithRelated(from, into, entry.target);
    relate(into, name, entry);
  }
}
