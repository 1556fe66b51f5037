import type { Element } from './xml';
import {
  elementsOf,
  isW,
  kid,
  make,
  NAMESPACE,
  prepend,
  putInOrder,
  rootOf,
  setVal,
  val,
  within,
} from './xml';
import { ORDER } from './order';
import type { WordPackage } from './package';

/** Ids that must occur once in a document: how they are found, and read and written on an element. */
interface IdKind {
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

const KINDS: readonly IdKind[] = [
  { of: (e) => isW(e, 'sdt'), read: (e) => val(controlId(e)), write: writeControlId, first: 1000001 },
  { of: isDrawing, read: (e) => e.getAttribute('id'), write: (e, id) => e.setAttribute('id', id), first: 1 },
];

/** Gives new numbers to the controls, drawings, bookmarks and paragraphs of blocks whose number the document has. */
export function makeIdsUnique(pkg: WordPackage, blocks: readonly Element[]): void {
  const document = rootOf(pkg.read(pkg.main));
  const coming = blocks.flatMap(elementsOf);
  const arrived = new Set(coming);
  const standing = elementsOf(document).filter((element) => !arrived.has(element));
  for (const kind of KINDS) renumber(kind, standing.filter(kind.of), coming.filter(kind.of));
  renumberBookmarks(standing, coming);
  dropTakenParagraphIds(standing, coming);
}

function renumber({ read, write, first }: IdKind, standing: Element[], coming: Element[]): void {
  const used = new Set(standing.map(read));
  for (const element of coming) {
    const id = read(element);
    const unique = id !== null && id !== '' && !used.has(id) ? id : freeNumber(used, first);
    used.add(unique);
    if (unique !== id) write(element, unique);
  }
}

function freeNumber(used: Set<string | null>, first: number): string {
  let number = first;
  while (used.has(String(number))) number += 1;
  return String(number);
}

/** Start and end of a bookmark share a number. */
function renumberBookmarks(standing: Element[], coming: Element[]): void {
  const used = new Set<string | null>(
    standing.filter((e) => isW(e, 'bookmarkStart')).map((e) => val(e, 'id')),
  );
  const renamed = new Map<string, string>();
  for (const start of coming.filter((e) => isW(e, 'bookmarkStart'))) {
    const id = val(start, 'id') ?? '';
    const unique = used.has(id) ? freeNumber(used, 0) : id;
    used.add(unique);
    renamed.set(id, unique);
    setVal(start, unique, 'id');
  }
  for (const end of coming.filter((e) => isW(e, 'bookmarkEnd')))
    setVal(end, renamed.get(val(end, 'id') ?? '') ?? val(end, 'id') ?? '0', 'id');
}

function dropTakenParagraphIds(standing: Element[], coming: Element[]): void {
  const read = (element: Element) => element.getAttributeNS(NAMESPACE.w14, 'paraId');
  const used = new Set(standing.map(read).filter(Boolean));
  for (const element of coming) {
    const id = read(element);
    if (id && used.has(id)) element.removeAttributeNS(NAMESPACE.w14, 'paraId');
    if (id) used.add(id);
  }
}

/** A number no control of the document has. */
export function freeControlId(pkg: WordPackage): string {
  const used = new Set(within(rootOf(pkg.read(pkg.main)), 'sdt').map((control) => val(controlId(control))));
  return freeNumber(used, 1000001);
}

export function freeDrawingId(pkg: WordPackage): string {
  const used = new Set(within(rootOf(pkg.read(pkg.main)), 'docPr', 'wp').map((e) => e.getAttribute('id')));
  return freeNumber(used, 1);
}
