import type { Element, Node } from './xml';
import { isElement, isW, kids, wName } from './xml';

/** Wrappers inside a paragraph whose runs belong to its text. */
const INLINE_WRAPPERS = ['hyperlink', 'ins', 'smartTag', 'fldSimple', 'sdt', 'sdtContent', 'moveTo'];

const RUN_HOLDERS = new Set([...INLINE_WRAPPERS, 'p', 'tbl', 'tr', 'tc']);

/** What a child of a run adds to the text. */
const SIGNS: Record<string, (element: Element) => string> = {
  t: (element) => element.textContent ?? '',
  tab: () => '\t',
  ptab: () => '\t',
  br: () => '\u000b',
  cr: () => '\u000b',
  noBreakHyphen: () => '-',
};

const runText = (run: Node): string => runSigns(run).replaceAll(OBJECT, '');

/** Stands for a drawing where places in a paragraph are counted; Word's cursor passes it as one character. */
const OBJECT = '\ufffc';

const OBJECTS = new Set(['drawing', 'pict', 'object']);

/** The text of a run with a sign for each drawing: what the cursor passes. */
export const runSigns = (run: Node): string => kids(run).map(signsOf).join('');

export const signsOf = (part: Element): string => {
  const name = wName(part);
  return OBJECTS.has(name) ? OBJECT : (SIGNS[name]?.(part) ?? '');
};

/** Runs below a node in reading order; deleted runs and text boxes are left out. */
export function runsOf(root: Node): Element[] {
  if (isW(root, 'r')) return [root];
  const runs: Element[] = [];
  collect(root, 'r', RUN_HOLDERS, runs);
  return runs;
}

/** Elements of a name below a node, as far as they stand in the given holders. */
function collect(parent: Node, wanted: string, holders: ReadonlySet<string>, found: Element[]): void {
  for (let child = parent.firstChild; child; child = child.nextSibling) {
    const name = wName(child);
    if (name === wanted) found.push(child as Element);
    else if (holders.has(name)) collect(child, wanted, holders, found);
  }
}

/** Blocks of a container: paragraphs, tables and block-level controls. */
export const blocksOf = (container: Node): Element[] =>
  kids(container).filter((child) => isW(child, 'p', 'tbl', 'sdt'));

const BLOCK_HOLDERS = new Set([
  ...['body', 'hdr', 'ftr', 'footnote', 'endnote', 'comment', 'txbxContent'],
  ...['tbl', 'tr', 'tc', 'sdt', 'sdtContent'],
]);

/** All paragraphs at or below the given nodes, also those in cells and controls, not those in text boxes. */
export function paragraphsIn(nodes: readonly Node[]): Element[] {
  const found: Element[] = [];
  for (const node of nodes)
    if (isW(node, 'p')) found.push(node);
    else if (BLOCK_HOLDERS.has(wName(node))) collect(node, 'p', BLOCK_HOLDERS, found);
  return found;
}

export const paragraphSigns = (paragraph: Node): string => runsOf(paragraph).map(runSigns).join('');

export const paragraphText = (paragraph: Node): string => runsOf(paragraph).map(runText).join('');

const rowText = (row: Element): string =>
  cellsOf(row)
    .map((cell) => textOf([cell]))
    .join('\t');

/** Text as Word gives it: paragraphs on lines of their own, cells parted by tabs. */
export function textOf(nodes: readonly Node[]): string {
  const inline = nodes.every((node) => !isW(node, 'p', 'tbl', 'tc', 'tr') && !holdsBlocks(node));
  return inline ? nodes.flatMap(runsOf).map(runText).join('') : nodes.flatMap(linesOf).join('\n');
}

function linesOf(node: Node): string[] {
  if (isW(node, 'p')) return [paragraphText(node)];
  if (isW(node, 'tbl')) return rowsOf(node).map(rowText);
  if (isW(node, 'r')) return [runText(node)];
  return isElement(node) && holdsBlocks(node) ? kids(node).flatMap(linesOf) : [];
}

/** True if there are paragraphs, tables or cells directly below, controls looked through. */
const holdsBlocks = (node: Node): boolean =>
  kids(node).some(
    (child) => isW(child, 'p', 'tbl', 'tr', 'tc') || (isW(child, 'sdt', 'sdtContent') && holdsBlocks(child)),
  );

/** Rows of a table, also those inside row-level controls. */
export const rowsOf = (table: Node): Element[] => through(table, 'tr');

export const cellsOf = (row: Node): Element[] => through(row, 'tc');

function through(parent: Node, name: string): Element[] {
  return kids(parent).flatMap((child) => {
    if (isW(child, name)) return [child];
    return isW(child, 'sdt', 'sdtContent') ? through(child, name) : [];
  });
}
