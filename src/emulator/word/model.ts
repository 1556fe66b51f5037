import { accessDenied } from '../protocol/host-error';
import { blankPackage } from './blank-document';
import type { Misbehaviour } from './misbehaviours';
import { WordPackage } from './package';
import { WordSelection } from './selection';
import type { Element, Node } from './xml';
import { isW, kid, kids, ownerOf, rootOf, val } from './xml';

export type ChangeListener = () => void;

export interface ModelOptions {
  bytes?: Uint8Array;
  misbehaviours?: Iterable<Misbehaviour>;
  newGuid?: () => string;
}

/** An open document: its package, the selection, and who wants to know about changes. */
export class WordModel {
  pkg: WordPackage;
  selection: WordSelection;
  saved = true;
  readonly misbehaviours: Set<Misbehaviour>;
  readonly newGuid: () => string;
  #listeners = new Set<ChangeListener>();
  #depth = 0;

  constructor({ bytes, misbehaviours = [], newGuid = () => crypto.randomUUID() }: ModelOptions = {}) {
    this.pkg = bytes ? WordPackage.open(bytes) : blankPackage();
    this.misbehaviours = new Set(misbehaviours);
    this.newGuid = newGuid;
    this.selection = new WordSelection(() => this.body);
  }

  /** The w:body of the main document. */
  get body(): Element {
    return kid(rootOf(this.pkg.read(this.pkg.main)), 'body') as Element;
  }

  /** Puts another document in the place of this one; InvalidArgument leaves this one open. */
  open(bytes: Uint8Array): void {
    this.pkg = WordPackage.open(bytes);
    this.selection = new WordSelection(() => this.body);
    this.saved = true;
    this.tell();
  }

  /** The document as the bytes of a .docx. */
  save(): Uint8Array {
    const bytes = this.pkg.zip();
    this.saved = true;
    return bytes;
  }

  has(misbehaviour: Misbehaviour): boolean {
    return this.misbehaviours.has(misbehaviour);
  }

  /** Name of the part a node stands in. */
  partOf(node: Node): string {
    return this.pkg.nameOf(ownerOf(node));
  }

  /** Every write passes here: it is refused in a read-only document or a locked control, and told to those who listen. */
  change<T>(near: Node | undefined, write: () => T): T {
    if (this.has('readOnly')) throw accessDenied('document');
    if (near) {
      refuseLocked(near);
      this.pkg.edit(this.partOf(near));
    }
    this.#depth += 1;
    try {
      return write();
    } finally {
      this.#depth -= 1;
      this.saved = false;
      this.selection.repair();
      if (this.#depth === 0) this.tell();
    }
  }

  /** Calls the listener after each change; returns the way to stop. */
  observe(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  tell(): void {
    this.#listeners.forEach((listener) => listener());
  }
}

const LOCKED = ['contentLocked', 'sdtContentLocked'];

/** What stands inside a control whose content is locked cannot be edited. */
function refuseLocked(near: Node): void {
  for (let at: Node | null = near; at; at = at.parentNode)
    if (isW(at, 'sdtContent') && at.parentNode && LOCKED.includes(lockOf(at.parentNode as Element)))
      throw accessDenied('contentControl.cannotEdit');
}

export const lockOf = (control: Element): string => {
  const lock = kids(control, 'sdtPr').flatMap((properties) => kids(properties, 'lock'))[0];
  return val(lock) ?? 'unlocked';
};
