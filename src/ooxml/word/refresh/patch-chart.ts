import type { ChartBody } from '../../../figures/figure';
import { numberFormatOf } from '../../chart/chart-colours';
import { referencePoint } from '../../chart/chart';
import { categoryNames, seriesName, seriesValues } from '../../chart/chart-sheet';
import { child, children, descendants, parseXml, type Document, type Element } from '../../package/parse-xml';
import { NS } from '../../package/xml';

/**
 * Renews a chart's cached categories, names and numbers in place; colours, fonts and whatever somebody set by hand stay.
 * Returns false when the chart has another number of series than the new body: then it has to be made anew.
 */
export function patchChart(chart: Document, body: ChartBody): boolean {
  const series = descendants(chart, NS.c, 'ser');
  if (series.length !== body.series.length) return false;
  series.forEach((element, s) => {
    const { name = '', values = [] } = body.series[s] ?? {};
    cache(child(element, NS.c, 'tx'), seriesName(s), [name]);
    cache(child(element, NS.c, 'cat'), categoryNames(body.categories.length), body.categories);
    cache(
      child(element, NS.c, 'val'),
      seriesValues(s, body.categories.length),
      values.map((value) => (value === null ? undefined : String(value))),
      numberFormatOf(body),
    );
    moveReference(element, body);
  });
  return true;
}

/** Writes formula and points of a `c:strRef` or `c:numRef`; a missing value has no point and stays a gap. */
function cache(
  holder: Element | undefined,
  formula: string,
  points: (string | undefined)[],
  format?: string,
): void {
  const reference = child(holder, NS.c, 'strRef') ?? child(holder, NS.c, 'numRef');
  const store = child(reference, NS.c, 'strCache') ?? child(reference, NS.c, 'numCache');
  const document = holder?.ownerDocument;
  if (!reference || !store || !document) return;
  put(child(reference, NS.c, 'f'), formula);
  put(child(store, NS.c, 'formatCode'), format);
  child(store, NS.c, 'ptCount')?.setAttribute('val', String(points.length));
  for (const point of children(store, NS.c, 'pt')) store.removeChild(point);
  points.forEach((text, index) => {
    if (text === undefined) return;
    const point = document.createElementNS(NS.c, 'c:pt');
    const value = document.createElementNS(NS.c, 'c:v');
    point.setAttribute('idx', String(index));
    value.textContent = text;
    point.appendChild(value);
    store.appendChild(point);
  });
}

function put(element: Element | undefined, text: string | undefined): void {
  if (element && text !== undefined) element.textContent = text;
}

/** The point drawn apart is the whole city: it moves, comes or goes with it. Points somebody coloured stay. */
function moveReference(series: Element, body: ChartBody): void {
  const [own, ...others] = children(series, NS.c, 'dPt');
  if (others.length) return;
  const fresh = referencePoint(body);
  if (own && body.reference !== undefined) {
    child(own, NS.c, 'idx')?.setAttribute('val', String(body.reference));
  } else if (own) {
    series.removeChild(own);
  } else if (fresh) {
    const parsed = parseXml(`<x xmlns:c="${NS.c}" xmlns:a="${NS.a}">${fresh}</x>`);
    const point = descendants(parsed, NS.c, 'dPt')[0];
    const after = child(series, NS.c, 'invertIfNegative');
    if (point && after) series.insertBefore(series.ownerDocument!.importNode(point, true), after.nextSibling);
  }
}
