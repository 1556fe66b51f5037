import { Element, type Document, type Node, type TreeWatcher } from '../tree/node';
import { inDocumentOrder, isW, NAMESPACE, val } from './xml';

/** Numbers and names that must occur once, and where they stand. */
const MARKS = {
  control: (element: Element) =>
    isW(element, 'id') && isW(element.parentNode, 'sdtPr') ? val(element) : null,
  drawing: (element: Element) =>
    element.localName === 'docPr' && element.namespaceURI === NAMESPACE.wp
      ? element.getAttribute('id')
      : null,
  bookmark: (element: Element) => (isW(element, 'bookmarkStart') ? val(element, 'id') : null),
  bookmarkName: (element: Element) => (isW(element, 'bookmarkStart') ? val(element, 'name') : null),
  footnote: (element: Element) => (isW(element, 'footnoteReference') ? val(element, 'id') : null),
  endnote: (element: Element) => (isW(element, 'endnoteReference') ? val(element, 'id') : null),
  comment: (element: Element) => (isW(element, 'commentReference') ? val(element, 'id') : null),
  paragraph: (element: Element) =>
    element.attributes.length > 0 ? element.getAttributeNS(NAMESPACE.w14, 'paraId') : null,
};

export type Mark = keyof typeof MARKS;

const KINDS = Object.keys(MARKS) as Mark[];

/**
 * The controls of a part and the numbers given away in it, counted once and kept up to date with every change. The
 * second spelling of a text box (mc:Fallback) repeats the first and is not counted.
 */
export class Register implements TreeWatcher {
  #controls = new Set<Element>();
  #ordered: Element[] | undefined;
  #counts = new Map(KINDS.map((kind) => [kind, new Map<string, number>()]));

  constructor(document: Document) {
    this.entered(document);
    document.watchers.add(this);
  }

  /** In document order. */
  get controls(): readonly Element[] {
    this.#ordered ??= inDocumentOrder([...this.#controls]);
    return this.#ordered;
  }

  /** How often a number or name occurs. */
  count(kind: Mark, value: string): number {
    return this.#counts.get(kind)?.get(value) ?? 0;
  }

  entered(node: Node): void {
    if (!isRepetition(node)) this.#walk(node, 1);
  }
  leaving(node: Node): void {
    if (!isRepetition(node)) this.#walk(node, -1);
  }
  changing(element: Element): void {
    if (!isRepetition(element)) this.#count(element, -1);
  }
  changed(element: Element): void {
    if (!isRepetition(element)) this.#count(element, 1);
  }

  #walk(node: Node, step: 1 | -1): void {
    if (node instanceof Element) {
      if (isFallback(node)) return;
      this.#count(node, step);
      if (isW(node, 'sdt')) this.#list(node, step);
    }
    for (let child = node.firstChild; child; child = child.nextSibling) this.#walk(child, step);
  }

  #list(control: Element, step: 1 | -1): void {
    if (step === 1) this.#controls.add(control);
    else this.#controls.delete(control);
    this.#ordered = undefined;
  }

  #count(element: Element, step: 1 | -1): void {
    for (const kind of KINDS) {
      const value = MARKS[kind](element);
      if (value) this.#counts.get(kind)?.set(value, this.count(kind, value) + step);
    }
  }
}

const registers = new WeakMap<Document, Register>();

export function registerOf(document: Document): Register {
  const known = registers.get(document) ?? new Register(document);
  registers.set(document, known);
  return known;
}

const isFallback = (node: Node): boolean =>
  node instanceof Element && node.localName === 'Fallback' && node.namespaceURI === NAMESPACE.mc;

/** True in the second spelling of something. */
export function isRepetition(node: Node): boolean {
  let at: Node | null = node;
  while (at && !isFallback(at)) at = at.parentNode;
  return at !== null;
}

/** A node and all elements below it, second spellings left out. */
export function livingElements(root: Element): Element[] {
  const found: Element[] = [];
  const walk = (element: Element): void => {
    found.push(element);
    for (let child = element.firstChild; child; child = child.nextSibling)
      if (child instanceof Element && !isFallback(child)) walk(child);
  };
  walk(root);
  return found;
}
