import type { WordPackage } from './package';
import { livingElements, registerOf, type Mark } from './register';
import { stories } from './stories';
import { repeatTextBoxes } from './text-box';
import type { Element } from './xml';
import { detach, isW, kid, make, NAMESPACE, prepend, putInOrder, setVal, val } from './xml';
import { ORDER } from './order';

/** Numbers that must occur once in a document: who carries them, and how they are read and written. */
interface IdKind {
  mark: Mark;
  of(element: Element): boolean;
  read(element: Element): string | null;
  write(element: Element, id: string): void;
  first: number;
}

const isDrawing = (element: Element): boolean =>
  element.namespaceURI === NAMESPACE.wp && element.localName === 'docPr';

const controlId = (control: Element): Element | undefined => {
  const properties = kid(control, 'sdtPr');
  return properties && kid(properties, 'id');
};

function writeControlId(control: Element, id: string): void {
  const properties = kid(control, 'sdtPr') ?? prepend(control, make('sdtPr'));
  putInOrder(properties, make('id', { val: id }), ORDER.sdtPr);
}

const CONTROL: IdKind = {
  mark: 'control',
  of: (element) => isW(element, 'sdt'),
  read: (element) => val(controlId(element)),
  write: writeControlId,
  first: 1000001,
};

const DRAWING: IdKind = {
  mark: 'drawing',
  of: isDrawing,
  read: (element) => element.getAttribute('id'),
  write: (element, id) => element.setAttribute('id', id),
  first: 1,
};

const BOOKMARK: IdKind = {
  mark: 'bookmark',
  of: (element) => isW(element, 'bookmarkStart'),
  read: (element) => val(element, 'id'),
  write: (element, id) => setVal(element, id, 'id'),
  first: 0,
};

/** Gives new numbers to the controls, drawings, bookmarks and paragraphs of placed blocks whose number the document has. */
export function makeIdsUnique(pkg: WordPackage, blocks: readonly Element[]): void {
  const coming = withoutTakenBookmarks(
    pkg,
    blocks.flatMap((block) => livingElements(block)),
  );
  for (const kind of [CONTROL, DRAWING]) renumber(pkg, kind, coming);
  renumberBookmarks(pkg, coming);
  dropTakenParagraphIds(pkg, coming);
  blocks.forEach(repeatTextBoxes);
}

/** How often a number or name occurs in the whole document. */
function occurrences(pkg: WordPackage, mark: Mark): (value: string) => number {
  const registers = stories(pkg).map(registerOf);
  return (value) => registers.reduce((sum, register) => sum + register.count(mark, value), 0);
}

/** Which of the values that arrived stand somewhere else as well. */
function taken(pkg: WordPackage, mark: Mark, values: readonly (string | null)[]): Set<string> {
  const occurs = occurrences(pkg, mark);
  const own = new Map<string, number>();
  for (const value of values) if (value) own.set(value, (own.get(value) ?? 0) + 1);
  return new Set([...own].filter(([value, count]) => occurs(value) > count).map(([value]) => value));
}

/** Gives the numbers before and after. */
function renumber(pkg: WordPackage, { mark, of, read, write, first }: IdKind, coming: readonly Element[]) {
  const carriers = coming.filter(of);
  const ids = carriers.map(read);
  const used = taken(pkg, mark, ids);
  const free = freeNumbers(pkg, mark, first);
  return carriers.map((carrier, index): [string | null, string] => {
    const id = ids[index] ?? null;
    const unique = id && !used.has(id) ? id : free(used);
    used.add(unique);
    if (unique !== id) write(carrier, unique);
    return [id, unique];
  });
}

/** Hands out numbers nobody has, from one on. */
function freeNumbers(pkg: WordPackage, mark: Mark, first: number): (used: ReadonlySet<string>) => string {
  const occurs = occurrences(pkg, mark);
  let number = first;
  return (used) => {
    while (used.has(String(number)) || occurs(String(number)) > 0) number += 1;
    return String(number);
  };
}

const isStart = (element: Element): boolean => isW(element, 'bookmarkStart');
const isEnd = (element: Element): boolean => isW(element, 'bookmarkEnd');

/** A name means one place: where a bookmark of a name stands, what arrives under it comes without. */
function withoutTakenBookmarks(pkg: WordPackage, coming: readonly Element[]): Element[] {
  const name = (start: Element) => val(start, 'name') ?? '';
  const starts = coming.filter(isStart);
  const names = taken(pkg, 'bookmarkName', starts.map(name));
  const gone = new Set(starts.filter((start) => names.has(name(start))));
  const ids = new Set([...gone].map((start) => val(start, 'id')));
  for (const end of coming.filter(isEnd)) if (ids.has(val(end, 'id'))) gone.add(end);
  gone.forEach(detach);
  return coming.filter((element) => !gone.has(element));
}

/** Start and end of a bookmark share a number. */
function renumberBookmarks(pkg: WordPackage, coming: readonly Element[]): void {
  const renamed = new Map(renumber(pkg, BOOKMARK, coming));
  for (const end of coming.filter(isEnd)) {
    const id = renamed.get(val(end, 'id'));
    if (id !== undefined) setVal(end, id, 'id');
  }
}

function dropTakenParagraphIds(pkg: WordPackage, coming: readonly Element[]): void {
  const read = (element: Element) => element.getAttributeNS(NAMESPACE.w14, 'paraId');
  const used = taken(pkg, 'paragraph', coming.map(read));
  for (const element of coming) {
    const id = read(element);
    if (id && used.has(id)) element.removeAttributeNS(NAMESPACE.w14, 'paraId');
    if (id) used.add(id);
  }
}

/** A number no control of the document has. */
export const freeControlId = (pkg: WordPackage): string =>
  freeNumbers(pkg, CONTROL.mark, CONTROL.first)(new Set());

export const freeDrawingId = (pkg: WordPackage): string =>
  freeNumbers(pkg, DRAWING.mark, DRAWING.first)(new Set());
