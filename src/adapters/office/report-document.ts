import type { Figure } from '../../figures/figure';
import type { ReportProperties } from '../../figures/report-properties';
import { ReportingError } from '../../domain/reporting-error';
import type { Parts } from '../../ooxml/package/archive';
import { hasChart, partsOfFlat } from '../../ooxml/package/read-flat';
import { captionLabel, titleAlias } from '../../ooxml/word/caption';
import { chartPicture } from '../../ooxml/chart/chart-picture';
import { controlId, figureTag, titleTag } from '../../ooxml/word/control';
import { flatPackage } from '../../ooxml/word/flat-package';
import { MEMORY_NAMESPACE, readMemory, writeMemory } from '../../ooxml/word/memory-part';
import { putMemory } from '../../ooxml/word/report-package';
import { propertiesFrom, propertyValues, putProperties } from '../../ooxml/word/report-properties';
import { readReportState, type ReadReport } from '../../ooxml/word/report-state';
import { withWritings } from '../../ooxml/word/write-report';
import type { FigureWriting, ReportDocument, ReportState, ReportUpdate } from '../../ports/report-document';
import type { Undo } from '../../ports/undo';
import { memoryOf, type FigureMemory } from '../../refresh/memory';
import { namedCells } from '../../refresh/named-cells';
import { isSameStanding } from '../../refresh/same-standing';
import { readCustomXmlPart, writeCustomXmlPart } from './custom-xml';
import { holdControls } from './held-controls';
import { findInsertionPoint, type InsertionPoint } from './insertion-point';
import { remember, remembered } from './report-memory';
import { restoreFigures } from './restore-figures';
import { assertWritable, refusal } from './word-refusal';
import { writeFigures, type OpenReport } from './write-figures';

/** Makes a PNG (base64) of an SVG; the pane does it on a canvas. */
export type PictureMaker = (svg: string) => Promise<string>;

const RELATIONSHIP = 'rIdFigure';

/** The report open in Word. Needs WordApi 1.3 and the Common API for custom XML parts. */
export function wordDocument(makePicture: PictureMaker): ReportDocument {
  const read = new WeakMap<ReportState, OpenReport & { document: string }>();
  return {
    insert: (figure) => insert(figure, makePicture),
    read: async (adopted) => {
      const [document, memory, declared] = [await bodyText(), await remembered(), await properties()];
      const parts = partsOfFlat(document);
      const report = withLostFrames(readReportState(parts, memory, declared, adopted));
      const known = new Map([...(adopted ?? []), ...memory.figures]);
      read.set(report.state, { parts, report, memory: { ...memory, figures: known }, document });
      return report.state;
    },
    write: async (state, update) => {
      const before = read.get(state);
      if (!before) throw new ReportingError('document-changed');
      return write(before, update, makePicture);
    },
    properties,
    setProperties,
    parts: packageParts,
  };
}

/**
 * Inserts at the cursor, which goes on behind the figure: one request to look around (two where something has to be passed), one
 * to write (and to see whether the chart arrived), one for the library's clean-up. What was inserted is taken out again when the document cannot remember it.
 */
async function insert(figure: Figure, makePicture: PictureMaker): Promise<void> {
  assertWritable();
  await Word.run(async (context) => {
    const point = await findInsertionPoint(context);
    const inserted = startInserting(point, figure);
    try {
      await showChart(context, inserted, point, figure, makePicture);
      const { id } = figure.provenance.request;
      const { figures, kept } = await remembered();
      await remember(new Map([...figures, [id, memoryOf(figure)]]), kept);
    } catch (failure) {
      await takeBack(context, inserted, point).catch(() => undefined);
      throw failure;
    }
  }).catch(refusal);
}

function startInserting(point: InsertionPoint, figure: Figure): Word.Range {
  point.next.select('Start');
  return point.paragraph.insertOoxml(flatPackage(figure, placingAt(point, figure)), 'Replace');
}

/** Sends the insertion and, where the host dropped the chart, puts a picture in its place. */
async function showChart(
  context: Word.RequestContext,
  inserted: Word.Range,
  point: InsertionPoint,
  figure: Figure,
  makePicture: PictureMaker,
): Promise<void> {
  const { body, provenance } = figure;
  const arrived = body.kind === 'chart' ? inserted.getOoxml() : undefined;
  await context.sync();
  if (body.kind !== 'chart' || !arrived || hasChart(arrived.value)) return;
  const picture = await makePicture(chartPicture(body, provenance.request.language));
  inserted.insertOoxml(flatPackage(figure, placingAt(point, figure), picture), 'Replace');
  await context.sync();
}

/** Leaves the document as it was; the failure that led here is the one to tell. */
async function takeBack(
  context: Word.RequestContext,
  inserted: Word.Range,
  point: InsertionPoint,
): Promise<void> {
  inserted.delete();
  point.made.forEach((paragraph) => paragraph.delete());
  await context.sync();
}

/** Captions are numbered in the order they are inserted; Word puts them into the order of the text when it prints. */
function placingAt({ titles }: InsertionPoint, figure: Figure) {
  const { id, language } = figure.provenance.request;
  const label = captionLabel(figure);
  const sameKind = titles.filter((title) => label !== undefined && title === titleAlias(label, language));
  const own = controlId(figureTag(id), new Set());
  return {
    number: sameKind.length + 1,
    controlId: own,
    titleControlId: controlId(titleTag(id), new Set([own])),
    drawingId: 1,
    relationshipId: RELATIONSHIP,
  };
}

/** Word reaches a figure by its control only. */
function withLostFrames({ state, found, stories }: ReadReport): ReadReport {
  const figures = state.figures.map((figure, i) =>
    figure.standing && found[i]?.control === undefined ? { ...figure, locked: 'frame' as const } : figure,
  );
  return { state: { ...state, figures }, found, stories };
}

/**
 * Writes figures, then what the document remembers of them. A batch of Office does not roll back: when it fails half-way, what
 * stood there is put back, and undoing does the same on purpose. Fails with `document-half-written` where that fails too.
 */
async function write(
  before: OpenReport & { document: string },
  { figures, memories, properties: declared }: ReportUpdate,
  makePicture: PictureMaker,
): Promise<Undo> {
  assertWritable();
  if ((await bodyText()) !== before.document) throw new ReportingError('document-changed');
  const memory = await readCustomXmlPart(MEMORY_NAMESPACE);
  const { kept } = readMemory(memory ?? '');
  const after: Parts = withWritings(before.parts, before.report, figures);
  const held = await Word.run((context) => holdControls(context, before.report));
  const back = async (now: OpenReport) => {
    const occurrences = figures.map(({ occurrence }) => occurrence);
    await Word.run((context) => restoreFigures(context, before, now, held, occurrences));
    await restoreMemory(memory, memories);
    await restoreProperties(before.report.state.properties);
  };
  const standsNow = async () => readBody(await bodyText(), before.memory);
  let written: string;
  try {
    await Word.run((context) => writeFigures(context, before, after, held, figures, makePicture));
    await remember(memories, kept);
    await setProperties(declared);
    written = await bodyText();
  } catch (failure) {
    await standsNow()
      .then(back)
      .catch(() => {
        throw new ReportingError('document-half-written', {}, failure);
      });
    return refusal(failure);
  }
  return async () => {
    const now = asWritten(await standsNow(), readBody(written, before.memory), figures);
    await back(now).catch(refusal);
  };
}

function readBody(document: string, memory: OpenReport['memory']): OpenReport {
  const parts = partsOfFlat(document);
  return { parts, report: readReportState(parts, memory, {}), memory };
}

/**
 * What stands now, in the order in which it was written, whatever came or went in between. Fails with `undo-refused-figure` where
 * what was written says something else by now, or is gone.
 */
function asWritten(now: OpenReport, written: OpenReport, figures: FigureWriting[]): OpenReport {
  const stands = keysOf(now);
  const at = keysOf(written).map((key) => stands.indexOf(key));
  const changed = figures.filter(({ occurrence }) => {
    const [then, today] = [
      written.report.state.figures[occurrence],
      now.report.state.figures[at[occurrence] ?? -1],
    ];
    return !isSameStanding(then?.standing, today?.standing);
  });
  if (changed.length) {
    const titles = [...new Set(changed.map(({ next }) => `„${next.title}“`))];
    throw new ReportingError('undo-refused-figure', { figures: namedCells(titles) });
  }
  const { report } = now;
  const ordered = <Of>(all: readonly Of[]) => at.map((place) => all[place]!);
  return {
    ...now,
    report: {
      ...report,
      found: ordered(report.found),
      state: { ...report.state, figures: ordered(report.state.figures) },
    },
  };
}

/** Figures by their ids; of several with one id, by their number among them. */
function keysOf({ report }: OpenReport): string[] {
  const seen = new Map<string, number>();
  return report.state.figures.map(({ id }) => {
    const number = seen.get(id) ?? 0;
    seen.set(id, number + 1);
    return `${id} ${number}`;
  });
}

/** What figures that came since are known by stays. */
async function restoreMemory(
  memory: string | undefined,
  written: ReadonlyMap<string, FigureMemory>,
): Promise<void> {
  const now = await readCustomXmlPart(MEMORY_NAMESPACE);
  if (now === memory) return;
  const { figures, kept } = readMemory(memory ?? '');
  const since = [...readMemory(now ?? '').figures].filter(([id]) => !written.has(id) && !figures.has(id));
  if (since.length) await remember(new Map([...figures, ...since]), kept);
  else await writeCustomXmlPart(MEMORY_NAMESPACE, memory ?? writeMemory(new Map()));
}

function bodyText() {
  return Word.run(async (context) => {
    const body = context.document.body.getOoxml();
    await context.sync();
    return body.value;
  });
}

/** The body's package with what the host keeps apart: the document's properties and what it remembers. */
async function packageParts() {
  const parts = partsOfFlat(await bodyText());
  putProperties(parts, await properties());
  const { figures, kept } = await remembered();
  if (figures.size) putMemory(parts, figures, kept);
  return parts;
}

function properties(): Promise<ReportProperties> {
  return Word.run(async (context) => {
    const { properties } = context.document;
    properties.load('title');
    properties.customProperties.load('items/key,items/value');
    await context.sync();
    const values = new Map(properties.customProperties.items.map(({ key, value }) => [key, String(value)]));
    return propertiesFrom(values, properties.title);
  });
}

async function setProperties(next: ReportProperties): Promise<void> {
  assertWritable();
  await Word.run(async (context) => {
    const { properties } = context.document;
    if (next.title !== undefined) properties.title = next.title;
    for (const [name, value] of propertyValues(next)) properties.customProperties.add(name, value);
    await context.sync();
  }).catch(refusal);
}

/** What was not declared before is declared no longer. */
async function restoreProperties(before: ReportProperties): Promise<void> {
  const now = await properties();
  const [stood, stands] = [propertyValues(before), propertyValues(now)];
  if (now.title === before.title && JSON.stringify([...stands]) === JSON.stringify([...stood])) return;
  await setProperties(before);
  await Word.run(async (context) => {
    const { customProperties } = context.document.properties;
    for (const name of stands.keys()) if (!stood.has(name)) customProperties.getItem(name).delete();
    await context.sync();
  });
}
