import type { Misbehaviour } from './misbehaviours';
import type { WordModel } from './model';
import { makeParagraph } from './runs';
import type { Span } from './spans';
import { boxOf, isInlineBox } from './spans';
import { blocksOf } from './text';
import type { Element } from './xml';
import { ancestor, detach, isW, kid, kids, make, within } from './xml';

type Spoil = (blocks: Element[], span: Span, body: Element) => Element[];

const isInControl = (span: Span): boolean => isW(boxOf(span), 'sdtContent');

const isInCellControl = (span: Span): boolean =>
  isInControl(span) && ancestor(boxOf(span), 'tc') !== undefined;

const SPOILS: Partial<Record<Misbehaviour, Spoil>> = {
  newlineBeforeTable: (blocks) => (isW(blocks[0], 'tbl') ? [makeParagraph(), ...blocks] : blocks),
  tableAddsParagraph: (blocks, span) => {
    const last = blocks.at(-1);
    return isInControl(span) && isW(last, 'tbl') ? [...blocks, makeParagraph()] : blocks;
  },
  duplicatesSectionProperties: (blocks, _span, body) => {
    const section = kid(body, 'sectPr');
    return section ? [...blocks, sectionParagraph(section)] : blocks;
  },
  losesContentInCells: (blocks, span) => (isInCellControl(span) && blocks[0] ? [makeParagraph()] : blocks),
  dropsCharts: (blocks) => {
    blocks
      .flatMap((block) => within(block, 'drawing'))
      .filter((drawing) => within(drawing, 'chart', 'c').length > 0)
      .forEach(detach);
    return blocks;
  },
};

/** The blocks of a package's body as Word will insert them, spoiled by the misbehaviours that are switched on. */
export function withMisbehaviours(model: WordModel, span: Span, body: Element): Element[] {
  return [...model.misbehaviours].reduce<Element[]>(
    (blocks, name) => SPOILS[name]?.(blocks, span, body) ?? blocks,
    blocksOf(body),
  );
}

function sectionParagraph(section: Element): Element {
  const paragraph = makeParagraph();
  const properties = paragraph.appendChild(make('pPr'));
  properties.appendChild(section.cloneNode(true));
  return paragraph;
}

/** True where Word on the web inserts twice: in a control that shares its paragraph. */
export function duplicated(model: WordModel, span: Span): boolean {
  if (!model.has('duplicatesInSharedParagraph') || !isInControl(span) || !isInlineBox(boxOf(span)))
    return false;
  const control = boxOf(span).parentNode as Element;
  return kids(control.parentNode as Element).some(
    (node) => node !== control && isW(node, 'r', 'sdt', 'hyperlink'),
  );
}
