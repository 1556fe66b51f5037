import type { Slots } from '../../figures/provenance';
import { STYLES, type StyleUse } from './styles';
import { child, children, descendants, elements, type Document, type Element } from '../package/parse-xml';
import { NS } from '../package/xml';

/** A figure of ours as found in a document. */
export interface FigureXml {
  /** The w:sdt tagged `sr:<id>`. */
  control: Element;
  /** The w:sdt tagged `sr:<id>:title`; a box has none. */
  title?: Element;
  /** The chart part, when the control shows a chart. */
  chart?: Document;
  /** Name of a style by its id; Word may have renamed the id. */
  styleName: (id: string) => string | undefined;
}

/** Where a slot stands: the text of an element, or one of its attributes. */
export interface SlotPlace {
  element: Element;
  /** Namespace and name of the attribute that holds the text. */
  attribute?: [namespace: string | null, name: string];
}

/** The texts of a figure as they stand in the document: the counterpart of `slotsOf`. */
export function readSlots(figure: FigureXml): Slots {
  const slots: Slots = { title: '', alt: '', legend: '', source: '' };
  for (const [name, { element, attribute }] of slotPlaces(figure))
    slots[name] = attribute ? (element.getAttributeNS(...attribute) ?? '') : textOf(element);
  return { ...slots, ...(figure.chart ? chartSlots(figure.chart) : {}) };
}

/** Every slot of a control with the place it is written in; a chart's numbers stand in its own part. */
export function slotPlaces({ control, title, styleName }: FigureXml): Map<string, SlotPlace> {
  const places = new Map<string, SlotPlace>();
  const put = (name: string, element: Element | undefined) => element && places.set(name, { element });
  const styled = (use: StyleUse) => styledBlocks({ control, styleName }, use);
  put('title', title ? child(title, NS.w, 'sdtContent') : styled('boxTitle')[0]);
  const table = child(child(control, NS.w, 'sdtContent'), NS.w, 'tbl');
  if (table) for (const [name, place] of tablePlaces(table)) places.set(name, place);
  const picture = descendants(control, NS.wp, 'docPr')[0];
  if (picture) places.set('alt', { element: picture, attribute: [null, 'descr'] });
  styled('box').forEach((element, i) => put(`sentence.${i}`, element));
  styled('note').forEach((element, i) => put(`note.${i}`, element));
  put('legend', styled('legend')[0]);
  put('source', styled('source').at(-1));
  return places;
}

/** The blocks of a figure in one of our styles, in order. */
export function styledBlocks(
  { control, styleName }: Pick<FigureXml, 'control' | 'styleName'>,
  use: StyleUse,
): Element[] {
  const content = child(control, NS.w, 'sdtContent');
  return content ? elements(content).filter((block) => hasStyle(block, use, styleName)) : [];
}

function tablePlaces(table: Element): Map<string, SlotPlace> {
  const places = new Map<string, SlotPlace>();
  const description = child(child(table, NS.w, 'tblPr'), NS.w, 'tblDescription');
  if (description) places.set('alt', { element: description, attribute: [NS.w, 'val'] });
  const rows = children(table, NS.w, 'tr');
  const isHead = (row: Element) => child(child(row, NS.w, 'trPr'), NS.w, 'tblHeader') !== undefined;
  const put = (kind: 'head' | 'cell', group: Element[]) =>
    group.forEach((row, r) =>
      children(row, NS.w, 'tc').forEach((element, c) => places.set(`${kind}.${r}.${c}`, { element })),
    );
  put('head', rows.filter(isHead));
  put(
    'cell',
    rows.filter((row) => !isHead(row)),
  );
  return places;
}

function hasStyle(block: Element, use: StyleUse, styleName: FigureXml['styleName']): boolean {
  const id = child(child(block, NS.w, 'pPr'), NS.w, 'pStyle')?.getAttributeNS(NS.w, 'val');
  return id !== undefined && id !== null && (styleName(id) ?? id) === STYLES[use].name;
}

/** The visible text below an element: inserted text counts, deleted text and field codes do not. */
export function textOf(element: Element): string {
  return descendants(element, NS.w, 't')
    .map(({ textContent }) => textContent ?? '')
    .join('');
}

function chartSlots(chart: Document): Slots {
  const series = descendants(chart, NS.c, 'ser');
  const slots: Slots = {};
  const categories = series[0] ? points(child(series[0], NS.c, 'cat')) : [];
  categories.forEach((text, i) => (slots[`category.${i}`] = text));
  series.forEach((element, s) => {
    slots[`series.${s}`] = points(child(element, NS.c, 'tx'))[0] ?? '';
    points(child(element, NS.c, 'val')).forEach((text, c) => (slots[`value.${s}.${c}`] = text));
  });
  return slots;
}

/** Cached points by index; a gap is empty. */
function points(data: Element | undefined): string[] {
  if (!data) return [];
  const count = Number(descendants(data, NS.c, 'ptCount')[0]?.getAttribute('val') ?? 0);
  const texts = Array.from({ length: count }, () => '');
  for (const point of descendants(data, NS.c, 'pt'))
    texts[Number(point.getAttribute('idx'))] = child(point, NS.c, 'v')?.textContent ?? '';
  return texts;
}
