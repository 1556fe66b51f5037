import { GAP, type ChartBody } from '../../../figures/figure';
import { blockAt } from '../../../figures/cell-address';
import { textOf, unpack } from '../../package/archive';
import { parseXml, type Document, type Element } from '../../package/parse-xml';
import { cellsIn } from '../../sheet/read-cells';
import { sharedStringsOf } from '../../sheet/shared-strings';
import { worksheetsOf } from '../../sheet/worksheets';
import { all, attribute, child, children, first } from './elements';
import { figureIdOf, placeOf, type ReportXml } from './report-xml';
import type { LayoutRule } from './rule';

const LONGEST_ALT_TEXT = 250;

export const CHART_RULES: LayoutRule[] = [
  {
    id: 'CH-08',
    severity: 'error',
    check: (report) =>
      chartDrawings(report).flatMap((drawing) => {
        const length = attribute(first(drawing, 'wp:docPr'), 'descr').trim().length;
        if (length > 0 && length <= LONGEST_ALT_TEXT) return [];
        return [{ place: placeOf(report, drawing), facts: { length, limit: LONGEST_ALT_TEXT } }];
      }),
  },
  {
    id: 'CH-09',
    severity: 'error',
    check: (report) =>
      chartDrawings(report).flatMap((drawing) => {
        const difference = firstDifference(report, drawing);
        return difference ? [{ place: placeOf(report, drawing), facts: difference }] : [];
      }),
  },
];

function chartDrawings(report: ReportXml): Element[] {
  return all(report.body, 'w:drawing').filter((drawing) => first(drawing, 'c:chart'));
}

/** The first point where the chart's cache differs from its workbook, or from the figure it was made from. */
function firstDifference(
  report: ReportXml,
  drawing: Element,
): { where: string; cache: string; other: string } | undefined {
  const id = attribute(first(drawing, 'c:chart'), 'r:id');
  const name = report.target(report.main, id);
  const chart = name === undefined ? undefined : report.part(name);
  if (!name || !chart) return { where: name ?? id, cache: '–', other: '–' };
  const workbook = workbookOf(report, name, chart);
  const rendered = report.memories.get(figureIdOf(drawing) ?? '')?.content.body;
  for (const reference of [...all(chart, 'c:strRef'), ...all(chart, 'c:numRef')]) {
    const formula = child(reference, 'c:f')?.textContent ?? '';
    const cache = cacheOf(reference);
    const cells = workbook?.(formula);
    if (!cells) return { where: formula, cache: cache.join(' '), other: '–' };
    const at = cells.findIndex((text, i) => !same(text, cache[i] ?? ''));
    if (at >= 0 || cells.length !== cache.length)
      return { where: formula, cache: cache[at] ?? '', other: cells[at] ?? '' };
  }
  return rendered?.kind === 'chart' ? differenceToData(chart, rendered) : undefined;
}

/** The cached points by index; a gap is an empty text. */
function cacheOf(reference: Element): string[] {
  const cache = child(reference, 'c:strCache') ?? child(reference, 'c:numCache');
  const count = Number(attribute(child(cache, 'c:ptCount'), 'val') || 0);
  const texts = Array.from({ length: count }, () => '');
  for (const point of cache ? children(cache, 'c:pt') : [])
    texts[Number(attribute(point, 'idx'))] = child(point, 'c:v')?.textContent ?? '';
  return texts;
}

/** Gaps between areas hold no data: charts made before there were gaps have none. */
function differenceToData(chart: Document, { categories, series: drawn }: ChartBody) {
  for (const [s, series] of all(chart, 'c:ser').entries()) {
    const names = child(child(series, 'c:cat'), 'c:strRef');
    const values = child(child(series, 'c:val'), 'c:numRef');
    const cached = values ? withoutGaps(cacheOf(values), names && cacheOf(names)) : [];
    const data = withoutGaps(
      (drawn[s]?.values ?? []).map((value) => (value === null ? '' : String(value))),
      categories,
    );
    const at = cached.findIndex((text, i) => !same(text, data[i] ?? ''));
    if (at >= 0) return { where: `value.${s}.${at}`, cache: cached[at] ?? '', other: data[at] ?? '' };
  }
  return undefined;
}

function withoutGaps(texts: string[], names: string[] | undefined): string[] {
  return names ? texts.filter((text, i) => names[i] !== GAP || text !== '') : texts;
}

function same(a: string, b: string): boolean {
  return a === b || (a !== '' && b !== '' && Number(a) === Number(b));
}

/** A series has no more points than a column has rows. */
const MOST_POINTS = 1_048_576;

/** Reads cells of the embedded workbook by formula (`Sheet1!$B$2:$B$9`). */
function workbookOf(
  report: ReportXml,
  name: string,
  chart: Document,
): ((formula: string) => string[] | undefined) | undefined {
  const bytes = report.bytes(report.target(name, attribute(first(chart, 'c:externalData'), 'r:id')) ?? '');
  if (!bytes) return undefined;
  const parts = unpack(bytes);
  const sheets = worksheetsOf(parts);
  const strings = sharedStringsOf(parts);
  const readers = new Map<string, ReturnType<typeof cellsIn>>();
  return (formula) => {
    const { worksheet, block } = blockAt(formula);
    const sheet = sheets.find((candidate) => candidate.name.toLowerCase() === worksheet.toLowerCase());
    if (!sheet || block.rows * block.columns > MOST_POINTS) return undefined;
    const reader = readers.get(sheet.part) ?? cellsIn(parseXml(textOf(parts, sheet.part)), strings);
    readers.set(sheet.part, reader);
    return reader(block).flat().map(String);
  };
}
