import { slotsOf, type Figure } from '../../../figures/figure';
import { positional } from '../../../refresh/keyed-slots';
import { say } from '../../../texts';
import { captionLabel } from '../caption';
import { chartWorkbook } from '../../chart/chart-sheet';
import { aliasOf } from '../control';
import { child, descendants, type Element } from '../../package/parse-xml';
import { slotPlaces, styledBlocks, type FigureXml } from '../read-figure';
import { NS } from '../../package/xml';
import { alignParagraphs } from './align-paragraphs';
import { alignRows } from './align-rows';
import { patchChart } from './patch-chart';
import { setText } from './set-text';

/**
 * Writes the named slots of a figure into its XML, text by text, so that looks and everything else stay. Rows and
 * paragraphs that come or go are aligned first. Returns the new workbook of a chart.
 * `rowsBefore` are the area keys of the rows that stand there now; `slots` name rows by area key.
 */
export function patchFigure(
  found: FigureXml,
  figure: Figure,
  slots: string[],
  rowsBefore: string[],
): Uint8Array | undefined {
  const table = descendants(found.control, NS.w, 'tbl')[0];
  if (table) alignRows(table, rowsBefore, figure.provenance.areas);
  alignBelow(found, figure);
  const texts = slotsOf(figure);
  const places = slotPlaces(found);
  for (const slot of slots) {
    const name = positional(slot, figure.provenance.areas);
    const place = places.get(name);
    if (!place) continue;
    if (place.attribute) setAttribute(place.element, place.attribute, texts[name] ?? '');
    else setText(place.element, texts[name] ?? '');
  }
  if (slots.includes('title')) nameControl(found, figure, table);
  return renewChart(found, figure);
}

function alignBelow(found: FigureXml, figure: Figure): void {
  const source = styledBlocks(found, 'source').at(-1);
  if (!source) return;
  const align = (use: 'note' | 'legend' | 'box', count: number) =>
    alignParagraphs(use, styledBlocks(found, use), count, source);
  if (figure.body.kind === 'box') align('box', figure.body.sentences.length);
  align('legend', figure.legend ? 1 : 0);
  const legend = styledBlocks(found, 'legend')[0];
  alignParagraphs('note', styledBlocks(found, 'note'), figure.notes.length, legend ?? source);
}

function setAttribute(element: Element, [namespace, name]: [string | null, string], text: string): void {
  if (namespace === NS.w) element.setAttributeNS(namespace, `w:${name}`, text);
  else element.setAttribute(name, text);
}

/** The names the control, the table and the drawing have for screen readers follow the title. */
function nameControl({ control }: FigureXml, figure: Figure, table: Element | undefined): void {
  const { language } = figure.provenance.request;
  const kind = captionLabel(figure) ?? say(language, 'word.box');
  const name = say(language, 'word.controlName', { kind, title: figure.title });
  const alias = child(child(control, NS.w, 'sdtPr'), NS.w, 'alias');
  alias?.setAttributeNS(NS.w, 'w:val', aliasOf(name));
  const caption = child(child(table, NS.w, 'tblPr'), NS.w, 'tblCaption');
  caption?.setAttributeNS(NS.w, 'w:val', figure.title);
  descendants(control, NS.wp, 'docPr')[0]?.setAttribute('title', figure.title);
}

function renewChart({ chart }: FigureXml, { body }: Figure): Uint8Array | undefined {
  if (!chart || body.kind !== 'chart') return undefined;
  return patchChart(chart, body) ? chartWorkbook(body) : undefined;
}
