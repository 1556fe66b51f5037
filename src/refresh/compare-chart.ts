import { GAP, type ChartBody } from '../figures/figure';
import type { Compared, HandText, Meaning } from './compared';
import { plain } from './same-text';
import type { StandingChart } from './standing';

/**
 * The data of a chart, known by the names of its series and categories, not by their positions. A number typed by hand stays
 * with its series and category; where the new chart does not draw them any more, the chart waits for a decision. Charts made
 * before there were gaps have none, and are none the worse known.
 */
export function compareChart(standing: StandingChart, base: ChartBody, next: ChartBody): Partial<Compared> {
  const series = matched(
    standing.series.map(({ name }) => name),
    base.series.map(({ name }) => name),
  );
  const categories = matchedNames(standing.categories, base.categories);
  if (!series || !categories || isGapFilled(standing)) return { reason: { code: 'chart-changed' } };
  const typed = base.series.flatMap((ours, s) =>
    ours.values.flatMap((value, c) => {
      const mine = standing.series[series[s]!]?.values[categories[c] ?? -1] ?? null;
      return mine === value ? [] : [{ s, c, base: value, mine }];
    }),
  );
  const drawn = base.series.reduce((sum, { values }) => sum + values.length, 0);
  if (typed.length > 3 && typed.length > drawn / 2) return { reason: { code: 'chart-changed' } };
  const places = typed.map((each) => ({ ...each, ...placeIn(next, base, each) }));
  const same = samePicture(base, next);
  const stays = same && standing.categories.length === next.categories.length;
  if (standing.workbook === 'changed' && !stays && !keepsRemarks(standing, base, next))
    return { reason: { code: 'chart-workbook-changed' } };
  const hand = places.map(({ s, c, base: old, mine, fresh, at }): HandText => ({
    ...meaningOf(base, s, c),
    base: shown(old),
    mine: shown(mine),
    new: at ? shown(fresh ?? null) : '',
    holds: !at,
    writes: [],
  }));
  return {
    hand,
    changes: same ? [] : changedNumbers(base, next, typed),
  };
}

/** Whether all that somebody wrote into the workbook can stay beside what it belongs to. */
function keepsRemarks(standing: StandingChart, base: ChartBody, next: ChartBody): boolean {
  const { remarks } = standing;
  if (!remarks)
    return (
      standing.categories.length === next.categories.length &&
      base.categories.join('\n') === next.categories.join('\n')
    );
  return remarks.every((name) => next.categories.includes(name)) && base.series.length === next.series.length;
}

const shown = (value: number | null) => (value === null ? '' : String(value));

/** For each name of ours its position among those that stand there; undefined when they are not the same names. */
function matched(standing: string[], ours: string[]): number[] | undefined {
  if (standing.length !== ours.length) return undefined;
  const free = new Map<string, number[]>();
  standing.forEach((name, i) => free.set(plain(name), [...(free.get(plain(name)) ?? []), i]));
  const found = ours.map((name) => free.get(plain(name))?.shift());
  return found.every((position) => position !== undefined) ? (found as number[]) : undefined;
}

/** Like `matched`; a gap is at no position. */
function matchedNames(standing: string[], ours: string[]): (number | undefined)[] | undefined {
  const named = (names: string[]) => [...names.keys()].filter((i) => plain(names[i]!) !== GAP);
  const [stand, wanted] = [named(standing), named(ours)];
  const found = matched(
    stand.map((i) => standing[i]!),
    wanted.map((i) => ours[i]!),
  );
  return found && ours.map((_, c) => stand[found[wanted.indexOf(c)] ?? -1]);
}

function isGapFilled({ categories, series }: StandingChart): boolean {
  return series.some(({ values }) => values.some((value, c) => value !== null && categories[c] === GAP));
}

function placeIn(next: ChartBody, base: ChartBody, { s, c }: { s: number; c: number }) {
  const category = next.categories.indexOf(base.categories[c] ?? '');
  const name = base.series[s]?.name;
  const byPosition = next.series.length === base.series.length ? s : -1;
  // Series that are areas go by name, those that are columns by position: their years move.
  const series = base.keys ? byPosition : next.series.findIndex((candidate) => candidate.name === name);
  if (category < 0 || series < 0) return {};
  return { at: { series, category }, fresh: next.series[series]?.values[category] ?? null };
}

/** Whether both draw the same numbers in the same order; gaps between them are no reason to write. */
function samePicture(base: ChartBody, next: ChartBody): boolean {
  return JSON.stringify(withoutGaps(base)) === JSON.stringify(withoutGaps(next));
}

function withoutGaps({ categories, series }: ChartBody) {
  const isDrawn = (_: unknown, c: number) => categories[c] !== GAP;
  return [categories.filter(isDrawn), series.map(({ name, values }) => [name, values.filter(isDrawn)])];
}

/** What a decision calls a number of a chart. */
export function valueKey(
  { categories, series, keys }: Pick<ChartBody, 'categories' | 'series' | 'keys'>,
  s: number,
  c: number,
): string {
  return `value.${keys ? s : (series[s]?.name ?? '')}.${categories[c] ?? ''}`;
}

function meaningOf({ categories, series, columns, keys }: ChartBody, s: number, c: number): Meaning {
  const column = columns?.[s];
  const areaName = keys ? (categories[c] ?? '') : (series[s]?.name ?? '');
  return {
    key: valueKey({ categories, series, ...(keys && { keys }) }, s, c),
    kind: 'number',
    ...(keys?.[c] && { area: keys[c] }),
    areaName,
    ...(column?.indicator && { indicator: column.indicator }),
    ...(column?.year && { year: column.year }),
  };
}

/** What a person has to know of a renewed chart: each number drawn, and each category that comes or goes. */
function changedNumbers(base: ChartBody, next: ChartBody, typed: { s: number; c: number }[]) {
  // As in `placeIn`: series that are areas go by name.
  const asBefore = (s: number) =>
    base.keys ? s : base.series.findIndex(({ name }) => name === next.series[s]?.name);
  const before = (s: number, category: string) => {
    const c = base.categories.indexOf(category);
    return c < 0 || typed.some((each) => each.s === s && each.c === c)
      ? undefined
      : base.series[s]?.values[c];
  };
  const numbers = next.series.flatMap(({ values }, s) =>
    values.flatMap((value, c) => {
      const category = next.categories[c] ?? GAP;
      if (category === GAP) return [];
      const old = before(asBefore(s), category);
      const isTyped = typed.some((each) => each.s === asBefore(s) && base.categories[each.c] === category);
      if (old === value || isTyped) return [];
      return [{ ...meaningOf(next, s, c), old: shown(old ?? null), new: shown(value), writes: [] }];
    }),
  );
  const gone = base.categories
    .filter((category) => category !== GAP && !next.categories.includes(category))
    .map((category) => ({
      key: `category.${category}`,
      kind: 'category' as const,
      areaName: category,
      old: category,
      new: '',
      writes: [],
    }));
  const names = next.series.flatMap(({ name }, s) => {
    const old = base.series[s]?.name ?? '';
    return old === name ? [] : [{ key: `series.${s}`, kind: 'series' as const, old, new: name, writes: [] }];
  });
  const moved = !numbers.length && !gone.length && !names.length;
  return moved
    ? [
        {
          key: 'figure',
          kind: 'figure' as const,
          old: base.categories.filter((name) => name !== GAP).join(', '),
          new: next.categories.filter((name) => name !== GAP).join(', '),
          writes: [],
        },
      ]
    : [...numbers, ...gone, ...names];
}
