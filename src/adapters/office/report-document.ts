import type { Figure } from '../../figures/figure';
import type { Provenance } from '../../figures/provenance';
import type { ReportProperties } from '../../figures/report-properties';
import { ReportingError } from '../../domain/reporting-error';
import { captionLabel, titleAlias } from '../../ooxml/word/caption';
import { chartPicture } from '../../ooxml/chart/chart-picture';
import { controlId, figureTag, titleTag } from '../../ooxml/word/control';
import { flatPackage } from '../../ooxml/word/flat-package';
import type { FigureUpdate } from '../../refresh/figure-update';
import { renewFigures } from './renew-figures';
import {
  PROVENANCE_NAMESPACE,
  readProvenance,
  renewedProvenances,
  writeProvenance,
} from '../../ooxml/word/provenance-part';
import { hasChart, partsOfFlat } from '../../ooxml/package/read-flat';
import { figuresIn, putProvenance } from '../../ooxml/word/report-package';
import { propertiesFrom, propertyValues, putProperties } from '../../ooxml/word/report-properties';
import type { ReportDocument } from '../../ports/report-document';
import { asReportingError, hasCode } from './failure';
import { readCustomXmlPart, writeCustomXmlPart } from './custom-xml';
import { findInsertionPoint, type InsertionPoint } from './insertion-point';

/** Makes a PNG (base64) of an SVG; the pane does it on a canvas. */
export type PictureMaker = (svg: string) => Promise<string>;

const RELATIONSHIP = 'rIdFigure';

/** The report open in Word. Needs WordApi 1.3 and the Common API for custom XML parts. */
export function wordDocument(makePicture: PictureMaker): ReportDocument {
  return {
    insert: (figure) => insert(figure, makePicture),
    figures: async () => figuresIn(await bodyParts(), await remembered()),
    update: (updates) => update(updates, makePicture),
    properties,
    setProperties,
    parts: packageParts,
  };
}

/**
 * Inserts at the cursor: one request to look around, one to write (and to see whether the chart arrived), one for the
 * library's clean-up. What was inserted is taken out again when the document cannot remember it.
 */
async function insert(figure: Figure, makePicture: PictureMaker): Promise<void> {
  assertWritable();
  await Word.run(async (context) => {
    const point = await findInsertionPoint(context);
    const inserted = startInserting(point, figure);
    try {
      await showChart(context, inserted, point, figure, makePicture);
      const { id } = figure.provenance.request;
      await remember(new Map([...(await remembered()), [id, figure.provenance]]));
    } catch (failure) {
      await takeBack(context, inserted, point).catch(() => undefined);
      throw failure;
    }
  }).catch(refusal);
}

function startInserting(point: InsertionPoint, figure: Figure): Word.Range {
  point.next?.select('Start');
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
  point.next?.delete();
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

async function remembered(): Promise<Map<string, Provenance>> {
  const xml = await readCustomXmlPart(PROVENANCE_NAMESPACE);
  return xml ? readProvenance(xml) : new Map();
}

function remember(all: ReadonlyMap<string, Provenance>): Promise<void> {
  return writeCustomXmlPart(PROVENANCE_NAMESPACE, writeProvenance(all));
}

/** Renews figures, then remembers what they are now. */
async function update(updates: FigureUpdate[], makePicture: PictureMaker): Promise<void> {
  assertWritable();
  const before = await remembered();
  await renewFigures(updates, before, makePicture).catch(refusal);
  await remember(renewedProvenances(before, updates));
}

function bodyParts() {
  return Word.run(async (context) => {
    const body = context.document.body.getOoxml();
    await context.sync();
    return partsOfFlat(body.value);
  });
}

/** The body's package with what the host keeps apart: the document's properties and what it remembers. */
async function packageParts() {
  const parts = await bodyParts();
  putProperties(parts, await properties());
  const all = await remembered();
  if (all.size) putProvenance(parts, all);
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

function assertWritable(): void {
  if (Office.context.document.mode === Office.DocumentMode.ReadOnly)
    throw new ReportingError('document-read-only');
}

/** Word says AccessDenied where a document is protected or read-only. */
function refusal(failure: unknown): never {
  if (hasCode(failure, 'AccessDenied')) throw new ReportingError('document-read-only', {}, failure);
  throw asReportingError(failure);
}
