import type { ChartBody } from '../../figures/figure';
import { ReportingError } from '../../domain/reporting-error';
import { chartPicture } from '../../ooxml/chart/chart-picture';
import { hasChart, partsOfFlat } from '../../ooxml/package/read-flat';
import type { Parts } from '../../ooxml/package/archive';
import { figureTag, titleTag } from '../../ooxml/word/control';
import { flatContent } from '../../ooxml/word/flat-content';
import { flatPackage } from '../../ooxml/word/flat-package';
import type { ReportMemory } from '../../ooxml/word/memory-part';
import { figuresIn, type ReadReport } from '../../ooxml/word/report-state';
import type { FigureWriting } from '../../ports/report-document';
import type { Standing as StandingFigure, StandingSlot, Write } from '../../refresh/standing';
import { changed, contentOf, controlsIn, named, place } from './figure-content';
import type { HeldControls } from './held-controls';
import type { PictureMaker } from './report-document';
import { looseTitleHits, numberHits, replaceHits, type SearchHit } from './search-hits';

/** A report as it was read from Word. */
export interface OpenReport {
  parts: Parts;
  report: ReadReport;
  /** What it was read with: figures without a control are found by what is remembered of them. */
  memory: ReportMemory;
}

/**
 * Writes figures into their controls in one request; a further one only where a host left an empty paragraph behind a table or
 * dropped a chart, or for numbers inside sentences. Text outside our controls is not touched. Fails with `document-changed`
 * where a figure has no control in Word.
 */
export async function writeFigures(
  context: Word.RequestContext,
  before: OpenReport,
  after: Parts,
  held: HeldControls[],
  writings: FigureWriting[],
  makePicture: PictureMaker,
): Promise<void> {
  const next = figuresIn(after, before.memory.figures);
  const hits: SearchHit[] = [];
  const standing: Standing[] = [];
  for (const writing of writings) {
    const old = before.report.found[writing.occurrence];
    const fresh = next[writing.occurrence];
    if (!old || !fresh || old.isFallback) continue;
    const { control, title } = controlsIn(context, held[writing.occurrence]);
    if (!control) throw new ReportingError('document-changed');
    const isSentence = old.inline !== undefined;
    if (isSentence) hits.push(...hitsIn(control, before.report, writing));
    else if (!title) hits.push(...looseTitle(context, before.report, writing));
    const content = changed(contentOf(before.parts, old), contentOf(after, fresh));
    const placed = place(control, title, isSentence ? named(content) : content);
    if (writing.id !== old.id) {
      control.tag = figureTag(writing.id);
      if (title) title.tag = titleTag(writing.id);
    }
    if (placed) standing.push({ ...placed, writing });
  }
  for (const each of standing) look(each);
  await context.sync();
  await replaceHits(context, hits);
  await tidy(context, standing, makePicture);
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

async function pictureContent({ next, chart }: FigureWriting, makePicture: PictureMaker): Promise<string> {
  const body: ChartBody | undefined = chart ?? (next.body.kind === 'chart' ? next.body : undefined);
  if (!body) return '';
  const picture = await makePicture(chartPicture(body, next.provenance.request.language));
  const placing = { number: 1, controlId: 1, titleControlId: 2, drawingId: 1, relationshipId: 'rIdFigure' };
  const parts = partsOfFlat(flatPackage(next, placing, picture));
  const [found] = figuresIn(parts, new Map());
  return (found && flatContent(parts, found)) ?? '';
}

/** The numbers of a sentence; one that is to say something else altogether is written at once. */
function hitsIn(
  control: Word.ContentControl,
  report: ReadReport,
  { occurrence, writes }: FigureWriting,
): SearchHit[] {
  const texts = writes.filter((write): write is TextWrite => write.do === 'text');
  const textOf = ({ place: at, stretch }: StandingSlot) =>
    texts.find((each) => each.place === at && each.stretch?.join() === stretch?.join())?.text;
  const standing: Partial<StandingFigure> = report.state.figures[occurrence]?.standing ?? {};
  if ((standing.slots ?? []).filter((slot) => textOf(slot) !== undefined).length < texts.length) {
    control.insertText(texts.at(-1)?.text ?? '', 'Replace');
    return [];
  }
  return numberHits(control, standing, textOf);
}

function looseTitle(
  context: Word.RequestContext,
  report: ReadReport,
  { occurrence, writes }: FigureWriting,
): SearchHit[] {
  const place = report.state.figures[occurrence]?.standing?.caption?.place;
  const write = writes.find((each): each is TextWrite => each.do === 'text' && each.place === place);
  return looseTitleHits(context, report, occurrence, write?.text);
}

type TextWrite = Extract<Write, { do: 'text' }>;
