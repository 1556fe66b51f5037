import type { ReadReport } from '../../ooxml/word/report-state';
import { visibleText } from '../../ooxml/word/visible-text';
import type { Standing, StandingSlot } from '../../refresh/standing';

/** Words found by what they say: which hit of the search, and what they become. */
export interface SearchHit {
  found: Word.RangeCollection;
  nth: number;
  fresh: string;
}

/** Word searches for no more. */
const LONGEST_SEARCH = 255;

/** Numbers inside a sentence are found by their text and replaced in place, so that the author's looks stay. */
export function numberHits(
  control: Word.ContentControl,
  { slots = [], sentence = '' }: Pick<Standing, 'slots' | 'sentence'>,
  freshOf: (slot: StandingSlot, position: number) => string | undefined,
): SearchHit[] {
  let from = 0;
  return slots.flatMap((slot, position) => {
    const start = sentence.indexOf(slot.text, from);
    from = start + slot.text.length;
    const fresh = freshOf(slot, position);
    if (fresh === undefined) return [];
    return [hitIn(control, slot.text, timesIn(sentence.slice(0, start), slot.text), fresh)];
  });
}

/** A caption whose control somebody removed is found by its words: the n-th place that says them. */
export function looseTitleHits(
  { document }: Word.RequestContext,
  { found, state }: ReadReport,
  occurrence: number,
  fresh: string | undefined,
): SearchHit[] {
  const caption = state.figures[occurrence]?.standing?.caption;
  const index = found[occurrence]?.story.index;
  if (!caption?.stretch || !index || fresh === undefined) return [];
  const before = index.descendants(0, 'w:p').filter((paragraph) => paragraph < caption.place);
  const sought = caption.text.slice(0, LONGEST_SEARCH);
  const nth = before.reduce((count, paragraph) => count + timesIn(visibleText(index, paragraph), sought), 0);
  return [hitIn(document.body, sought, nth, fresh)];
}

/** Replaces what was found with the request before; all hits of a report go together. */
export async function replaceHits(context: Word.RequestContext, hits: SearchHit[]): Promise<void> {
  for (const { found, nth, fresh } of hits) found.items[nth]?.insertText(fresh, 'Replace');
  if (hits.length) await context.sync();
}

function hitIn(within: Word.Body | Word.ContentControl, text: string, nth: number, fresh: string): SearchHit {
  const found = within.search(text, { matchCase: true });
  found.load('items/text');
  return { found, nth, fresh };
}

function timesIn(text: string, part: string): number {
  return part ? text.split(part).length - 1 : 0;
}
