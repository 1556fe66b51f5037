import type { StandingChart } from '../../refresh/standing';
import { yearOfDay } from './time-axis';
import type { XmlIndex, XmlNode } from '../package/xml-index';

/** A chart as its part caches it; what the workbook behind it holds is for the caller to say. */
export function standingChart(index: XmlIndex): Pick<StandingChart, 'categories' | 'series' | 'timed'> {
  const series = index.descendants(0, 'c:ser');
  const first = series[0];
  const timed = isTimed(index);
  const names = first === undefined ? [] : points(index, index.child(first, 'c:cat'));
  return {
    categories: timed ? names.map((day) => (day === '' ? '' : String(yearOfDay(Number(day))))) : names,
    ...(timed && { timed }),
    series: series.map((each) => ({
      name: points(index, index.child(each, 'c:tx'))[0] ?? '',
      values: points(index, index.child(each, 'c:val')).map((text) => (text === '' ? null : Number(text))),
    })),
  };
}

/** Whether its categories are dates, in the format of a year. */
export function isTimed(index: XmlIndex): boolean {
  const [first] = index.descendants(0, 'c:cat');
  const format = first === undefined ? undefined : index.descendants(first, 'c:formatCode')[0];
  return format !== undefined && /y/i.test(index.text(format));
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
