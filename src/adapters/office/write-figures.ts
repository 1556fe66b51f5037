import type { ChartBody } from '../../figures/figure';
import { chartPicture } from '../../ooxml/chart/chart-picture';
import { hasChart, partsOfFlat } from '../../ooxml/package/read-flat';
import type { Parts } from '../../ooxml/package/archive';
import { figureTag, titleTag } from '../../ooxml/word/control';
import type { FoundFigure } from '../../ooxml/word/find-figures';
import { flatContent } from '../../ooxml/word/flat-content';
import { flatPackage } from '../../ooxml/word/flat-package';
import type { ReportMemory } from '../../ooxml/word/memory-part';
import { readReportState, type ReadReport } from '../../ooxml/word/report-state';
import { visibleText } from '../../ooxml/word/visible-text';
import type { FigureWriting } from '../../ports/report-document';
import type { Write } from '../../refresh/standing';
import type { PictureMaker } from './report-document';

/** A report as it was read from Word. */
export interface OpenReport {
  parts: Parts;
  report: ReadReport;
  /** What it was read with: figures without a control are found by what is remembered of them. */
  memory: ReportMemory;
}

/** What a figure's controls are to say: its blocks, the words of its caption, its name. */
interface Content {
  blocks?: string;
  title?: string;
  alias?: string;
}

/**
 * Writes figures into their controls in one request, after one that finds them; a further one only where a host left an
 * empty paragraph behind a table or dropped a chart, or for numbers inside sentences. Text outside our controls is not touched.
 */
export async function writeFigures(
  context: Word.RequestContext,
  before: OpenReport,
  after: Parts,
  writings: FigureWriting[],
  makePicture: PictureMaker,
): Promise<void> {
  const next = readReportState(after, before.memory, {});
  const controls = await controlsOf(context);
  const sentences: SentenceHit[] = [];
  const standing: Standing[] = [];
  for (const writing of writings) {
    const old = before.report.found[writing.occurrence];
    const fresh = next.found[writing.occurrence];
    const control = old && controls.control(before.report, writing.occurrence);
    if (!old || !fresh || !control) continue;
    const isCopy = writing.id !== old.id;
    if (old.inline !== undefined) {
      sentences.push(...hitsIn(control, before.report, writing));
      if (isCopy) control.tag = figureTag(writing.id);
      continue;
    }
    const title = controls.title(before.report, writing.occurrence);
    if (!title) sentences.push(...looseTitle(context, before.report, writing));
    const placed = place(control, title, changed(contentOf(before.parts, old), contentOf(after, fresh)));
    if (isCopy) {
      control.tag = figureTag(writing.id);
      if (title) title.tag = titleTag(writing.id);
    }
    if (placed) standing.push({ ...placed, writing });
  }
  for (const each of standing) look(each);
  await context.sync();
  for (const { found, nth, fresh } of sentences) found.items[nth]?.insertText(fresh, 'Replace');
  if (sentences.length) await context.sync();
  await tidy(context, standing, makePicture);
}

/** Puts back what stood in the controls of figures before they were written; whatever was not reached stays as it is. */
export async function restoreFigures(
  context: Word.RequestContext,
  before: OpenReport,
  writings: FigureWriting[],
): Promise<void> {
  const controls = await controlsOf(context, new Map(writings.map(({ occurrence, id }) => [occurrence, id])));
  const sentences: { control: Word.ContentControl; text: string }[] = [];
  for (const { occurrence } of writings) {
    const old = before.report.found[occurrence];
    const control = controls.control(before.report, occurrence);
    if (!old || !control) continue;
    control.tag = figureTag(old.id);
    if (old.inline !== undefined) {
      control.load('text');
      sentences.push({ control, text: visibleText(old.story.index, old.inline) });
      continue;
    }
    const title = controls.title(before.report, occurrence);
    if (title) title.tag = titleTag(old.id);
    place(control, title, contentOf(before.parts, old));
  }
  await context.sync();
  const written = sentences.filter(({ control, text }) => control.text !== text);
  for (const { control, text } of written) control.insertText(text, 'Replace');
  if (written.length) await context.sync();
}

function contentOf(parts: Parts, found: FoundFigure): Content {
  const { index } = found.story;
  const blocks = flatContent(parts, found);
  const title =
    found.title === undefined
      ? undefined
      : visibleText(index, index.child(found.title, 'w:sdtContent') ?? found.title);
  const properties = found.control === undefined ? undefined : index.child(found.control, 'w:sdtPr');
  const alias =
    properties === undefined ? undefined : index.attribute(index.child(properties, 'w:alias'), 'w:val');
  return {
    ...(blocks && { blocks }),
    ...(title !== undefined && { title }),
    ...(alias !== undefined && { alias }),
  };
}

/** Only what differs is written. */
function changed(old: Content, fresh: Content): Content {
  return Object.fromEntries(
    Object.entries(fresh).filter(([name, value]) => value !== old[name as keyof Content]),
  );
}

function place(
  control: Word.ContentControl,
  title: Word.ContentControl | undefined,
  { blocks, title: words, alias }: Content,
) {
  if (alias !== undefined) control.title = alias;
  if (words !== undefined) title?.insertText(words, 'Replace');
  if (blocks === undefined) return undefined;
  control.insertOoxml(blocks, 'Replace');
  return { control };
}

interface Standing {
  control: Word.ContentControl;
  writing: FigureWriting;
  last?: Word.Paragraph;
  arrived?: OfficeExtension.ClientResult<string>;
}

/** What arrived: asked in the request that writes. */
function look(standing: Standing): void {
  const { control, writing } = standing;
  standing.last = control.paragraphs.getLast();
  standing.last.load('text');
  if (writing.next.body.kind === 'chart') standing.arrived = control.getOoxml();
}

/** What some hosts leave behind: an empty paragraph after a table (office-js#116), a hole where a chart was. */
async function tidy(
  context: Word.RequestContext,
  standing: Standing[],
  makePicture: PictureMaker,
): Promise<void> {
  const loose = standing.filter(({ last }) => last?.text === '');
  const dropped = standing.filter(({ arrived }) => arrived && !hasChart(arrived.value));
  for (const { last } of loose) last?.delete();
  for (const { writing, control } of dropped)
    control.insertOoxml(await pictureContent(writing, makePicture), 'Replace');
  if (loose.length || dropped.length) await context.sync();
}

const NOTHING: ReportMemory = { figures: new Map(), damaged: new Set() };

async function pictureContent({ next, chart }: FigureWriting, makePicture: PictureMaker): Promise<string> {
  const body: ChartBody | undefined = chart ?? (next.body.kind === 'chart' ? next.body : undefined);
  if (!body) return '';
  const picture = await makePicture(chartPicture(body, next.provenance.request.language));
  const placing = { number: 1, controlId: 1, titleControlId: 2, drawingId: 1, relationshipId: 'rIdFigure' };
  const parts = partsOfFlat(flatPackage(next, placing, picture));
  const [found] = readReportState(parts, NOTHING, {}).found;
  return (found && flatContent(parts, found)) ?? '';
}

/** A number of a sentence: which hit of the search for its old text, and what it becomes. */
interface SentenceHit {
  found: Word.RangeCollection;
  nth: number;
  fresh: string;
}

/**
 * Numbers inside a sentence are found by their old text and replaced in place, so that the author's looks stay; all searches of
 * a report are sent together. A sentence of ours that is to say something else altogether is written at once.
 */
function hitsIn(
  control: Word.ContentControl,
  report: ReadReport,
  { occurrence, writes }: FigureWriting,
): SentenceHit[] {
  const { slots = [], sentence = '' } = report.state.figures[occurrence]?.standing ?? {};
  const texts = writes.filter((write): write is Extract<Write, { do: 'text' }> => write.do === 'text');
  let from = 0;
  const places = slots.flatMap(({ place: at, text, stretch }) => {
    const start = sentence.indexOf(text, from);
    from = start + text.length;
    const write = texts.find((each) => each.place === at && each.stretch?.join() === stretch?.join());
    return write ? [{ text, nth: timesIn(sentence.slice(0, start), text), fresh: write.text }] : [];
  });
  if (places.length < texts.length) {
    control.insertText(texts.at(-1)?.text ?? '', 'Replace');
    return [];
  }
  return places.map(({ text, nth, fresh }) => {
    const found = control.search(text, { matchCase: true });
    found.load('items/text');
    return { found, nth, fresh };
  });
}

/** A caption whose control somebody removed is found by its words: the n-th place that says them. */
function looseTitle(
  { document }: Word.RequestContext,
  { found, state }: ReadReport,
  { occurrence, writes }: FigureWriting,
): SentenceHit[] {
  const caption = state.figures[occurrence]?.standing?.caption;
  const index = found[occurrence]?.story.index;
  const write = writes.find((each) => each.do === 'text' && each.place === caption?.place);
  if (!caption?.stretch || !index || write?.do !== 'text') return [];
  const before = index.descendants(0, 'w:p').filter((paragraph) => paragraph < caption.place);
  const sought = caption.text.slice(0, LONGEST_SEARCH);
  const nth = before.reduce((count, paragraph) => count + timesIn(visibleText(index, paragraph), sought), 0);
  const hits = document.body.search(sought, { matchCase: true });
  hits.load('items/text');
  return [{ found: hits, nth, fresh: write.text }];
}

/** Word searches for no more. */
const LONGEST_SEARCH = 255;

function timesIn(text: string, part: string): number {
  return part ? text.split(part).length - 1 : 0;
}

/** The controls of a report in the order of its text: the n-th of a name in Word is the n-th of that name we read. */
async function controlsOf(context: Word.RequestContext, renamed: ReadonlyMap<number, string> = new Map()) {
  const all = context.document.contentControls;
  all.load('items/tag,items/id');
  await context.sync();
  const byTag = new Map<string, Word.ContentControl[]>();
  for (const control of all.items) byTag.set(control.tag, [...(byTag.get(control.tag) ?? []), control]);
  const nth = ({ found }: ReadReport, occurrence: number, of: (figure: FoundFigure) => boolean) =>
    found
      .slice(0, occurrence)
      .filter((figure, i) => figure && !figure.isFallback && of(figure) && !renamed.has(i)).length;
  const pick = (
    report: ReadReport,
    occurrence: number,
    tag: (id: string) => string,
    hasOne: (figure: FoundFigure) => boolean,
  ) => {
    const figure = report.found[occurrence];
    if (!figure || !hasOne(figure) || figure.isFallback) return undefined;
    const own = renamed.get(occurrence);
    const moved = own !== undefined && own !== figure.id ? byTag.get(tag(own))?.[0] : undefined;
    const among = byTag.get(tag(figure.id)) ?? [];
    return (
      moved ?? among[nth(report, occurrence, (other) => other.id === figure.id && hasOne(other))] ?? among[0]
    );
  };
  return {
    control: (report: ReadReport, occurrence: number) =>
      pick(report, occurrence, figureTag, ({ control }) => control !== undefined),
    title: (report: ReadReport, occurrence: number) =>
      pick(report, occurrence, titleTag, ({ title }) => title !== undefined),
  };
}
