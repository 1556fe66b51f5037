import type { ChartBody } from '../../figures/figure';
import { yearOfDay } from '../../ooxml/chart/time-axis';
import { kid, kids, parseXml, rootOf, within, type Element } from '../../emulator/word/xml';

/** What a chart part shows, read from its cached points; undefined for kinds the page does not draw. */
export function chartBodyOf(xml: string): ChartBody | undefined {
  const root = rootOf(parseXml(xml));
  const plot = within(root, 'plotArea', 'c')[0];
  const bars = plot && kid(plot, 'barChart');
  const lines = plot && kid(plot, 'lineChart');
  const group = bars ?? lines;
  if (!group) return undefined;
  const series = kids(group, 'ser');
  const format = formatOf(series[0] && kid(series[0], 'val')) ?? '0';
  const highlighted = series.length === 1 && series[0] ? kids(series[0], 'dPt')[0] : undefined;
  const reference = highlighted && kid(highlighted, 'idx')?.getAttribute('val');
  return {
    kind: 'chart',
    type: lines ? 'line' : within(group, 'barDir', 'c')[0]?.getAttribute('val') === 'bar' ? 'bar' : 'column',
    categories: categoriesOf(series[0] && kid(series[0], 'cat')),
    series: series.map((element) => ({
      name: points(kid(element, 'tx'))[0] ?? '',
      values: points(kid(element, 'val')).map((text) => (text === undefined ? null : Number(text))),
    })),
    unit: '',
    decimals: /0\.(0+)/.exec(format)?.[1]?.length ?? 0,
    ...(reference && { reference: Number(reference) }),
  };
}

/** The names of the categories; dates that stand for their years are years. */
function categoriesOf(data: Element | undefined): string[] {
  const isTime = /y/i.test(formatOf(data) ?? '');
  return points(data).map((text = '') => (isTime && text ? String(yearOfDay(Number(text))) : text));
}

function formatOf(data: Element | undefined): string | undefined {
  return (data && within(data, 'formatCode', 'c')[0]?.textContent) ?? undefined;
}

function points(data: Element | undefined): (string | undefined)[] {
  if (!data) return [];
  const count = Number(within(data, 'ptCount', 'c')[0]?.getAttribute('val') ?? 0);
  const texts = Array.from<string | undefined>({ length: count });
  for (const point of within(data, 'pt', 'c'))
    texts[Number(point.getAttribute('idx'))] = kid(point, 'v')?.textContent ?? '';
  return texts;
}
