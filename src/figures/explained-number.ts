import type { Area, AreaEdition, AreaLevel } from '../domain/area';
import type { Release } from '../domain/catalogue';
import type { Cell } from '../domain/cell';
import type { Indicator } from '../domain/indicator';
import { formatCell, formatDifference } from '../domain/number-format';
import { formatDate, type ReferenceDate, type ReportingYear } from '../domain/period';
import type { Language, Text } from '../domain/text';
import { fill, say } from '../texts';
import { signLegend } from './source-line';
import { isTypedOver, type StandingNumber } from './typed-over';

/** All that is to be said of one number of a figure. */
export interface ExplainedNumber {
  indicator: Indicator;
  area: Area;
  level?: AreaLevel;
  edition: AreaEdition;
  year: ReportingYear;
  referenceDate: ReferenceDate;
  /** In full precision, or the reason there is none, as the release of the figure has it. */
  cell: Cell;
  /** Digits behind the decimal point, rounded half away from zero. */
  decimals: number;
  /** What measures are called, by their ids, as far as that is known. */
  measures: Record<string, Text>;
  /** Where it is not the value itself, but what the value is to others. */
  beside?: ExplainedBeside;
  release: Pick<Release, 'id' | 'date'>;
  /** The source line of its figure. */
  source: string;
}

/** A rank among so many areas, or a difference to the city's value or to that of the year before. */
export type ExplainedBeside =
  | { measure: 'rank'; cell: Cell; among: number }
  | { measure: 'to-city'; cell: Cell; other: Cell; city: Area }
  | { measure: 'to-before'; cell: Cell; other: Cell; before: ReportingYear };

/** A number explained, a line each: what somebody typed over it, what it compares, value, meaning, definition, rounding, signs, where it comes from. */
export function numberLines(
  number: ExplainedNumber,
  language: Language,
  /** What stands there now. */
  standing?: StandingNumber,
): string[] {
  const { indicator, area, edition, year, referenceDate, cell, decimals, release } = number;
  const shown = formatCell(cell, decimals, language);
  const type = cell.value === null ? undefined : indicator.types?.[cell.value - 1]?.label[language];
  return [
    typedOver(number, language, standing),
    besideLine(number, language),
    say(language, 'explain.value', {
      indicator: indicator.name[language],
      area: area.name,
      year,
      value: type ?? withUnit(cell, number, decimals, language),
    }),
    cell.value === null || type ? '' : readAloud(shown, number, language),
    indicator.explanation[language],
    definition(number, language),
    indicator.exclusions[language] && say(language, 'explain.without', { groups: indicator.exclusions }),
    indicator.seed?.role === 'proxy' ? say(language, 'explain.proxy', { note: indicator.seed.note }) : '',
    rounding(cell, shown, decimals, language),
    signLegend([shown, shownBeside(number, language) ?? ''], language),
    say(language, 'figure.edition', { edition: edition.name }),
    say(language, 'figure.referenceDate', {
      date: referenceDate ? formatDate(referenceDate, language) : say(language, 'figure.noReferenceDate'),
    }),
    say(language, 'figure.release', { date: formatDate(release.date, language), release: release.id }),
    say(language, 'figure.source', { source: indicator.source[language] }),
  ].filter(Boolean);
}

function typedOver(number: ExplainedNumber, language: Language, standing: StandingNumber | undefined) {
  const { beside, cell, decimals } = number;
  const inserted = shownBeside(number, language) ?? formatCell(cell, decimals, language);
  return standing && isTypedOver(standing, { cell: (beside ?? number).cell, shown: inserted })
    ? say(language, 'explain.typedOver', { mine: standing.text, inserted })
    : '';
}

/** A rank or a difference as it is shown. */
function shownBeside({ beside, decimals }: ExplainedNumber, language: Language): string | undefined {
  if (!beside) return undefined;
  return beside.measure === 'rank'
    ? formatCell(beside.cell, 0, language)
    : formatDifference(beside.cell, decimals, language);
}

function besideLine(number: ExplainedNumber, language: Language): string {
  const { beside, indicator, area, level, year, cell, decimals } = number;
  const shown = shownBeside(number, language);
  if (!beside || shown === undefined) return '';
  const facts = { indicator: indicator.name, area: area.name, year, shown };
  if (beside.measure === 'rank') {
    const areas = level?.pluralDative[language] ?? '';
    return say(language, 'explain.rank', { ...facts, among: beside.among, areas });
  }
  const [value, other] = [cell, beside.other].map((each) => withUnit(each, number, decimals, language));
  return beside.measure === 'to-city'
    ? say(language, 'explain.toCity', { ...facts, city: beside.city.name, value: value!, other: other! })
    : say(language, 'explain.toBefore', { ...facts, before: beside.before, value: value!, other: other! });
}

/** A count of things has no unit to name. */
function withUnit(cell: Cell, { indicator }: ExplainedNumber, decimals: number, language: Language): string {
  const shown = formatCell(cell, decimals, language);
  const hasUnit = cell.value !== null && indicator.formula.kind !== 'count';
  return hasUnit ? `${shown}\u00a0${indicator.unit[language]}` : shown;
}

function readAloud(value: string, { indicator, area, year }: ExplainedNumber, language: Language): string {
  return fill(indicator.readingAid[language], {
    area: area.name,
    year,
    value,
    unit: indicator.unit[language],
  });
}

function definition({ indicator, measures }: ExplainedNumber, language: Language): string {
  const { formula, unit, populationBase: base } = indicator;
  const named = (ids: string[]) => ids.map((id) => measures[id]?.[language] ?? '');
  if (formula.kind === 'rate') return say(language, 'explain.rate', { base });
  if (formula.kind === 'count') {
    const counted = named(formula.measures);
    return counted.every(Boolean) ? say(language, 'explain.count', { measures: counted.join(' + ') }) : '';
  }
  const [numerator, denominator] = [named(formula.numerator), named(formula.denominator)];
  const { factor } = formula;
  return [...numerator, ...denominator].every(Boolean)
    ? say(language, 'explain.ratio', {
        numerator: numerator.join(' + '),
        denominator: denominator.join(' + '),
        factor,
        unit,
        base,
      })
    : say(language, 'explain.ratioOfCounts', { factor, unit, base });
}

/** Said only where the number as shown is not all of it. */
function rounding(cell: Cell, shown: string, decimals: number, language: Language): string {
  if (cell.value === null || !cell.value) return '';
  const whole = formatCell({ value: cell.value }, 15, language).replace(/[.,]?0+$/, '');
  return shown.startsWith(whole) ? '' : say(language, 'explain.rounded', { value: whole, decimals });
}
