import type { ChartBody } from '../../domain/figure';
import { numberFormatOf } from '../chart-colours';
import { categoryNames, seriesName, seriesValues } from '../chart-sheet';
import { child, children, descendants, type Document, type Element } from '../parse-xml';
import { NS } from '../xml';

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
    moveReference(element, body.reference);
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

/** The point drawn apart follows the whole city to its new place. */
function moveReference(series: Element, reference: number | undefined): void {
  const points = children(series, NS.c, 'dPt');
  if (reference === undefined || points.length !== 1) return;
  child(points[0], NS.c, 'idx')?.setAttribute('val', String(reference));
}
