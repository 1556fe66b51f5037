import type { Figure } from '../../figures/figure';
import type { Provenance, Slots } from '../../figures/provenance';
import { ReportingError } from '../../domain/reporting-error';
import { bytesOf, textOf, unpack, type Parts } from '../package/archive';
import { withBlocks } from './body-place';
import { captionLabel } from './caption';
import { chartPart } from '../chart/chart';
import { chartWorkbook } from '../chart/chart-sheet';
import { declareExtension, declarePart } from '../package/content-types';
import { controlId, figureTag, titleTag } from './control';
import { putCustomXml, readCustomXml } from '../package/custom-xml';
import { PROVENANCE_NAMESPACE, readProvenance, writeProvenance } from './provenance-part';
import { readDocument } from './read-document';
import { related, relate } from '../package/relationships';
import { renderFigure } from './render-figure';
import { withOwnStyles } from './styles';
import type { ChartBody } from '../../figures/figure';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CHART = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/** Opens a .docx. Fails with `not-a-report` when the bytes are none. */
export function openPackage(bytes: Uint8Array, file: string): Parts {
  try {
    const parts = unpack(bytes);
    if (textOf(parts, documentPart(parts)).includes('</w:body>')) return parts;
  } catch (cause) {
    throw new ReportingError('not-a-report', { file }, cause);
  }
  throw new ReportingError('not-a-report', { file });
}

/** Name of the main document part. */
export function documentPart(parts: Parts): string {
  return related(parts, '', 'officeDocument') ?? 'word/document.xml';
}

/**
 * The package with a figure more: at the place a template keeps for it, otherwise at the end. Adds what the figure needs
 * (styles, chart, workbook, provenance) and leaves every other part byte for byte. Fails with `not-a-report`.
 */
export function withFigure(before: Parts, figure: Figure): Parts {
  const parts = new Map(before);
  const name = documentPart(parts);
  const document = textOf(parts, name);
  const { id } = figure.provenance.request;
  const relationshipId = figure.body.kind === 'chart' ? addChart(parts, name, figure.body, figure) : '';
  const blocks = renderFigure(figure, { ...placingIn(document, figure), relationshipId });
  const after = withBlocks(document, id, blocks);
  if (after === undefined) throw new ReportingError('not-a-report', { file: name });
  parts.set(name, bytesOf(after));
  addStyles(parts, name);
  putProvenance(parts, new Map([...provenanceIn(parts), [id, figure.provenance]]));
  return parts;
}

/** A figure of ours as a package holds it. */
export interface FoundFigure {
  id: string;
  provenance?: Provenance;
  slots?: Slots;
  copies: number;
}

/** All figures of ours in a package: those that stand in the text and those that are only remembered. */
export function figuresIn(parts: Parts, remembered = provenanceIn(parts)): FoundFigure[] {
  const standing = readDocument(parts, documentPart(parts));
  const ids = [...new Set([...standing.keys(), ...remembered.keys()])];
  return ids.map((id) => {
    const copies = standing.get(id) ?? [];
    const provenance = remembered.get(id);
    return {
      id,
      copies: copies.length,
      ...(provenance && { provenance }),
      ...(copies[0] && { slots: copies[0] }),
    };
  });
}

export function provenanceIn(parts: Parts): Map<string, Provenance> {
  const xml = readCustomXml(parts, documentPart(parts), PROVENANCE_NAMESPACE);
  return xml ? readProvenance(xml) : new Map();
}

export function putProvenance(parts: Parts, all: ReadonlyMap<string, Provenance>): void {
  putCustomXml(parts, documentPart(parts), PROVENANCE_NAMESPACE, writeProvenance(all));
}

function placingIn(document: string, figure: Figure) {
  const label = captionLabel(figure) ?? '';
  const { id } = figure.provenance.request;
  const taken = new Set(numbersOf(document, /<w:sdtPr>(?:(?!<\/w:sdtPr>)[\s\S])*?<w:id w:val="(-?\d+)"/g));
  const own = controlId(figureTag(id), taken);
  return {
    number: (document.match(new RegExp(`<w:instrText[^>]*>\\s*SEQ ${label}\\b`, 'g')) ?? []).length + 1,
    controlId: own,
    titleControlId: controlId(titleTag(id), taken.add(own)),
    drawingId: Math.max(0, ...numbersOf(document, /<wp:docPr\b[^>]*?\bid="(\d+)"/g)) + 1,
  };
}

function numbersOf(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].map(([, digits]) => Number(digits));
}

/** Adds a chart part with its workbook and returns the document's relationship to it. */
export function addChart(parts: Parts, document: string, body: ChartBody, { provenance }: Figure): string {
  const folder = document.replace(/[^/]*$/, '');
  const number = freeNumber(parts, (n) => [
    `${folder}charts/chart${n}.xml`,
    `${folder}embeddings/Microsoft_Excel_Worksheet${n}.xlsx`,
  ]);
  const chart = `${folder}charts/chart${number}.xml`;
  const workbook = `embeddings/Microsoft_Excel_Worksheet${number}.xlsx`;
  parts.set(chart, bytesOf(chartPart(body, provenance.request.language)));
  parts.set(folder + workbook, chartWorkbook(body));
  parts.delete(`${folder}charts/_rels/chart${number}.xml.rels`);
  const inner = relate(parts, chart, 'package', `../${workbook}`);
  parts.set(chart, bytesOf(textOf(parts, chart).replace('r:id="rId1"', `r:id="${inner}"`)));
  declarePart(parts, chart, CHART);
  declareExtension(parts, 'xlsx', WORKBOOK);
  return relate(parts, document, 'chart', `charts/chart${number}.xml`);
}

function freeNumber(parts: Parts, names: (number: number) => string[]): number {
  let number = 1;
  while (names(number).some((name) => parts.has(name))) number++;
  return number;
}

function addStyles(parts: Parts, document: string): void {
  const name = related(parts, document, 'styles');
  if (name) parts.set(name, bytesOf(withOwnStyles(textOf(parts, name))));
}
