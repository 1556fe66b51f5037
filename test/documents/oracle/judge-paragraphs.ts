import { namesOldYears } from './known';
import type { FigureTruth, Rendering } from './release';

/** Paragraphs of ours below a figure, or all of a box, as the release has them. */
interface Ours {
  head: string[];
  notes: string[];
  legend: string[];
  source: string;
}

/**
 * Judges what stands below a renewed figure, or in a box: ours is the release's, each once; what somebody wrote stands as it
 * stood, and names no year the numbers no longer have.
 */
export function judgeParagraphs(
  before: string[],
  after: string[],
  truth: FigureTruth,
  next: Rendering,
): string[] {
  const [old, fresh] = [oursOf(truth.old), oursOf(next)];
  const stood = whole(before, old.source);
  const stands = whole(after, fresh.source);
  const [was, is] = [allOf(old), allOf(fresh)];
  const written = stood.filter((text) => !was.includes(text));
  const kept = stands.filter((text) => !is.includes(text));
  return [
    ...(written.join('\n') === kept.join('\n')
      ? []
      : [`written by hand: "${written.join('|')}" became "${kept.join('|')}"`]),
    ...(stood.join('\n') === was.join('\n') && stands.join('\n') !== is.join('\n')
      ? ['in another order']
      : []),
    ...is
      .filter((text) => text && stands.filter((each) => each === text).length > 1)
      .map((text) => `twice: ${text}`),
    ...lacking(stood, stands, old, fresh, written.length > 0).map((text) => `lacking: ${text}`),
    ...written
      .filter((text) => namesOldYears(text, truth.old.years, next.years))
      .map((text) => `names the old year: ${text}`),
  ];
}

function oursOf({ figure: { title, body, notes, legend, source } }: Rendering): Ours {
  const head = body.kind === 'box' ? [title, ...body.sentences] : [];
  return { head, notes, legend: legend ? [legend] : [], source };
}

function allOf({ head, notes, legend, source }: Ours): string[] {
  return [...head, ...notes, ...legend, source];
}

/** What of ours has to stand: unless somebody had taken it away or put words of their own in its place. */
function lacking(stood: string[], stands: string[], old: Ours, fresh: Ours, isEdited: boolean): string[] {
  const due = (was: string[], is: string[]) => {
    const complete = was.every((text) => stood.includes(text));
    return is.filter((_, i) => (complete ? !isEdited || was.length > 0 : stood.includes(was[i] ?? '')));
  };
  return [
    ...due(old.head, fresh.head),
    ...due(old.notes, fresh.notes),
    ...due(old.legend, fresh.legend),
    ...due([old.source], [fresh.source]),
  ].filter((text) => !stands.includes(text));
}

/** A source line that Enter cut into pieces counts as one. */
function whole(paragraphs: string[], source: string): string[] {
  const line = squeezed(source);
  for (let start = 0; start < paragraphs.length; start++)
    for (let end = start + 2; end <= paragraphs.length; end++)
      if (squeezed(paragraphs.slice(start, end).join('')) === line)
        return [...paragraphs.slice(0, start), source, ...paragraphs.slice(end)];
  return paragraphs;
}

function squeezed(text: string): string {
  return text.replace(/\s/g, '');
}
