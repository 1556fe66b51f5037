import { Element, type Document, type Node, type TreeWatcher } from '../tree/node';
import { inDocumentOrder, isW, NAMESPACE, val } from './xml';

interface MarkRule {
  /** Local name of the elements that carry it; any when missing. */
  on?: string;
  read(element: Element): string | null;
}

const onW = (on: string, attribute: string): MarkRule => ({
  on,
  read: (element) => (isW(element, on) ? val(element, attribute) : null),
});

/** Numbers and names that must occur once, and where they stand. */
const MARKS = {
  control: {
    on: 'id',
    read: (element) => (isW(element, 'id') && isW(element.parentNode, 'sdtPr') ? val(element) : null),
  },
  drawing: {
    on: 'docPr',
    read: (element) => (element.namespaceURI === NAMESPACE.wp ? element.getAttribute('id') : null),
  },
  bookmark: onW('bookmarkStart', 'id'),
  bookmarkName: onW('bookmarkStart', 'name'),
  footnote: onW('footnoteReference', 'id'),
  endnote: onW('endnoteReference', 'id'),
  comment: onW('commentReference', 'id'),
  paragraph: {
    read: (element) =>
      element.attributes.length > 0 ? element.getAttributeNS(NAMESPACE.w14, 'paraId') : null,
  },
} satisfies Record<string, MarkRule>;

export type Mark = keyof typeof MARKS;

const RULES = Object.entries(MARKS) as [Mark, MarkRule][];

/**
 * The controls of a part and the numbers given away in it, counted once and kept up to date with every change. The
 * second spelling of a text box (mc:Fallback) repeats the first and is not counted.
 */
export class Register implements TreeWatcher {
  #controls = new Set<Element>();
  #ordered: Element[] | undefined;
  #counts = new Map(RULES.map(([kind]) => [kind, new Map<string, number>()]));

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
    const name = element.localName;
    for (const [kind, { on, read }] of RULES) {
      if (on !== undefined && on !== name) continue;
      const value = read(element);
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

/** A node and all elements below it, or those of a name, second spellings left out. */
export function livingElements(root: Element, name?: string): Element[] {
  const found: Element[] = [];
  const walk = (element: Element): void => {
    if (name === undefined || isW(element, name)) found.push(element);
    for (let child = element.firstChild; child; child = child.nextSibling)
      if (child instanceof Element && !isFallback(child)) walk(child);
  };
  walk(root);
  return found;
}
