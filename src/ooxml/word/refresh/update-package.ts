import { XMLSerializer } from '@xmldom/xmldom';
import type { Figure } from '../../../figures/figure';
import type { FigureUpdate } from '../../../refresh/figure-update';
import { bytesOf, textOf, type Parts } from '../../package/archive';
import { chartPart } from '../../chart/chart';
import { chartWorkbook } from '../../chart/chart-sheet';
import { child, descendants, parseXml, type Document } from '../../package/parse-xml';
import { figuresOf } from '../read-document';
import type { FigureXml } from '../read-figure';
import { related, relationshipsOf } from '../../package/relationships';
import { renderFigure } from '../render-figure';
import { addChart, documentPart } from '../report-package';
import { NS } from '../../package/xml';
import { patchFigure } from './patch-figure';
import { setText } from './set-text';

/**
 * A package with figures renewed: the document part and the charts concerned are written anew, every other part stays
 * byte for byte. `rowsBefore` gives the area keys of a table's rows as they stand now.
 */
export function withUpdates(
  before: Parts,
  updates: FigureUpdate[],
  rowsBefore: (id: string) => string[],
): Parts {
  const parts = new Map(before);
  const name = documentPart(parts);
  const document = parseXml(textOf(parts, name));
  const found = new Map(figuresOf(parts, name, document).map(({ id, xml }) => [id, xml]));
  for (const { id, figure, slots, whole } of updates) {
    const xml = found.get(id);
    if (!xml) continue;
    const lost = figure.body.kind === 'chart' && !xml.chart;
    const workbook = whole || lost ? undefined : patchFigure(xml, figure, slots, rowsBefore(id));
    if (whole || lost) replaceContent(xml, figure, chartIdOf(xml) || addedChart(parts, name, figure));
    writeChart(parts, name, xml, figure, workbook);
  }
  parts.set(name, bytesOf(serialized(document)));
  return parts;
}

/** Puts freshly rendered content into a control that is there; its ids and relationships stay. */
function replaceContent({ control, title }: FigureXml, figure: Figure, relationshipId: string): void {
  const drawingId = Number(descendants(control, NS.wp, 'docPr')[0]?.getAttribute('id') ?? 1);
  const placing = { number: 1, controlId: 1, titleControlId: 2, drawingId, relationshipId };
  const rendered = parseXml(`<x xmlns:w="${NS.w}">${renderFigure(figure, placing)}</x>`);
  const fresh = descendants(rendered, NS.w, 'sdtContent').at(-1);
  const content = child(control, NS.w, 'sdtContent');
  const owner = control.ownerDocument;
  if (!content || !fresh || !owner) return;
  while (content.firstChild) content.removeChild(content.firstChild);
  for (const node of Array.from(fresh.childNodes)) content.appendChild(owner.importNode(node, true));
  const caption = title && child(title, NS.w, 'sdtContent');
  if (caption) setText(caption, figure.title);
}

/** The chart part and its workbook: patched where the series fit, made anew otherwise. */
function writeChart(
  parts: Parts,
  document: string,
  found: FigureXml,
  figure: Figure,
  workbook: Uint8Array | undefined,
): void {
  const { chart } = found;
  if (!chart || figure.body.kind !== 'chart') return;
  const id = chartIdOf(found);
  const part = relationshipsOf(parts, document).find((entry) => entry.id === id)?.target;
  if (!part) return;
  const embedded = related(parts, part, 'package');
  parts.set(part, bytesOf(workbook ? serialized(chart) : freshChart(parts, part, figure)));
  if (embedded) parts.set(embedded, workbook ?? chartWorkbook(figure.body));
}

function chartIdOf({ control }: FigureXml): string {
  return descendants(control, NS.c, 'chart')[0]?.getAttributeNS(NS.r, 'id') ?? '';
}

/** A chart where only a picture of it stood: some host had dropped it. */
function addedChart(parts: Parts, document: string, figure: Figure): string {
  return figure.body.kind === 'chart' ? addChart(parts, document, figure.body, figure) : '';
}

function freshChart(parts: Parts, part: string, { body, provenance }: Figure): string {
  if (body.kind !== 'chart') return '';
  const id = relationshipsOf(parts, part).find(({ type }) => type.endsWith('/package'))?.id ?? 'rId1';
  return chartPart(body, provenance.request.language).replace('r:id="rId1"', `r:id="${id}"`);
}

function serialized(document: Document): string {
  return new XMLSerializer().serializeToString(document);
}
