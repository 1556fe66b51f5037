import type { QualifiedName } from './names';
import { OUTERMOST, qualifiedName } from './names';

/** Hears what happens to a document while it is edited; never while it is read in. */
export interface TreeWatcher {
  entered?(node: Node): void;
  /** The node is still in its place. */
  leaving?(node: Node): void;
  /** Around a change of an element's attributes. */
  changing?(element: Element): void;
  changed?(element: Element): void;
}

export const NODE_TYPE = {
  element: 1,
  attribute: 2,
  text: 3,
  cData: 4,
  instruction: 7,
  comment: 8,
  document: 9,
  fragment: 11,
};

/**
 * A node of an XML tree, with the members of the DOM the emulator needs under the DOM's names. A report has a hundred
 * thousand nodes that are moved, copied and counted in every batch, hence nothing but links.
 */
export abstract class Node {
  parentNode: Node | null = null;
  firstChild: Node | null = null;
  lastChild: Node | null = null;
  nextSibling: Node | null = null;
  previousSibling: Node | null = null;

  abstract get nodeType(): number;
  abstract get nodeName(): string;
  abstract cloneNode(deep?: boolean): Node;

  get nodeValue(): string | null {
    return null;
  }
  set nodeValue(_text: string | null) {
    // Only texts and attributes have a value.
  }

  get childNodes(): Node[] {
    const nodes: Node[] = [];
    for (let node = this.firstChild; node; node = node.nextSibling) nodes.push(node);
    return nodes;
  }

  get textContent(): string {
    let text = '';
    for (let node = this.firstChild; node; node = node.nextSibling)
      if (isSpoken(node)) text += node.textContent;
    return text;
  }
  set textContent(text: string) {
    while (this.firstChild) this.removeChild(this.firstChild);
    if (text !== '') this.appendChild(new Text(text));
  }

  /** The document the node stands in; null for what is not attached. */
  get ownerDocument(): Document | null {
    const root = rootOf(this);
    return root instanceof Document ? root : null;
  }

  appendChild<T extends Node>(child: T): T {
    return this.insertBefore(child, null);
  }

  /** Puts a node before a child, or last; it leaves the place it had. */
  insertBefore<T extends Node>(child: T, before: Node | null): T {
    if (child === before) return child;
    child.parentNode?.removeChild(child);
    this.link(child, before);
    this.ownerDocument?.touch((watcher) => watcher.entered?.(child));
    return child;
  }

  replaceChild<T extends Node>(next: Node, old: T): T {
    this.insertBefore(next, old);
    return this.removeChild(old);
  }

  removeChild<T extends Node>(child: T): T {
    this.ownerDocument?.touch((watcher) => watcher.leaving?.(child));
    const { previousSibling, nextSibling } = child;
    if (previousSibling) previousSibling.nextSibling = nextSibling;
    else this.firstChild = nextSibling;
    if (nextSibling) nextSibling.previousSibling = previousSibling;
    else this.lastChild = previousSibling;
    child.parentNode = child.previousSibling = child.nextSibling = null;
    return child;
  }

  /** Links a node that has no parent in, without a word to anybody. */
  link(child: Node, before: Node | null): void {
    const previous = before ? before.previousSibling : this.lastChild;
    child.parentNode = this;
    child.previousSibling = previous;
    child.nextSibling = before;
    if (previous) previous.nextSibling = child;
    else this.firstChild = child;
    if (before) before.previousSibling = child;
    else this.lastChild = child;
  }

  /** Where another node stands, in the bits of the DOM: 1 apart, 2 before, 4 behind, 8 around, 16 inside. */
  compareDocumentPosition(other: Node): number {
    if (other === this) return 0;
    const own = lineage(this);
    const others = lineage(other);
    if (own[0] !== others[0]) return 1;
    let level = 0;
    while (own[level] && own[level] === others[level]) level += 1;
    const [mine, its] = [own[level], others[level]];
    if (!mine) return 16 | 4;
    if (!its) return 8 | 2;
    return isBehind(its, mine) ? 4 : 2;
  }

  lookupNamespaceURI(prefix: string): string | null {
    const name = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
    const declared = lineage(this).findLast((node) => node instanceof Element && node.hasAttribute(name));
    if (declared instanceof Element) return declared.getAttribute(name) || null;
    return OUTERMOST.get(prefix) ?? null;
  }

  getElementsByTagName(name: string): Element[] {
    return elementsBelow(this, (element) => name === '*' || element.nodeName === name);
  }
  getElementsByTagNameNS(namespace: string, local: string): Element[] {
    return elementsBelow(
      this,
      (element) =>
        (namespace === '*' || element.namespaceURI === namespace) &&
        (local === '*' || element.localName === local),
    );
  }
}

const isSpoken = ({ nodeType }: Node): boolean =>
  nodeType !== NODE_TYPE.comment && nodeType !== NODE_TYPE.instruction;

function rootOf(node: Node): Node {
  let at = node;
  while (at.parentNode) at = at.parentNode;
  return at;
}

/** From the root down to the node. */
function lineage(node: Node): Node[] {
  const line: Node[] = [];
  for (let at: Node | null = node; at; at = at.parentNode) line.push(at);
  return line.reverse();
}

/** Looks from both siblings at once: the way is as long as they are apart. */
function isBehind(node: Node, other: Node): boolean {
  let fromOther: Node | null = other;
  let fromNode: Node | null = node;
  while (fromOther && fromNode) {
    fromOther = fromOther.nextSibling;
    fromNode = fromNode.nextSibling;
    if (fromOther === node) return true;
    if (fromNode === other) return false;
  }
  return fromNode === null;
}

function elementsBelow(root: Node, fits: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  const walk = (parent: Node): void => {
    for (let node = parent.firstChild; node; node = node.nextSibling)
      if (node instanceof Element) {
        if (fits(node)) found.push(node);
        walk(node);
      }
  };
  walk(root);
  return found;
}

/** Text, a CDATA section, a comment or a processing instruction. */
export class Text extends Node {
  constructor(
    public data: string,
    readonly nodeType: number = NODE_TYPE.text,
    readonly nodeName: string = '#text',
  ) {
    super();
  }

  override get nodeValue(): string {
    return this.data;
  }
  override set nodeValue(text: string | null) {
    this.data = text ?? '';
  }
  override get textContent(): string {
    return this.data;
  }
  override set textContent(text: string) {
    this.data = text;
  }
  override cloneNode(): Text {
    return new Text(this.data, this.nodeType, this.nodeName);
  }
}

/** Nodes that stand elsewhere and are written here as well; to copy a whole report only to write it down takes too long. */
export class Borrowed extends Node {
  constructor(readonly nodes: readonly Node[]) {
    super();
  }

  get nodeType(): number {
    return NODE_TYPE.fragment;
  }
  get nodeName(): string {
    return '#document-fragment';
  }
  override cloneNode(): Borrowed {
    return new Borrowed(this.nodes);
  }
}

export class Attribute {
  constructor(
    readonly ownerElement: Element,
    readonly namespaceURI: string | null,
    readonly qualifiedName: QualifiedName,
    public value: string,
  ) {}

  get nodeType(): number {
    return NODE_TYPE.attribute;
  }
  get parentNode(): Node {
    return this.ownerElement;
  }
  get name(): string {
    return this.qualifiedName.qualified;
  }
  get localName(): string {
    return this.qualifiedName.local;
  }
  get prefix(): string | null {
    return this.qualifiedName.prefix;
  }
  get nodeValue(): string {
    return this.value;
  }
  set nodeValue(text: string) {
    this.value = text;
  }
}

/** Most elements have no attributes. */
const NONE: readonly Attribute[] = [];

export class Element extends Node {
  attributes: readonly Attribute[] = NONE;

  constructor(
    readonly namespaceURI: string | null,
    readonly qualifiedName: QualifiedName,
  ) {
    super();
  }

  get nodeType(): number {
    return NODE_TYPE.element;
  }
  get nodeName(): string {
    return this.qualifiedName.qualified;
  }
  get tagName(): string {
    return this.qualifiedName.qualified;
  }
  get localName(): string {
    return this.qualifiedName.local;
  }
  get prefix(): string | null {
    return this.qualifiedName.prefix;
  }

  hasAttribute(name: string): boolean {
    return this.attributes.some((attribute) => attribute.name === name);
  }
  getAttribute(name: string): string | null {
    return this.attributes.find((attribute) => attribute.name === name)?.value ?? null;
  }
  setAttribute(name: string, value: string): void {
    this.#set(
      this.attributes.find((attribute) => attribute.name === name),
      null,
      name,
      value,
    );
  }
  removeAttribute(name: string): void {
    this.#remove(this.attributes.find((attribute) => attribute.name === name));
  }

  hasAttributeNS(namespace: string | null, local: string): boolean {
    return this.#find(namespace, local) !== undefined;
  }
  getAttributeNS(namespace: string | null, local: string): string | null {
    return this.#find(namespace, local)?.value ?? null;
  }
  setAttributeNS(namespace: string | null, qualified: string, value: string): void {
    this.#set(this.#find(namespace, nameOf(qualified).local), namespace, qualified, value);
  }
  removeAttributeNS(namespace: string | null, local: string): void {
    this.#remove(this.#find(namespace, local));
  }

  override cloneNode(deep = false): Element {
    const copy = new Element(this.namespaceURI, this.qualifiedName);
    if (this.attributes.length > 0)
      copy.attributes = this.attributes.map(
        ({ namespaceURI, qualifiedName, value }) => new Attribute(copy, namespaceURI, qualifiedName, value),
      );
    if (deep)
      for (let node = this.firstChild; node; node = node.nextSibling) copy.link(node.cloneNode(true), null);
    return copy;
  }

  #find(namespace: string | null, local: string): Attribute | undefined {
    for (const attribute of this.attributes)
      if (attribute.localName === local && attribute.namespaceURI === namespace) return attribute;
    return undefined;
  }

  #set(known: Attribute | undefined, namespace: string | null, qualified: string, value: string): void {
    this.#change(() => {
      if (known) known.value = value;
      else this.attributes = [...this.attributes, new Attribute(this, namespace, nameOf(qualified), value)];
    });
  }

  #remove(known: Attribute | undefined): void {
    if (known)
      this.#change(() => (this.attributes = this.attributes.filter((attribute) => attribute !== known)));
  }

  #change(write: () => void): void {
    const document = this.ownerDocument;
    document?.touch((watcher) => watcher.changing?.(this));
    write();
    document?.touch((watcher) => watcher.changed?.(this));
  }
}

export class Document extends Node {
  /** Another number after every change: what was worked out before holds as long as it stays. */
  version = 0;
  readonly watchers = new Set<TreeWatcher>();

  get nodeType(): number {
    return NODE_TYPE.document;
  }
  get nodeName(): string {
    return '#document';
  }
  get documentElement(): Element {
    let node = this.firstChild;
    while (node && !(node instanceof Element)) node = node.nextSibling;
    return node as Element;
  }

  override cloneNode(deep = false): Document {
    const copy = new Document();
    if (deep)
      for (let node = this.firstChild; node; node = node.nextSibling) copy.link(node.cloneNode(true), null);
    return copy;
  }

  /** After or before a change: tells those who watch. */
  touch(tell: (watcher: TreeWatcher) => void): void {
    this.version += 1;
    if (this.watchers.size > 0) this.watchers.forEach(tell);
  }
}

function nameOf(qualified: string): QualifiedName {
  const name = qualifiedName(qualified);
  if (!name) throw new Error(`"${qualified}" is no XML name.`);
  return name;
}

export const newElement = (namespace: string | null, qualified: string): Element =>
  new Element(namespace, nameOf(qualified));
