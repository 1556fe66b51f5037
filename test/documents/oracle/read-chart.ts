import { openDocx, relationshipsOf, type Docx } from '../package/docx';
import { attributeOf, below, childOf, childrenOf } from '../package/xml';
import type { TreeElement } from '../package/tree';
import { shownCategory } from '../package/years';

export interface ReadSeries {
  name: string;
  categories: string[];
  /** As cached; empty for a gap. */
  values: string[];
}

export interface ReadChart {
  series: ReadSeries[];
  /** Categories of the first series that have a colour of their own. */
  points: { category: string; colour: string }[];
  /** Cells of the workbook by address; nothing when it has none. */
  sheet: Map<string, string> | undefined;
  /** Where cache and workbook say different things. */
  disagreements: string[];
}

/** The chart a drawing shows, with the workbook behind it. */
export function readChart(docx: Docx, part: string, drawing: TreeElement): ReadChart | undefined {
  const id = attributeOf(below(drawing, 'c', 'chart')[0], 'r', 'id');
  const chart = relationshipsOf(docx, part).find((entry) => entry.id === id)?.target;
  if (!chart || !docx.has(chart)) return undefined;
  const drawn = below(docx.read(chart), 'c', 'ser');
  const series = drawn.map((element) => ({
    name: pointsOf(childOf(element, 'c', 'tx'))[0] ?? '',
    categories: categoriesOf(childOf(element, 'c', 'cat')),
    values: pointsOf(childOf(element, 'c', 'val')),
  }));
  const sheet = sheetBehind(docx, chart);
  return {
    series,
    sheet,
    points: childrenOf(drawn[0], 'c', 'dPt').map((point) => ({
      category: series[0]?.categories[Number(childOf(point, 'c', 'idx')?.getAttribute('val'))] ?? '',
      colour: below(point, 'a', 'srgbClr')[0]?.getAttribute('val') ?? '',
    })),
    disagreements: sheet?.size ? drawn.flatMap((element) => disagreements(element, sheet)) : [],
  };
}

function pointsOf(holder: TreeElement | undefined): string[] {
  const count = Number(below(holder, 'c', 'ptCount')[0]?.getAttribute('val') ?? 0);
  const points = Array.from({ length: count }, () => '');
  for (const point of below(holder, 'c', 'pt'))
    points[Number(point.getAttribute('idx'))] = childOf(point, 'c', 'v')?.textContent ?? '';
  return points;
}

function categoriesOf(holder: TreeElement | undefined): string[] {
  const format = below(holder, 'c', 'formatCode')[0]?.textContent ?? undefined;
  return pointsOf(holder).map((text) => shownCategory(text, format));
}

function sheetBehind(docx: Docx, chart: string): Map<string, string> | undefined {
  const workbook = relationshipsOf(docx, chart).find(({ kind }) => kind === 'package')?.target;
  const bytes = workbook ? docx.bytes(workbook) : undefined;
  if (!bytes) return undefined;
  const inner = openDocx(bytes);
  const name = inner.names().find((each) => /^xl\/worksheets\/[^/]+\.xml$/.test(each)) ?? '';
  const shared = inner.has('xl/sharedStrings.xml')
    ? below(inner.read('xl/sharedStrings.xml'), 'x', 'si').map(({ textContent }) => textContent ?? '')
    : [];
  return new Map(
    below(inner.read(name), 'x', 'c').map((cell) => {
      const value = childOf(cell, 'x', 'v')?.textContent ?? '';
      const text =
        cell.getAttribute('t') === 's'
          ? (shared[Number(value)] ?? '')
          : value ||
            below(cell, 'x', 't')
              .map(({ textContent }) => textContent)
              .join('');
      return [cell.getAttribute('r') ?? '', text];
    }),
  );
}

/** A chart's formulas lead to cells that say what its cache says. */
function disagreements(series: TreeElement, sheet: Map<string, string>): string[] {
  return (['tx', 'cat', 'val'] as const).flatMap((name) => {
    const holder = childOf(series, 'c', name);
    const formula = below(holder, 'c', 'f')[0]?.textContent ?? '';
    const cells = addressesIn(formula).map((address) => sheet.get(address) ?? '');
    const cached = pointsOf(holder);
    return cells.join('|') === cached.join('|')
      ? []
      : [`${formula}: ${cells.join('|')} / ${cached.join('|')}`];
  });
}

/** `Daten!$B$2:$B$9` → B2, …, B9. */
function addressesIn(formula: string): string[] {
  const [, column = '', from = 0, , to = from] =
    /!\$?([A-Z]+)\$?(\d+)(:\$?[A-Z]+\$?(\d+))?/.exec(formula) ?? [];
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) => `${column}${Number(from) + i}`);
}
