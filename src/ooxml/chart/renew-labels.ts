import type { ChartBody } from '../../figures/figure';
import { behind, type Splice } from '../package/splice';
import type { XmlIndex, XmlNode } from '../package/xml-index';
import { layoutOf, LEGEND, legendOf } from './chart';
import { HEIGHT, nameAtEnd, namesFit } from './direct-labels';
import { isTimed } from './standing-chart';

/**
 * The names of lines where they belong with new numbers: at the lines where they fit, in a legend otherwise. `series` are the
 * standing places of the body's series. A legend, labels or a plot somebody arranged stay as they are; so does all of a chart
 * whose years are names: it was made with a legend.
 */
export function labelSplices(index: XmlIndex, body: ChartBody, series: number[]): Splice[] {
  const plot = index.descendants(0, 'c:plotArea')[0];
  const layout = index.child(plot, 'c:layout');
  if (plot === undefined || layout === undefined || series.length < 2 || !isTimed(index)) return [];
  const all = index.descendants(0, 'c:ser');
  const legend = index.descendants(0, 'c:legend')[0];
  const isLabelled = legend === undefined && all.every((each) => hasOnlyItsName(index, each));
  const isLegend = legend !== undefined && index.outer(legend) === LEGEND && isPlain(index, all, layout);
  if (!isLabelled && !(isLegend && namesFit(body))) return [];
  return [
    ...(isOurs(index.outer(layout)) ? replaced(index, layout, layoutOf(body)) : []),
    ...series.flatMap((standing, s) => nameSplices(index, all[standing], body, s)),
    ...(legend === undefined
      ? [behind(index, plot, legendOf(body))]
      : replaced(index, legend, legendOf(body))),
  ];
}

/** Whether a label is the name of its line: it follows the line's end. */
export function isNameLabel(index: XmlIndex, label: XmlNode): boolean {
  const shows = (name: string) => index.attribute(index.child(label, name), 'val') === '1';
  return shows('c:showSerName') && !shows('c:showVal') && !shows('c:showCatName');
}

function isOurs(layout: string): boolean {
  return layout === NO_LAYOUT || layout.includes(HEIGHT);
}

const NO_LAYOUT = '<c:layout/>';

function hasOnlyItsName(index: XmlIndex, series: XmlNode): boolean {
  const list = index.child(series, 'c:dLbls');
  const labels = list === undefined ? [] : index.children(list, 'c:dLbl');
  return labels.length === 1 && labels.every((label) => isNameLabel(index, label));
}

function isPlain(index: XmlIndex, series: XmlNode[], layout: XmlNode): boolean {
  return (
    index.outer(layout) === NO_LAYOUT && series.every((each) => index.child(each, 'c:dLbls') === undefined)
  );
}

function nameSplices(index: XmlIndex, series: XmlNode | undefined, body: ChartBody, s: number): Splice[] {
  if (series === undefined) return [];
  const text = namesFit(body) ? nameAtEnd(body, s) : '';
  const labels = index.child(series, 'c:dLbls');
  if (labels !== undefined) return replaced(index, labels, text);
  const names = index.child(series, 'c:cat');
  if (names === undefined) return [];
  const [start] = index.range(names);
  return [{ start, end: start, text }];
}

function replaced(index: XmlIndex, node: XmlNode, text: string): Splice[] {
  const [start, end] = index.range(node);
  return [{ start, end, text }];
}
