import type { ChartBody } from '../../figures/figure';
import { splicedPart, type Splice } from '../package/splice';
import type { XmlIndex, XmlNode } from '../package/xml-index';
import { namesOf, referencePoint, seriesNameOf, valuesOf, yearsOf } from './chart';
import { isNameLabel, labelSplices } from './renew-labels';
import { isTimed } from './standing-chart';

/**
 * A chart part with new categories, names and numbers; colours, fonts and whatever somebody set by hand stay. A point or label
 * set apart by hand stays with its category, wherever that goes. Years that stood as names stay names. `before` are the categories as they stand.
 */
export function renewChart(index: XmlIndex, body: ChartBody, before: string[], series: number[]): Uint8Array {
  const all = index.descendants(0, 'c:ser');
  const names = labelSplices(index, body, series);
  const numbers = series.flatMap((standing, s) => {
    const element = all[standing];
    if (element === undefined) return [];
    const labels = names.length ? [] : labelsOf(index, element);
    return seriesSplices(index, element, body, s, before, labels);
  });
  return splicedPart(index, [...names, ...numbers]);
}

function seriesSplices(
  index: XmlIndex,
  series: XmlNode,
  body: ChartBody,
  s: number,
  before: string[],
  labels: XmlNode[],
): Splice[] {
  const put = (name: string, xml: string): Splice[] => {
    const node = index.child(series, name);
    return node === undefined ? [] : [replaced(index, node, xml)];
  };
  return [
    ...put('c:tx', seriesNameOf(body, s)),
    ...put('c:cat', isTimed(index) ? yearsOf(body) : namesOf(body)),
    ...put('c:val', valuesOf(body, s)),
    ...pointSplices(index, series, body, before, labels),
  ];
}

function replaced(index: XmlIndex, node: XmlNode, xml: string): Splice {
  const [start, end] = index.range(node);
  return { start, end, text: xml };
}

function labelsOf(index: XmlIndex, series: XmlNode): XmlNode[] {
  return index.children(series, 'c:dLbls').flatMap((list) => index.children(list, 'c:dLbl'));
}

/** Points and labels set apart move with their categories and go with them; the whole city is set apart where it is drawn. */
function pointSplices(
  index: XmlIndex,
  series: XmlNode,
  body: ChartBody,
  before: string[],
  labels: XmlNode[],
): Splice[] {
  const points = index.children(series, 'c:dPt');
  const places = new Set<number>();
  const moved = [...points, ...labels].map((point): Splice => {
    const idx = index.child(point, 'c:idx');
    const range = idx === undefined ? undefined : index.attributeRange(idx, 'val');
    const name = before[Number(index.attribute(idx, 'val'))];
    const isName = labels.includes(point) && isNameLabel(index, point);
    const to = isName ? body.categories.length - 1 : name ? body.categories.indexOf(name) : -1;
    if (!range || to < 0) return replaced(index, point, '');
    if (points.includes(point)) places.add(to);
    return { start: range[0], end: range[1], text: String(to) };
  });
  const own = referencePoint(body);
  const after = index.child(series, 'c:invertIfNegative');
  const missing = own && after !== undefined && body.reference !== undefined && !places.has(body.reference);
  if (!missing) return moved;
  const [, end] = index.range(after);
  return [...moved, { start: end, end, text: own }];
}
