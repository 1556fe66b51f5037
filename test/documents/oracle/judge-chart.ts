import { NOTHING, type Judged } from './judge-table';
import type { Known } from './known';
import type { ReadChart } from './read-chart';
import type { FigureTruth, Rendering } from './release';

/**
 * Judges a renewed chart: each series shows the release's number at each category, but for those typed over by hand; cache
 * and workbook agree; colours somebody gave stay with their area, remarks in the workbook beside it.
 */
export function judgeChart(
  before: ReadChart,
  after: ReadChart,
  truth: FigureTruth,
  next: Rendering,
  known: Known,
): Judged {
  const right = drawnIn(next);
  const tally = { ...NOTHING };
  const faults: string[] = [];
  const stood = valuesOf(before, truth.old, next);
  const stands = valuesOf(after, next, next);
  // A number typed for a year that is still drawn belongs to that year, not to the next.
  const named = valuesOf(before, truth.old, truth.old);
  for (const [place, value] of right) {
    const text = stands.get(place);
    const typed = [stood.get(place), named.get(place)].find((each) => each && known.handCells.has(each));
    const previous = stood.get(place) ?? '';
    if (typed && text === typed) tally.hand += 1;
    else {
      tally.ours += 1;
      if (text === value) tally.renewed += 1;
      else {
        if (text === previous) tally.old += 1;
        else tally.foreign += 1;
        faults.push(`${place.replace('\n', ' × ')}: "${text}" for "${value}", before "${previous}"`);
      }
    }
  }
  faults.push(...lostHandValues(before, after, known));
  const unknown = [...stands.keys()].filter((place) => !right.has(place));
  if (unknown.length) faults.push(`nowhere in the release: ${unknown.join('; ')}`);
  return {
    tally,
    faults: [...faults, ...after.disagreements, ...lookFaults(after, known), ...remarkFaults(before, after)],
  };
}

/** A number typed by hand stands somewhere; where, is judged with the others. */
function lostHandValues(before: ReadChart, after: ReadChart, { handCells }: Known): string[] {
  const values = ({ series }: ReadChart) => series.flatMap((each) => each.values);
  return values(before)
    .filter((value) => handCells.has(value) && !values(after).includes(value))
    .map((value) => `hand value gone: ${value}`);
}

/** Numbers by series and category, as they have to be drawn. */
function drawnIn({ figure: { body } }: Rendering): Map<string, string> {
  if (body.kind !== 'chart') return new Map();
  return new Map(
    body.series.flatMap(({ name, values }) =>
      body.categories.map((category, c) => [`${name}\n${category}`, String(values[c] ?? '')] as const),
    ),
  );
}

/** Numbers by series and category as they stand, the years of the names taken for the new ones. */
function valuesOf({ series }: ReadChart, from: Rendering, to: Rendering): Map<string, string> {
  const named = (text: string) => {
    const place = from.years.findIndex((year) => text.endsWith(String(year)));
    return place < 0 ? text : text.replace(/\d{4}$/, String(to.years[place]));
  };
  return new Map(
    series.flatMap(({ name, categories, values }) =>
      categories.map((category, c) => [`${named(name)}\n${named(category)}`, values[c] ?? ''] as const),
    ),
  );
}

/** An area that is no longer drawn takes its colour with it. */
function lookFaults({ points, series }: ReadChart, { highlights }: Known): string[] {
  return highlights.flatMap(({ colour, area }) =>
    (!series[0]?.categories.includes(area) && !points.some((point) => point.colour === colour)) ||
    points.some((point) => point.colour === colour && point.category === area)
      ? []
      : [`the colour of ${area} stands at ${points.find((point) => point.colour === colour)?.category}`],
  );
}

/** What stands in the workbook beside our columns, by the category it stands beside. */
function remarkFaults(before: ReadChart, after: ReadChart): string[] {
  const remarks = ({ sheet, series }: ReadChart) =>
    [...(sheet ?? [])].flatMap(([address, text]) => {
      const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
      const isOurs = column.length === 1 && column.charCodeAt(0) - 65 <= series.length;
      return isOurs || !text ? [] : [`${row === '1' ? '' : sheet?.get(`A${row}`)}: ${text}`];
    });
  const standing = new Set(remarks(after));
  return remarks(before)
    .filter((remark) => !standing.has(remark))
    .map((remark) => `remark no longer beside its area: ${remark}`);
}
