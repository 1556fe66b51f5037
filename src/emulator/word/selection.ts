import type { Point } from './runs';
import { offsetOf, pointAt } from './runs';
import type { Span } from './spans';
import { endOf, isInline, nodesSpan, paragraphsOf, pointSpan } from './spans';
import { paragraphsIn, paragraphSigns } from './text';
import type { Element } from './xml';
import { ancestor, isAttached, isW } from './xml';

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
    this.#caret = { paragraph, offset: Math.max(0, Math.min(offset, paragraphSigns(paragraph).length)) };
    this.#index = paragraphsIn([this.body()]).indexOf(paragraph);
  }

  placeAt(point: Point): void {
    const caret = caretAt(point);
    if (caret) this.place(caret.paragraph, caret.offset);
  }

  select(span: Span): void {
    if (span.kind === 'point') return this.placeAt(span);
    this.#span = span;
    this.#index = paragraphsIn([this.body()]).indexOf(paragraphsOf(span)[0] as Element);
  }

  /** After a change: what is no longer in the document is no longer selected. */
  repair(): void {
    if (this.#span?.kind === 'nodes') {
      const left = this.#span.nodes.filter(isAttached);
      this.#span = left.length > 0 ? nodesSpan(left) : undefined;
    } else if (this.#span && !isAttached(this.#span.kind === 'content' ? this.#span.box : this.#span.parent))
      this.#span = undefined;
    if (this.#caret && !isAttached(this.#caret.paragraph)) this.#caret = undefined;
    if (this.#caret) this.place(this.#caret.paragraph, this.#caret.offset);
  }

  /** A blank document starts with the cursor in its first paragraph; a lost cursor stays about where it was. */
  #fallback(): Caret {
    const paragraphs = paragraphsIn([this.body()]);
    const paragraph = paragraphs[Math.min(Math.max(this.#index, 0), paragraphs.length - 1)] as Element;
    return { paragraph, offset: this.#index > 0 ? paragraphSigns(paragraph).length : 0 };
  }
}

function caretAt(point: Point): Caret | undefined {
  if (!isInline(pointSpan(point))) return undefined;
  const paragraph = isW(point.parent, 'p') ? point.parent : ancestor(point.parent, 'p');
  return paragraph && { paragraph, offset: offsetOf(paragraph, point) };
}

const lastCaret = (paragraphs: Element[]): Caret | undefined => {
  const paragraph = paragraphs.at(-1);
  return paragraph && { paragraph, offset: paragraphSigns(paragraph).length };
};
