import { HostError, invalidArgument, notImplemented } from '../protocol/host-error';
import { adoptNotes, refuseDanglingNotes } from './adopt-notes';
import { adoptNumbering } from './adopt-numbering';
import { adoptParts, refuseDanglingReferences } from './adopt-parts';
import { adoptStyles } from './adopt-styles';
import { controlKind } from './control-properties';
import { readOoxml } from './flat-opc';
import type { Location } from './locations';
import type { WordModel } from './model';
import { duplicated, withMisbehaviours } from './ooxml-misbehaviours';
import type { WordPackage } from './package';
import { placeBlocks } from './place-blocks';
import { refuseUndeletable } from './removal';
import type { Span } from './spans';
import { boxOf, nodesOf, nodesSpan } from './spans';
import { stylesOf } from './styles';
import { blocksOf } from './text';
import { makeIdsUnique } from './unique-ids';
import type { Element } from './xml';
import { adoptNamespaces, copyOf, detach, elementsOf, isAttached, isW, kid, ownerOf, rootOf } from './xml';

/** Inserts WordprocessingML (flat OPC or a bare w:document); unusable XML is InvalidArgument and changes nothing. */
export const insertOoxml = (model: WordModel, span: Span, ooxml: string, where: Location): Span =>
  insertPackage(model, span, readOoxml(ooxml), where);

/** Inserts the body of another package and brings along the styles, lists and parts it uses. */
export function insertPackage(model: WordModel, span: Span, from: WordPackage, where: Location): Span {
  const source = bodyOf(from);
  const standing = withMisbehaviours(model, span, source);
  const elements = standing.flatMap(elementsOf);
  refuseUnknown(elements);
  refuseDanglingReferences(from, elements);
  refuseDanglingNotes(from, elements);
  refusePlainText(span);
  if (where === 'Replace') refuseUndeletable(nodesOf(span));
  stylesOf(from);
  return model.change(boxOf(span), () => {
    const copies = duplicated(model, span) ? [standing.map(copyOf), standing] : [standing];
    const placed = copies.flatMap((blocks, copy) => {
      adopt(model, span, from, blocks);
      return placeBlocks(model, span, copy === 0 ? where : 'End', blocks);
    });
    makeIdsUnique(model.pkg, placed);
    return nodesSpan(placed.filter(isAttached));
  });
}

function bodyOf(from: WordPackage): Element {
  const body = kid(rootOf(from.read(from.main)), 'body');
  if (!body || blocksOf(body).length === 0)
    throw invalidArgument('insertOoxml', 'The package has no content.');
  return body;
}

function refuseUnknown(elements: readonly Element[]): void {
  if (elements.some((element) => isW(element, 'altChunk')))
    throw notImplemented('insertOoxml with w:altChunk');
}

/** A plain text control takes text only; Word has no better word for it than GeneralException. */
function refusePlainText(span: Span): void {
  const control = isW(boxOf(span), 'sdtContent') ? boxOf(span).parentNode : null;
  if (control && controlKind(control as Element) === 'PlainText')
    throw new HostError('GeneralException', 'A plain text control takes text only.', 'insertOoxml');
}

/** Takes the blocks out of their package and brings along all they need. */
function adopt(model: WordModel, span: Span, from: WordPackage, blocks: Element[]): void {
  const box = boxOf(span);
  adoptNamespaces(rootOf(ownerOf(box)), rootOf(from.read(from.main)));
  blocks.forEach(detach);
  const elements = blocks.flatMap(elementsOf);
  const adoption = { from, source: from.main, into: model.pkg, part: model.partOf(box), blocks, elements };
  adoptStyles(adoption);
  adoptNumbering(adoption);
  adoptParts(adoption);
  adoptNotes(adoption);
}
