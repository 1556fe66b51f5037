import type { Figure } from '../../figures/figure';
import type { FigureWriting, ReportState } from '../../ports/report-document';
import { chartPart } from '../chart/chart';
import { renewedWorkbook } from '../chart/chart-workbook';
import { renewChart } from '../chart/renew-chart';
import { yearsAlong } from '../chart/time-axis';
import { bytesOf, textOf, type Parts } from '../package/archive';
import { related, relationshipsOf, relationshipType } from '../package/relationships';
import { splicedPart, withAttribute, type Splice } from '../package/splice';
import { escapeXml } from '../package/xml';
import { indexXml, type XmlIndex } from '../package/xml-index';
import { anchorName } from './anchor';
import { controlId, figureTag, titleTag } from './control';
import type { FoundFigure } from './find-figures';
import { chartPartOf } from './read-standing';
import { figureContent } from './render-figure';
import { addChart, documentPart } from './report-package';
import type { ReadReport } from './report-state';
import { styleReader, type StyleReader } from './style-names';
import { renameFigure, writeFigure } from './write-figure';
import { writeText } from './write-text';

/**
 * A package with figures written: only the stories and charts concerned change, and in them only the texts that are ours.
 * `parts` are those the report was read from.
 */
export function withWritings(parts: Parts, { state, found }: ReadReport, writings: FigureWriting[]): Parts {
  const next = new Map(parts);
  const styles = styleReader(parts, documentPart(parts));
  const splices = new Map<string, { index: XmlIndex; splices: Splice[] }>();
  for (const writing of writings) {
    const figure = found[writing.occurrence];
    const stored = state.figures[writing.occurrence];
    if (!figure || !stored) continue;
    const { story } = figure;
    const all = splices.get(story.part) ?? { index: story.index, splices: [] };
    all.splices.push(...figureSplices(next, figure, stored, writing, styles));
    splices.set(story.part, all);
  }
  for (const [part, { index, splices: all }] of splices) next.set(part, splicedPart(index, all));
  return next;
}

function figureSplices(
  parts: Parts,
  found: FoundFigure,
  stored: ReportState['figures'][number],
  writing: FigureWriting,
  styles: StyleReader,
): Splice[] {
  const { next, writes, whole, id, memory } = writing;
  const base = memory.content;
  const identity = id === found.id ? [] : newIdentity(found, id);
  if (whole) return [...identity, ...renewWhole(parts, found, next, base.title)];
  if (writing.chart) writeChart(parts, found, stored, writing);
  return [
    ...identity,
    ...renameFigure(found, base.title, next),
    ...writeFigure({ found, base, next, writes, styles }),
  ];
}

/** A copy is called by another name from now on, and so are its caption and its bookmarks. */
function newIdentity(found: FoundFigure, id: string): Splice[] {
  const {
    story: { index },
    control,
    title,
  } = found;
  const marks = [...found.blocks, ...(found.inline === undefined ? [] : [found.inline])]
    .flatMap((block) => index.descendants(block, 'w:bookmarkStart'))
    .flatMap((mark): Splice[] => {
      const name = index.attribute(mark, 'w:name') ?? '';
      const [old, fresh] = [anchorName(found.id), anchorName(id)];
      return name === old || name.startsWith(`${old}_`)
        ? withAttribute(index, mark, 'w:name', fresh + name.slice(old.length))
        : [];
    });
  const controls = [[control, figureTag(id)] as const, [title, titleTag(id)] as const].flatMap(
    ([node, tag]): Splice[] => {
      const properties = node === undefined ? undefined : index.child(node, 'w:sdtPr');
      const put = (name: string, value: string): Splice[] => {
        const element = properties === undefined ? undefined : index.child(properties, name);
        const range = element === undefined ? undefined : index.attributeRange(element, 'w:val');
        return range ? [{ start: range[0], end: range[1], text: escapeXml(value) }] : [];
      };
      return [...put('w:tag', tag), ...put('w:id', String(controlId(tag, new Set())))];
    },
  );
  return [...controls, ...marks];
}

/** Freshly rendered content in place of what nobody touched, or of the picture of a chart. */
function renewWhole(parts: Parts, found: FoundFigure, next: Figure, title: string): Splice[] {
  const { story, control, blocks } = found;
  const { index } = story;
  const content = control === undefined ? undefined : index.child(control, 'w:sdtContent');
  const range: [number, number] =
    content === undefined
      ? [index.range(blocks[0]!)[0], index.range(blocks.at(-1)!)[1]]
      : index.inner(content);
  const drawing = blocks.flatMap((block) => index.descendants(block, 'wp:docPr'))[0];
  const drawingId = Number(index.attribute(drawing, 'id') ?? 1);
  const relationshipId = next.body.kind === 'chart' ? addChart(parts, story.part, next.body, next) : '';
  const xml = figureContent(next, { drawingId, relationshipId });
  const caption =
    found.title === undefined
      ? []
      : writeText(index, index.child(found.title, 'w:sdtContent') ?? found.title, next.title);
  return [
    { start: range[0], end: range[1], text: xml },
    ...caption,
    ...renameFigure({ ...found, blocks: [] }, title, next),
  ];
}

/** The chart part and the workbook behind it; what is remembered says how the workbook stands. */
function writeChart(
  parts: Parts,
  found: FoundFigure,
  { standing }: ReportState['figures'][number],
  { chart, memory }: FigureWriting,
): void {
  const { index } = found.story;
  const drawn = found.blocks.find((block) => index.descendants(block, 'c:chart').length > 0);
  const part = drawn === undefined ? undefined : chartPartOf(parts, found, drawn);
  const base = memory.content.body;
  if (!part || !chart || !standing?.chart || base?.kind !== 'chart') return;
  const order = base.series.map(({ name }) =>
    standing.chart!.series.findIndex((series) => series.name === name),
  );
  const series = new Set(order).size === order.length ? order : base.series.map((_, s) => s);
  const isRenewed = chart.series.length === base.series.length;
  parts.set(
    part,
    isRenewed
      ? renewChart(indexXml(textOf(parts, part)), chart, standing.chart.categories, series)
      : bytesOf(madeAnew(parts, part, chart, memory.request.language)),
  );
  const embedded = related(parts, part, 'package');
  const timed = isRenewed ? standing.chart.timed : yearsAlong(chart) !== undefined;
  if (embedded) parts.set(embedded, renewedWorkbook(parts.get(embedded), standing.chart, chart, timed));
}

function madeAnew(
  parts: Parts,
  part: string,
  chart: Parameters<typeof chartPart>[0],
  language: 'de' | 'en',
): string {
  const id =
    relationshipsOf(parts, part).find(({ type }) => type === relationshipType('package'))?.id ?? 'rId1';
  return chartPart(chart, language).replace('r:id="rId1"', () => `r:id="${escapeXml(id)}"`);
}
