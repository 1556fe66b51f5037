import { namesOldYears } from './known';
import type { ReadFigure } from './read-report';
import type { FigureTruth, Rendering } from './release';

/**
 * Judges caption, alternative text and names of a renewed figure: ours say what the release says, those written by hand stand
 * as they stood, and none names a year that the numbers no longer have.
 */
export function judgeTexts(
  before: ReadFigure,
  after: ReadFigure,
  truth: FigureTruth,
  next: Rendering,
): string[] {
  // Word cuts the name of a control: what is cut off cannot be missed.
  const named = [after.caption?.text ?? '', after.alt, ...after.names.filter((name) => !name.endsWith('…'))];
  return [
    ...captionFaults(before, after, truth, next),
    ...altFaults(before, after, truth, next),
    ...named
      .filter((text) => namesOldYears(text, truth.old.years, next.years))
      .map((text) => `names the old year: ${text}`),
  ];
}

/** Words behind our title stay behind it. */
function captionFaults(
  { caption: before }: ReadFigure,
  { caption: after }: ReadFigure,
  { old }: FigureTruth,
  next: Rendering,
): string[] {
  if (!before) return after ? ['a caption from nowhere'] : [];
  const isOurs =
    before.title === old.figure.title ||
    (before.title === before.text && before.text.startsWith(`${old.figure.title} `));
  const right = isOurs ? next.figure.title + before.text.slice(old.figure.title.length) : before.text;
  return after?.text === right ? [] : [`caption "${after?.text}", right is "${right}"`];
}

/** Rows and columns put in or taken out by hand may be counted, or not; one a program lost may be given again. */
function altFaults(before: ReadFigure, after: ReadFigure, { old }: FigureTruth, next: Rendering): string[] {
  const right = before.alt === old.figure.altText ? next.figure.altText : before.alt;
  if (!before.alt && after.alt === next.figure.altText) return [];
  const uncounted = (text: string) => text.replace(/\d+ (Zeilen?|Zahlenspalten?)/g, 'n $1');
  return uncounted(after.alt) === uncounted(right)
    ? []
    : [`alternative text "${after.alt}", right is "${right}"`];
}
