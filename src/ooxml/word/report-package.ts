import type { Figure } from '../../figures/figure';
import type { FigureMemory } from '../../refresh/memory';
import { ReportingError } from '../../domain/reporting-error';
import { bytesOf, textOf, unpack, type Parts } from '../package/archive';
import { chartPart } from '../chart/chart';
import { chartWorkbook } from '../chart/chart-sheet';
import { declareExtension, declarePart } from '../package/content-types';
import { freeNumber } from '../package/free-number';
import { mainPartOf } from '../package/kind-of-document';
import type { PackageLimits } from '../package/limits';
import { putCustomXml, readCustomXml } from '../package/custom-xml';
import { partText } from '../package/part-text';
import { storyIndex } from './story-index';
import { MEMORY_NAMESPACE, readMemory, writeMemory } from './memory-part';
import { relate } from '../package/relationships';
import type { ChartBody } from '../../figures/figure';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CHART = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/**
 * Opens a .docx, or what has its form (`kindOfDocument` tells which). Fails with `not-a-report` when the bytes are none, and
 * like `unpack` when they are one that must not or cannot be read.
 */
export function openPackage(bytes: Uint8Array, file: string, limits?: PackageLimits): Parts {
  const parts = unpacked(bytes, file, limits);
  const main = mainPartOf(parts);
  if (main !== undefined && hasBody(parts.get(main))) return parts;
  throw new ReportingError('not-a-report', { file });
}

function hasBody(bytes: Uint8Array | undefined): boolean {
  return bytes !== undefined && storyIndex(bytes).child(0, 'w:body') !== undefined;
}

/** Like `textOf`, for long texts that are read more than once: opened, searched for figures, written. */
export function storyText(parts: Parts, name: string): string {
  const bytes = parts.get(name);
  return bytes ? partText(bytes) : '';
}

function unpacked(bytes: Uint8Array, file: string, limits?: PackageLimits): Parts {
  try {
    return unpack(bytes, limits);
  } catch (failure) {
    if (failure instanceof ReportingError && failure.code !== 'not-a-package') throw failure;
    throw new ReportingError('not-a-report', { file }, failure);
  }
}

/** Name of the main document part. Fails with `not-a-report`. */
export function documentPart(parts: Parts): string {
  const main = mainPartOf(parts);
  if (main === undefined) throw new ReportingError('not-a-report');
  return main;
}

/** What a package remembers of its figures; `kept` are the entries that cannot be read, as they stand. */
export function memoryIn(parts: Parts): ReturnType<typeof readMemory> {
  return readMemory(readCustomXml(parts, documentPart(parts), MEMORY_NAMESPACE) ?? '');
}

export function putMemory(
  parts: Parts,
  figures: ReadonlyMap<string, FigureMemory>,
  kept: string[] = [],
): void {
  putCustomXml(parts, documentPart(parts), MEMORY_NAMESPACE, writeMemory(figures, kept));
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
