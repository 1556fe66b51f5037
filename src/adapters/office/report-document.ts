import type { Figure } from '../../domain/figure';
import type { Provenance } from '../../domain/provenance';
import type { ReportProperties } from '../../domain/report-properties';
import { ReportingError } from '../../domain/reporting-error';
import { captionLabel, titleAlias } from '../../ooxml/caption';
import { chartPicture } from '../../ooxml/chart-picture';
import { controlId, figureTag, titleTag } from '../../ooxml/control';
import { flatPackage } from '../../ooxml/flat-package';
import { PROVENANCE_NAMESPACE, readProvenance, writeProvenance } from '../../ooxml/provenance-part';
import { hasChart, partsOfFlat } from '../../ooxml/read-flat';
import { figuresIn, putProvenance } from '../../ooxml/report-package';
import { propertiesFrom, propertyValues, putProperties } from '../../ooxml/report-properties';
import type { ReportDocument } from '../../ports/report-document';
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
    update: async () => {},
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
    point.next?.select('Start');
    const inserted = await write(context, point, figure, makePicture);
    try {
      const { id } = figure.provenance.request;
      await remember(new Map([...(await remembered()), [id, figure.provenance]]));
    } catch (failure) {
      inserted.delete();
      await context.sync();
      throw failure;
    }
  }).catch(refusal);
}

async function write(
  context: Word.RequestContext,
  point: InsertionPoint,
  figure: Figure,
  makePicture: PictureMaker,
): Promise<Word.Range> {
  const placing = placingAt(point, figure);
  const inserted = point.paragraph.insertOoxml(flatPackage(figure, placing), 'Replace');
  if (figure.body.kind !== 'chart') {
    await context.sync();
    return inserted;
  }
  const arrived = inserted.getOoxml();
  await context.sync();
  if (hasChart(arrived.value)) return inserted;
  const picture = await makePicture(chartPicture(figure.body, figure.provenance.request.language));
  const replaced = inserted.insertOoxml(flatPackage(figure, placing, picture), 'Replace');
  await context.sync();
  return replaced;
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

const REFUSALS = new Set(['AccessDenied', 'NotAllowed']);

/** Word refuses to write into protected and read-only documents with these codes. */
function refusal(failure: unknown): never {
  if (failure instanceof OfficeExtension.Error && REFUSALS.has(failure.code))
    throw new ReportingError('document-read-only', {}, failure);
  throw failure;
}
