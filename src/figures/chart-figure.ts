import { pluralInText } from './plural-in-text';
import { altTextOf } from './alt-text';
import { cellAt, type Answer } from '../domain/answer';
import type { Area } from '../domain/area';
import { partsOf, partsWithoutValue, rankedParts, type RankedArea } from '../domain/extremes';
import { GAP, type ChartBody } from './figure';
import type { Indicator } from '../domain/indicator';
import { listOf, mainPoint } from './main-point';
import { roundDecimal } from '../domain/number-format';
import type { ReportingYear } from '../domain/period';
import { ReportingError } from '../domain/reporting-error';
import { indicatorNotes, sourceLine } from './source-line';
import type { Draft } from './table-figure';
import type { Language } from '../domain/text';
import { tableTitle } from './title';
import { say } from '../texts';

const MAX_SERIES = 3;
const MAX_BARS = 25;
const BARS_AT_EACH_END = 10;
const MAX_LINES = 6;
const LINES_AT_EACH_END = 2;
const MAX_NAMED = 12;

/** Which areas a chart draws, and how many at each end when it cannot draw all. */
interface Choice {
  /** Between two groups areas are left out. */
  groups: Area[][];
  atEachEnd?: number;
}

/**
 * A chart of the answer. Bars stand for areas, sorted, one series an indicator and year; lines and columns over several
 * years have one series an area. Too many areas: the highest and lowest of the last year and the city, with a gap where areas
 * are left out, and the title says so.
 * A number that is missing or secret is a gap, and a note names the area. Fails with `chart-too-many-series`,
 * `chart-mixed-units`, `chart-one-indicator`.
 */
export function chartFigure(answer: Answer, type: ChartBody['type'], language: Language): Draft {
  const overYears = type === 'line' || (type === 'column' && answer.years.length > 1);
  const indicator = leadingIndicator(answer, overYears, language);
  const year = answer.years.at(-1) ?? 0;
  const choice = choiceOf(answer, indicator, year, overYears);
  const areas = choice.groups.flat();
  const title = titleOf(answer, choice, language);
  return {
    kind: 'chart',
    areas: areas.map(({ key }) => key),
    title,
    altText: altTextOf([
      say(language, `figure.alt ${type}`, { title }),
      ...mainPoint(answer, indicator, year, language),
    ]),
    body: {
      kind: 'chart',
      type,
      ...(overYears
        ? seriesByArea(answer, indicator, areas, language)
        : seriesByColumn(answer, choice.groups, language)),
      unit: indicator.unit[language],
      decimals: indicator.decimals,
    },
    notes: [
      ...indicatorNotes(answer.indicators, language).notes.map((note) => note.replace(/^\d+\) /, '')),
      ...gapNotes(answer, indicator, language),
    ],
    legend: '',
    source: sourceLine(answer, language),
  };
}

function leadingIndicator(answer: Answer, overYears: boolean, language: Language): Indicator {
  const [first] = answer.indicators;
  if (!first) throw new ReportingError('empty-selection');
  const series = answer.indicators.length * answer.years.length;
  if (overYears && answer.indicators.length > 1) throw new ReportingError('chart-one-indicator');
  if (!overYears && series > MAX_SERIES)
    throw new ReportingError('chart-too-many-series', { series, limit: MAX_SERIES });
  const units = new Set(answer.indicators.map(({ unit }) => unit[language]));
  if (units.size > 1) throw new ReportingError('chart-mixed-units', { units: [...units].join(', ') });
  return first;
}

function choiceOf(answer: Answer, indicator: Indicator, year: ReportingYear, overYears: boolean): Choice {
  const city = answer.areas.filter(({ kind }) => kind === 'city');
  const ranked = rankedParts(answer, indicator, year);
  const [limit, atEachEnd] = overYears ? [MAX_LINES, LINES_AT_EACH_END] : [MAX_BARS, BARS_AT_EACH_END];
  if (partsOf(answer).length > limit && ranked.length > 2 * atEachEnd) {
    const parts = [...ranked.slice(0, atEachEnd), ...ranked.slice(-atEachEnd)];
    const sorted = sortedWithCity(answer, indicator, year, parts, city);
    return { groups: apart(sorted, parts[atEachEnd - 1]?.area, parts[atEachEnd]?.area), atEachEnd };
  }
  const gaps = partsWithoutValue(answer, indicator, year);
  return { groups: [[...sortedWithCity(answer, indicator, year, ranked, city), ...gaps]] };
}

/** The highest, the lowest, and the city alone where it lies between them. */
function apart(sorted: Area[], lastHigh: Area | undefined, firstLow: Area | undefined): Area[][] {
  const [end, start] = [
    sorted.findIndex((area) => area === lastHigh) + 1,
    sorted.findIndex((area) => area === firstLow),
  ];
  return [sorted.slice(0, end), sorted.slice(end, start), sorted.slice(start)].filter(({ length }) => length);
}

/** The city takes its place among the ranked areas; without a number it is left out. */
function sortedWithCity(
  answer: Answer,
  indicator: Indicator,
  year: ReportingYear,
  ranked: RankedArea[],
  city: Area[],
): Area[] {
  const cities = city.flatMap((area) => {
    const { value } = cellAt(answer, indicator.id, area.key, year);
    return value === null || indicator.formula.kind === 'count' ? [] : [{ area, value }];
  });
  return [...cities, ...ranked].sort((a, b) => b.value - a.value).map(({ area }) => area);
}

function titleOf(answer: Answer, { atEachEnd }: Choice, language: Language): string {
  const title = tableTitle(answer, language);
  if (!atEachEnd) return title;
  const year = answer.years.length > 1 ? ` ${answer.years.at(-1)}` : '';
  return say(language, 'figure.extremesOnly', { title, count: atEachEnd, year });
}

type Drawn = Pick<ChartBody, 'categories' | 'series' | 'reference' | 'keys' | 'columns'>;

function seriesByColumn(answer: Answer, groups: Area[][], language: Language): Drawn {
  const places = groups.flatMap((group, g): (Area | undefined)[] => (g ? [undefined, ...group] : group));
  const columns = answer.indicators.flatMap((indicator) => answer.years.map((year) => ({ indicator, year })));
  const city = places.findIndex((area) => area?.kind === 'city');
  return {
    categories: places.map((area) => (area ? areaName(area, language) : GAP)),
    series: columns.map(({ indicator, year }) => ({
      name: seriesName(answer, indicator, year, language),
      values: places.map((area) => (area ? drawnValue(answer, indicator, area.key, year) : null)),
    })),
    ...(city >= 0 && { reference: city }),
    keys: places.map((area) => area?.key ?? GAP),
    columns: columns.map(({ indicator, year }) => ({ indicator: indicator.id, year, measure: 'value' })),
  };
}

function seriesByArea(answer: Answer, indicator: Indicator, areas: Area[], language: Language): Drawn {
  return {
    categories: answer.years.map(String),
    series: areas.map((area) => ({
      name: areaName(area, language),
      values: answer.years.map((year) => drawnValue(answer, indicator, area.key, year)),
    })),
  };
}

/** What tells the series apart: the year, the indicator, or both. */
function seriesName(
  { indicators, years }: Answer,
  indicator: Indicator,
  year: number,
  language: Language,
): string {
  if (indicators.length === 1) return String(year);
  return years.length === 1 ? indicator.shortName[language] : `${indicator.shortName[language]} ${year}`;
}

function areaName({ kind, name }: Area, language: Language): string {
  return kind === 'city' ? say(language, 'figure.cityRow', { city: name }) : name;
}

function drawnValue(answer: Answer, indicator: Indicator, area: string, year: ReportingYear): number | null {
  const { value } = cellAt(answer, indicator.id, area, year);
  return value === null ? null : roundDecimal(value, indicator.decimals);
}

function gapNotes(answer: Answer, indicator: Indicator, language: Language): string[] {
  return answer.years.flatMap((year) => {
    const names = partsWithoutValue(answer, indicator, year).map(({ name }) => name);
    if (!names.length) return [];
    const areas =
      names.length > MAX_NAMED
        ? `${names.length} ${pluralInText(answer.level, language)}`
        : listOf(names, language);
    return [
      answer.years.length > 1
        ? say(language, 'figure.withoutValueIn', { year, areas })
        : say(language, 'figure.withoutValue', { areas }),
    ];
  });
}
