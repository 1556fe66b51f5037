import type { ChartBody } from '../../figures/figure';
import { ReportingError } from '../../domain/reporting-error';
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
import type { HeldControls } from './held-controls';
import type { PictureMaker } from './report-document';

/** A report as it was read from Word. */
export interface OpenReport {
  parts: Parts;
  report: ReadReport;
  /** What it was read with: figures without a control are found by what is remembered of them. */
  memory: ReportMemory;
}

/** A report before and after it was written, and where it stands in Word. */
export interface Written {
  before: OpenReport;
  after: Parts;
  held: HeldControls[];
}

/** What a figure's controls are to say: its blocks, the words of its caption, its name. */
interface Content {
  blocks?: string;
  title?: string;
  alias?: string;
}

/**
 * Writes figures into their controls in one request; a further one only where a host left an empty paragraph behind a table or
 * dropped a chart, or for numbers inside sentences. Text outside our controls is not touched. Fails with `document-changed`
 * where a figure has no control in Word.
 */
export async function writeFigures(
  context: Word.RequestContext,
  { before, after, held }: Written,
  writings: FigureWriting[],
  makePicture: PictureMaker,
): Promise<void> {
  const next = readReportState(after, before.memory, {});
  const sentences: SentenceHit[] = [];
  const standing: Standing[] = [];
  for (const writing of writings) {
    const old = before.report.found[writing.occurrence];
    const fresh = next.found[writing.occurrence];
    if (!old || !fresh || old.isFallback) continue;
    const { control, title } = controlsIn(context, held[writing.occurrence]);
    if (!control) throw new ReportingError('document-changed');
    const isCopy = writing.id !== old.id;
    if (old.inline !== undefined) {
      sentences.push(...hitsIn(control, before.report, writing));
      if (isCopy) control.tag = figureTag(writing.id);
      continue;
    }
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

/** Puts back what stood in the controls of figures before they were written. */
export async function restoreFigures(
  context: Word.RequestContext,
  { before, after, held }: Written,
  writings: FigureWriting[],
): Promise<void> {
  const next = readReportState(after, before.memory, {});
  const words: { control: Word.ContentControl; text: string }[] = [];
  const remember = (control: Word.ContentControl | undefined, text: string | undefined) => {
    if (!control || text === undefined) return;
    control.load('text');
    words.push({ control, text });
  };
  for (const { occurrence } of writings) {
    const old = before.report.found[occurrence];
    const fresh = next.found[occurrence];
    const { control, title } = controlsIn(context, held[occurrence]);
    if (!old || !fresh || !control) continue;
    control.tag = figureTag(old.id);
    if (title) title.tag = titleTag(old.id);
    if (old.inline !== undefined) {
      remember(control, visibleText(old.story.index, old.inline));
      continue;
    }
    const stood = contentOf(before.parts, old);
    const { title: caption, ...content } = changed(contentOf(after, fresh), stood);
    place(control, undefined, content);
    if (caption !== undefined) remember(title, caption);
  }
  await context.sync();
  const written = words.filter(({ control, text }) => control.text !== text);
  for (const { control, text } of written) control.insertText(text, 'Replace');
  if (written.length) await context.sync();
}

function controlsIn({ document }: Word.RequestContext, { control, title }: HeldControls = {}) {
  const numbered = (id: number | undefined) =>
    id === undefined ? undefined : document.contentControls.getById(id);
  return { control: numbered(control), title: numbered(title) };
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
