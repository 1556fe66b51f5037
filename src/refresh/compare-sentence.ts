import type { SentenceBody } from '../figures/figure';
import { sentenceText } from '../figures/sentence-figure';
import { compareText, together, type Compared, type HandText } from './compared';
import { namesOldTime, type Times } from './named-years';
import { sameText } from './same-text';
import type { Standing, Write } from './standing';

/**
 * Numbers inside a sentence. The words around them are the author's; where they speak of the old year, the sentence waits,
 * since one sentence does not speak of two years.
 */
export function compareSentence(
  { slots = [], sentence = '' }: Standing,
  base: SentenceBody,
  next: SentenceBody,
  times: { before: Times; after: Times },
): Partial<Compared> {
  const found = slots.flatMap((standing): Partial<Compared>[] => {
    const [ours, fresh] = [base.pieces[standing.slot], next.pieces[standing.slot]];
    if (typeof ours !== 'object' || typeof fresh !== 'object') return [];
    const { indicator, area, areaName, year, measure } = fresh;
    const meaning = {
      key: `slot.${standing.slot}`,
      kind: 'number' as const,
      ...(area && { area }),
      ...(areaName && { areaName }),
      ...(indicator && { indicator }),
      ...(year && { year }),
      measure,
    };
    const { place, stretch } = standing;
    const write = (text: string): Write[] => [{ do: 'text', place, text, ...(stretch && { stretch }) }];
    const compared = compareText(meaning, standing, { base: ours.text, next: fresh.text }, times, write);
    return [isMoved(times) && indicator ? { ...compared, hand: compared.hand?.map(holding) } : compared];
  });
  const numbers = base.pieces.filter((piece) => typeof piece === 'object').length;
  if (numbers && !slots.length && sentence.trim() !== '' && !sameText(sentence, sentenceText(next)))
    return { reason: { code: 'sentence-changed' } };
  return together([...found, authorsWords(slots, sentence, base, next, times)]);
}

/** A number somebody typed was typed for the old year, whatever the words around it say. */
function holding(text: HandText): HandText {
  return { ...text, holds: true };
}

function isMoved({ before, after }: { before: Times; after: Times }): boolean {
  return before.years.join() !== after.years.join();
}

function authorsWords(
  slots: NonNullable<Standing['slots']>,
  sentence: string,
  base: SentenceBody,
  next: SentenceBody,
  times: { before: Times; after: Times },
): Partial<Compared> {
  const around = slots.reduce((text, slot) => text.replace(slot.text, ' '), sentence);
  const ours = base.pieces.filter((piece) => typeof piece === 'string').join(' ');
  if (!namesOldTime(around, ours, times.before, times.after)) return {};
  return {
    hand: [
      {
        key: 'sentence',
        kind: 'sentence',
        base: sentenceText(base),
        mine: sentence,
        new: sentenceText(next),
        holds: true,
        writes: [],
      },
    ],
  };
}
