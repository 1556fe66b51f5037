import type { Point } from './runs';
import { offsetOf, pointAt } from './runs';
import type { Span } from './spans';
import { endOf, isInline, nodesSpan, paragraphsOf, pointSpan } from './spans';
import { paragraphsIn, paragraphSigns } from './text';
import type { TreeWatcher } from '../tree/node';
import type { Element, Node } from './xml';
import { ancestor, contains, isAttached, isW } from './xml';

export interface Caret {
  paragraph: Element;
  /** Characters before the cursor. */
  offset: number;
}

/** Where the cursor stands or what is selected; always inside the document. */
export class WordSelection {
  #caret: Caret | undefined;
  #span: Span | undefined;
  #index = 0;
  #followed: Element | undefined;
  #watcher: TreeWatcher = { leaving: (node) => this.#note(node) };

  constructor(private readonly body: () => Element) {}

  /** The cursor, or the end of what is selected. */
  get caret(): Caret {
    if (this.#span)
      return caretAt(endOf(this.#span)) ?? lastCaret(paragraphsOf(this.#span)) ?? this.#fallback();
    return this.#caret ?? this.#fallback();
  }

  get isCollapsed(): boolean {
    return this.#span === undefined;
  }

  get span(): Span {
    const { paragraph, offset } = this.caret;
    return this.#span ?? pointSpan(pointAt(paragraph, offset));
  }

  /** Puts the cursor into a paragraph; an offset beyond the text means its end. */
  place(paragraph: Element, offset: number): void {
    this.#span = undefined;
    this.#caret = caretIn(paragraph, offset);
    this.#follow(paragraph);
  }

  placeAt(point: Point): void {
    const caret = caretAt(point);
    if (caret) this.place(caret.paragraph, caret.offset);
  }

  select(span: Span): void {
    if (span.kind === 'point') return this.placeAt(span);
    this.#span = span;
    const first = paragraphsOf(span)[0];
    if (first) this.#follow(first);
  }

  /** After a change: what is no longer in the document is no longer selected. */
  repair(): void {
    if (this.#span?.kind === 'nodes') {
      const left = this.#span.nodes.filter(isAttached);
      this.#span = left.length > 0 ? nodesSpan(left) : undefined;
    } else if (this.#span && !isAttached(this.#span.kind === 'content' ? this.#span.box : this.#span.parent))
      this.#span = undefined;
    if (this.#caret && !isAttached(this.#caret.paragraph)) this.#caret = undefined;
    if (this.#caret) this.#caret = caretIn(this.#caret.paragraph, this.#caret.offset);
  }

  /** Remembers which paragraph to look for when it goes. */
  #follow(paragraph: Element): void {
    this.#followed = paragraph;
    paragraph.ownerDocument?.watchers.add(this.#watcher);
  }

  /** Where the paragraph stood that is about to go. */
  #note(leaving: Node): void {
    if (!this.#followed || !contains(leaving, this.#followed)) return;
    this.#index = paragraphsIn([this.body()]).indexOf(this.#followed);
  }

  /** A blank document starts with the cursor in its first paragraph; a lost cursor stays about where it was. */
  #fallback(): Caret {
    const paragraphs = paragraphsIn([this.body()]);
    const paragraph = paragraphs[Math.min(Math.max(this.#index, 0), paragraphs.length - 1)] as Element;
    return { paragraph, offset: this.#index > 0 ? paragraphSigns(paragraph).length : 0 };
  }
}

const caretIn = (paragraph: Element, offset: number): Caret => ({
  paragraph,
  offset: Math.max(0, Math.min(offset, paragraphSigns(paragraph).length)),
});

function caretAt(point: Point): Caret | undefined {
  if (!isInline(pointSpan(point))) return undefined;
  const paragraph = isW(point.parent, 'p') ? point.parent : ancestor(point.parent, 'p');
  return paragraph && { paragraph, offset: offsetOf(paragraph, point) };
}

const lastCaret = (paragraphs: Element[]): Caret | undefined => {
  const paragraph = paragraphs.at(-1);
  return paragraph && { paragraph, offset: paragraphSigns(paragraph).length };
};
