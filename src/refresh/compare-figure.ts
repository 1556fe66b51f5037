import type { FigureContent, TableBody } from '../figures/figure';
import type { RenderedLine } from './align-lines';
import { compareChart } from './compare-chart';
import { compareLines, ownText } from './compare-lines';
import { compareSentence } from './compare-sentence';
import { compareTable } from './compare-table';
import { compareText, together, type Compared } from './compared';
import { namesOldTime, type Times } from './named-years';
import { plain } from './same-text';
import type { Standing, Write } from './standing';

export interface FigureVersions {
  base: FigureContent;
  next: FigureContent;
  times: { before: Times; after: Times };
  gone: string[];
  /** A number of the new table in other decimals. */
  shown?: Parameters<typeof compareTable>[1]['shown'];
}

/** A figure between what was rendered, what stands there and what the release says: everything that could be written. */
export function compareFigure(standing: Standing, versions: FigureVersions): Compared {
  const { base, next } = versions;
  if (base.body.kind === 'sentence')
    return next.body.kind === 'sentence'
      ? together([compareSentence(standing, base.body, next.body, versions.times)])
      : together([]);
  const body = base.body.kind === 'box' ? compareBox(standing, versions) : compareBelow(standing, versions);
  return together([
    compareBody(standing, versions),
    compareCaption(standing, versions),
    compareAlt(standing, versions),
    body,
  ]);
}

/** Rows of ours stand in a further table: they would keep their numbers below a caption that moves on. */
function isDivided({ rows }: TableBody, elsewhere: string[]): boolean {
  const names = new Set(rows.map(({ texts: [name = ''] }) => plain(name)));
  return elsewhere.some((text) => text !== '' && names.has(plain(text)));
}

function compareBody(
  { table, elsewhere = [], chart, pictured }: Standing,
  { base, next, times, gone, shown }: FigureVersions,
): Partial<Compared> {
  if (base.body.kind === 'table' && next.body.kind === 'table') {
    if (isDivided(base.body, elsewhere)) return { reason: { code: 'table-divided' } };
    return table
      ? compareTable(table, { base: base.body, next: next.body, times, gone, ...(shown && { shown }) })
      : { reason: { code: 'table-gone' } };
  }
  if (base.body.kind === 'chart' && next.body.kind === 'chart') {
    if (chart) return compareChart(chart, base.body, next.body);
    if (pictured)
      return { whole: true, changes: [{ key: 'figure', kind: 'figure', old: '', new: '', writes: [] }] };
    return { reason: { code: 'table-gone' } };
  }
  return {};
}

function compareCaption({ caption }: Standing, { base, next, times }: FigureVersions): Partial<Compared> {
  if (!caption || base.body.kind === 'box') return {};
  const { behind = '' } = caption;
  const dated = namesOldTime(behind, '', times.before, times.after);
  const own = {
    key: 'caption',
    kind: 'title' as const,
    base: '',
    mine: behind,
    new: '',
    holds: true,
    writes: [],
  };
  return together([dated ? { hand: [own] } : {}, compareTitle(caption, base.title, next.title, times)]);
}

function compareTitle(
  caption: NonNullable<Standing['caption']>,
  base: string,
  next: string,
  times: FigureVersions['times'],
): Partial<Compared> {
  return compareText({ key: 'title', kind: 'title' }, caption, { base, next }, times, (text) => [
    { do: 'text', place: caption.place, text, ...(caption.stretch && { stretch: caption.stretch }) },
  ]);
}

function compareAlt({ alt }: Standing, { base, next, times }: FigureVersions): Partial<Compared> {
  if (!alt || base.body.kind === 'box') return {};
  // Some programs drop it when they save: an empty one is nobody's text.
  const standing = alt.text === '' ? { ...alt, text: base.altText } : alt;
  return compareText(
    { key: 'alt', kind: 'alt' },
    standing,
    { base: base.altText, next: next.altText },
    times,
  );
}

function compareBelow({ lines }: Standing, { base, next, times }: FigureVersions): Partial<Compared> {
  return compareLines(lines, linesOf(base), linesOf(next), times);
}

/** A box is one statement: a sentence rewritten or taken out makes the whole wait, and so does one put in that is dated. */
function compareBox({ lines }: Standing, { base, next, times }: FigureVersions): Partial<Compared> {
  const { lines: aligned, theirs, ...compared } = compareLines(lines, linesOf(base), linesOf(next), times);
  const hand = (compared.hand ?? []).map((text) =>
    text.kind === 'sentence' ? { ...text, holds: true } : text,
  );
  const fresh = linesOf(next);
  const missing = aligned.flatMap(({ rendered, standing }, i) => {
    if (rendered.use !== 'box' || standing.length) return [];
    const beside = aligned
      .slice(0, i)
      .findLast((line) => line.standing.length)
      ?.standing.at(-1);
    const text = fresh.find(({ key }) => key === rendered.key)?.text ?? '';
    const writes: Write[] =
      beside && text ? [{ do: 'line', use: 'box', text, beside: beside.place, side: 'after' }] : [];
    return [
      {
        key: rendered.key ?? '',
        kind: 'sentence' as const,
        base: rendered.text,
        mine: '',
        new: text,
        holds: true,
        writes,
      },
    ];
  });
  const inside = between(
    lines,
    aligned.flatMap(({ rendered, standing }) => (rendered.use === 'box' ? standing : [])),
  );
  const dated = theirs
    .filter((line) => inside.includes(line) && namesOldTime(line.text, '', times.before, times.after))
    .map(({ text }) => ownText('sentence', text));
  return { ...compared, hand: [...hand, ...missing, ...dated] };
}

function between<Item>(all: Item[], some: Item[]): Item[] {
  const places = some.map((item) => all.indexOf(item));
  return all.slice(Math.min(...places), Math.max(...places) + 1);
}

/** The paragraphs of a figure, in order. */
function linesOf({ body, title, notes, legend, source }: FigureContent): RenderedLine[] {
  const box: RenderedLine[] =
    body.kind === 'box'
      ? [
          { use: 'boxTitle', text: title, key: 'title' },
          ...body.sentences.map((text, i): RenderedLine => {
            return { use: body.heads?.includes(i) ? 'boxHead' : 'box', text, key: `sentence.${i}` };
          }),
        ]
      : [];
  const below: RenderedLine[] = [
    ...notes.map((text, i): RenderedLine => ({ use: 'note', text, key: `note.${i}` })),
    { use: 'legend', text: legend },
    { use: 'source', text: source },
  ];
  return [...box, ...below.filter(({ text }) => text)];
}
