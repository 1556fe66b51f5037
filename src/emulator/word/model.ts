import { accessDenied, HostError } from '../protocol/host-error';
import { blankPackage } from './blank-document';
import { dropLooseNotes } from './drop-loose-notes';
import { dropLooseParts } from './drop-loose-parts';
import { keepDraft, type Draft } from './header-footer';
import type { Misbehaviour } from './misbehaviours';
import { WordPackage } from './package';
import { WordSelection } from './selection';
import { alternateAround, repeatTextBoxes } from './text-box';
import { refuseProtected } from './write-protection';
import type { Element, Node } from './xml';
import { kid, ownerOf, rootOf } from './xml';

export type ChangeListener = () => void;

export interface ModelOptions {
  bytes?: Uint8Array;
  misbehaviours?: Iterable<Misbehaviour>;
  newGuid?: () => string;
  failsAt?: number;
}

/** An open document: its package, the selection, and who wants to know about changes. */
export class WordModel {
  pkg: WordPackage;
  selection: WordSelection;
  saved = true;
  readonly misbehaviours: Set<Misbehaviour>;
  readonly newGuid: () => string;
  /** Headers and footers that were asked for and not yet written to. */
  drafts: Draft[] = [];
  /** The n-th write of a batch fails with GeneralException, once; the writes before it stay. */
  failsAt: number | undefined;
  #writes: number | undefined;
  #listeners = new Set<ChangeListener>();
  #depth = 0;

  constructor({
    bytes,
    misbehaviours = [],
    newGuid = () => crypto.randomUUID(),
    failsAt,
  }: ModelOptions = {}) {
    this.pkg = bytes ? WordPackage.openDocument(bytes) : blankPackage();
    this.misbehaviours = new Set(misbehaviours);
    this.newGuid = newGuid;
    this.failsAt = failsAt;
    this.selection = new WordSelection(() => this.body);
  }

  /** The w:body of the main document. */
  get body(): Element {
    return kid(rootOf(this.pkg.read(this.pkg.main)), 'body') as Element;
  }

  /** Puts another document in the place of this one; InvalidArgument leaves this one open. */
  open(bytes: Uint8Array): void {
    this.pkg = WordPackage.openDocument(bytes);
    this.selection = new WordSelection(() => this.body);
    this.drafts = [];
    this.saved = true;
    this.tell();
  }

  /** The document as the bytes of a .docx. */
  save(): Uint8Array {
    dropLooseParts(this.pkg);
    const bytes = this.pkg.zip();
    this.saved = true;
    return bytes;
  }

  has(misbehaviour: Misbehaviour): boolean {
    return this.misbehaviours.has(misbehaviour);
  }

  /** Name of the part a node stands in. */
  partOf(node: Node): string {
    return this.#draftAround(node)?.part ?? this.pkg.nameOf(ownerOf(node));
  }

  /** Between the two the writes are counted. */
  beginBatch(): void {
    this.#writes = 0;
  }
  endBatch(): void {
    this.#writes = undefined;
  }

  /** Every write passes here: it is refused in a read-only document or a locked control, and told to those who listen. */
  change<T>(near: Node | undefined, write: () => T): T {
    if (this.has('readOnly')) throw accessDenied('document');
    if (this.#depth === 0) this.#count();
    if (near) this.#open(near);
    const alternate = near && alternateAround(near);
    this.#depth += 1;
    try {
      return write();
    } finally {
      this.#depth -= 1;
      if (alternate) repeatTextBoxes(alternate);
      this.saved = false;
      this.selection.repair();
      if (this.#depth === 0) this.#close();
    }
  }

  #open(near: Node): void {
    refuseProtected(this.pkg, near);
    const draft = this.#draftAround(near);
    if (draft) {
      this.drafts = this.drafts.filter((entry) => entry !== draft);
      keepDraft(this, draft);
    }
    this.pkg.edit(this.partOf(near));
  }

  #close(): void {
    dropLooseNotes(this.pkg);
    this.tell();
  }

  #draftAround(node: Node): Draft | undefined {
    return this.drafts.length > 0
      ? this.drafts.find(({ document }) => document === ownerOf(node))
      : undefined;
  }

  #count(): void {
    if (this.#writes === undefined) return;
    this.#writes += 1;
    if (this.#writes !== this.failsAt) return;
    this.failsAt = undefined;
    throw new HostError('GeneralException', 'An internal error has occurred.');
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
