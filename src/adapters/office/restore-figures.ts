import type { Standing } from '../../refresh/standing';
import { figureTag, titleTag } from '../../ooxml/word/control';
import { changed, contentOf, controlsIn, named, place } from './figure-content';
import type { HeldControls } from './held-controls';
import { looseTitleHits, numberHits, replaceHits, type SearchHit } from './search-hits';
import type { OpenReport } from './write-figures';

/** Puts back what stood in the figures of a report, wherever something else stands now. */
export async function restoreFigures(
  context: Word.RequestContext,
  before: OpenReport,
  now: OpenReport,
  held: HeldControls[],
  occurrences: number[],
): Promise<void> {
  const hits: SearchHit[] = [];
  for (const occurrence of occurrences) {
    const old = before.report.found[occurrence];
    const written = now.report.found[occurrence];
    const stood = before.report.state.figures[occurrence]?.standing;
    const stands = now.report.state.figures[occurrence]?.standing;
    const { control, title } = controlsIn(context, held[occurrence]);
    if (!old || !written || !control || !stood || !stands) continue;
    const content = changed(contentOf(now.parts, written), contentOf(before.parts, old));
    const isSentence = old.inline !== undefined;
    if (isSentence) hits.push(...sentenceHits(control, stands, stood));
    else if (!title && stands.caption?.text !== stood.caption?.text)
      hits.push(...looseTitleHits(context, now.report, occurrence, stood.caption?.text));
    place(control, title, isSentence ? named(content) : content);
    if (written.id === old.id) continue;
    control.tag = figureTag(old.id);
    if (title) title.tag = titleTag(old.id);
  }
  await context.sync();
  await replaceHits(context, hits);
}

/** The numbers that were written; a sentence that no longer has its numbers is written at once. */
function sentenceHits(control: Word.ContentControl, stands: Standing, stood: Standing): SearchHit[] {
  if (stands.sentence === stood.sentence) return [];
  if (stands.slots?.length !== stood.slots?.length) {
    control.insertText(stood.sentence ?? '', 'Replace');
    return [];
  }
  return numberHits(control, stands, ({ text }, position) => {
    const number = stood.slots?.[position]?.text;
    return number === text ? undefined : number;
  });
}
