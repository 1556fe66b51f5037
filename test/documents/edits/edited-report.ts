import { openDocx, storyParts, type Docx } from '../package/docx';
import {
  above,
  attributeOf,
  below,
  childOf,
  childrenOf,
  copied,
  is,
  removed,
  type Element,
} from '../package/xml';
import type { Told } from './edit';

/** A figure as somebody sees it who edits the document. */
export interface Standing {
  id: string;
  kind: 'table' | 'chart' | 'box';
  part: string;
  /** What stays of it whatever is put around it: its table, its drawing, its first paragraph. */
  anchor: Element;
  control?: Element;
  /** What stood in its control, when that is gone. */
  loose?: Element[];
  /** The paragraph of its caption. */
  caption?: Element;
  told: Told[];
}

/** A document somebody is editing. */
export interface EditedReport {
  docx: Docx;
  figures: Standing[];
  told: Told[];
  /** A word no document has. */
  word(): string;
  /** A number no element has as its id. */
  number(): number;
  /** A number no release has, as somebody types it. */
  handNumber(): string;
  /** Its figures as they are read: part by part, from the top down. */
  inOrder(): Standing[];
}

export function openForEdits(bytes: Uint8Array): EditedReport {
  const docx = openDocx(bytes);
  const [main = ''] = storyParts(docx);
  let words = 0;
  let numbers = 910_000_000;
  const report: EditedReport = {
    docx,
    figures: figuresIn(docx, main),
    told: [],
    word: () => `Eigentext${String((words += 1)).padStart(2, '0')}x`,
    number: () => (numbers += 1),
    handNumber: () => `70.${100 + ((numbers += 1) % 900)},5`,
    inOrder: () => ordered(report),
  };
  return report;
}

/** Facts of the report, in its cover and header, are bound like figures and are none. */
const FIGURE = /^sr:((?!fakt-)[^:]+)$/;
const TITLE = /^sr:([^:]+):title$/;

function figuresIn(docx: Docx, part: string): Standing[] {
  const controls = below(docx.change(part), 'w', 'sdt');
  const titles = controls.filter((control) => TITLE.test(tagOf(control)));
  return controls.flatMap((control) => {
    const id = FIGURE.exec(tagOf(control))?.[1];
    const content = childOf(control, 'w', 'sdtContent');
    if (!id || !content) return [];
    const at = titles.findIndex((candidate) => TITLE.exec(tagOf(candidate))?.[1] === id);
    const [title] = at < 0 ? [] : titles.splice(at, 1);
    const caption = title && above(title, 'w', 'p');
    return [{ id, part, ...anchored(content), control, ...(caption && { caption }), told: [] }];
  });
}

function anchored(content: Element): Pick<Standing, 'kind' | 'anchor'> {
  const table = childOf(content, 'w', 'tbl');
  if (table) return { kind: 'table', anchor: table };
  const [drawing] = below(content, 'w', 'drawing');
  if (drawing) return { kind: 'chart', anchor: drawing };
  return { kind: 'box', anchor: childrenOf(content, 'w', 'p')[0] ?? content };
}

export function tagOf(control: Element): string {
  return attributeOf(childOf(childOf(control, 'w', 'sdtPr'), 'w', 'tag'), 'w', 'val');
}

/** The blocks a figure consists of where it stands: caption first when it stands above. */
export function blocksOf({ control, caption }: Standing): Element[] {
  if (!control) return [];
  if (!caption) return [control];
  return isBefore(caption, control) ? [caption, control] : [control, caption];
}

function isBefore(first: Element, second: Element): boolean {
  for (let node = first.nextSibling; node; node = node.nextSibling) if (node === second) return true;
  return false;
}

/** Paragraphs of a figure that stand below its table or drawing, or all of a box. */
export function paragraphsOf({ anchor, control }: Standing): Element[] {
  const content = control && childOf(control, 'w', 'sdtContent');
  return childrenOf(content, 'w', 'p').filter(
    (paragraph) => !below(paragraph, 'w', 'drawing').includes(anchor),
  );
}

/** A figure copied as Word copies: control ids are new, bookmarks, comments and notes stay with the original. */
export function copyOf(report: EditedReport, figure: Standing): { blocks: Element[]; standing: Standing } {
  const originals = blocksOf(figure);
  const blocks = originals.map(copied);
  for (const block of blocks) renumber(report, block);
  const at = (element: Element | undefined) => blocks[originals.indexOf(element as Element)];
  const [control, caption] = [at(figure.control), at(figure.caption)];
  const content = childOf(control, 'w', 'sdtContent');
  const standing: Standing = {
    ...figure,
    ...(content && anchored(content)),
    ...(control && { control }),
    ...(caption && { caption }),
    told: [...figure.told],
  };
  return { blocks, standing };
}

const LEFT_BEHIND = [
  'bookmarkStart',
  'bookmarkEnd',
  'commentRangeStart',
  'commentRangeEnd',
  'commentReference',
  'footnoteReference',
];

function renumber(report: EditedReport, block: Element): void {
  for (const name of LEFT_BEHIND)
    for (const element of below(block, 'w', name))
      removed(is(element.parentNode, 'w', 'r') ? (element.parentNode as Element) : element);
  for (const control of [block, ...below(block, 'w', 'sdt')]) {
    const id = childOf(childOf(control, 'w', 'sdtPr'), 'w', 'id');
    id?.setAttributeNS(id.namespaceURI, 'w:val', String(report.number()));
  }
  for (const drawn of below(block, 'wp', 'docPr')) drawn.setAttribute('id', String(report.number()));
}

/** Figures as they are read: part by part, from the top down. */
function ordered({ docx, figures }: EditedReport): Standing[] {
  return storyParts(docx).flatMap((part) => {
    const places = new Map(
      figures.filter((figure) => figure.part === part).map((figure) => [figure.anchor, figure]),
    );
    if (!places.size) return [];
    const found: Standing[] = [];
    const walk = (element: Element) => {
      const figure = places.get(element);
      if (figure) found.push(figure);
      for (let node = element.firstChild; node; node = node.nextSibling)
        if (node.nodeType === 1) walk(node as Element);
    };
    walk(docx.change(part));
    return found;
  });
}
