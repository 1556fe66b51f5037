import type { StandingChart } from '../../refresh/standing';
import type { XmlIndex, XmlNode } from '../package/xml-index';

/** A chart as its part caches it; what the workbook behind it holds is for the caller to say. */
export function standingChart(index: XmlIndex): Pick<StandingChart, 'categories' | 'series'> {
  const series = index.descendants(0, 'c:ser');
  const first = series[0];
  return {
    categories: first === undefined ? [] : points(index, index.child(first, 'c:cat')),
    series: series.map((each) => ({
      name: points(index, index.child(each, 'c:tx'))[0] ?? '',
      values: points(index, index.child(each, 'c:val')).map((text) => (text === '' ? null : Number(text))),
    })),
  };
}

/** Cached points by position; a gap is empty. */
function points(index: XmlIndex, data: XmlNode | undefined): string[] {
  if (data === undefined) return [];
  const count = Number(index.attribute(index.descendants(data, 'c:ptCount')[0], 'val') ?? 0);
  const texts = Array.from({ length: Math.min(count, 10_000) }, () => '');
  for (const point of index.descendants(data, 'c:pt')) {
    const value = index.child(point, 'c:v');
    texts[Number(index.attribute(point, 'idx'))] = value === undefined ? '' : index.text(value);
  }
  return texts;
}
