import type { Area, AreaEdition, AreaLevel } from '../domain/area';
import type { Release } from '../domain/catalogue';
import type { Cell } from '../domain/cell';
import type { Indicator } from '../domain/indicator';
import { formatCell } from '../domain/number-format';
import { formatDate, type ReferenceDate, type ReportingYear } from '../domain/period';
import type { Language } from '../domain/text';
import { fill, say } from '../texts';
import { signLegend } from './source-line';

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
  release: Pick<Release, 'id' | 'date'>;
  /** The source line of its figure. */
  source: string;
}

/** A number explained, a line each: value, meaning, definition, rounding, signs, where it comes from. */
export function numberLines(number: ExplainedNumber, language: Language): string[] {
  const { indicator, area, edition, year, referenceDate, cell, decimals, release } = number;
  const shown = formatCell(cell, decimals, language);
  const type = cell.value === null ? undefined : indicator.types?.[cell.value - 1]?.label[language];
  return [
    say(language, 'explain.value', {
      indicator: indicator.name[language],
      area: area.name,
      year,
      value: type ?? withUnit(shown, number, language),
    }),
    cell.value === null || type ? '' : readAloud(shown, number, language),
    indicator.explanation[language],
    definition(indicator, language),
    indicator.exclusions[language] && say(language, 'explain.without', { groups: indicator.exclusions }),
    indicator.seed?.role === 'proxy' ? say(language, 'explain.proxy', { note: indicator.seed.note }) : '',
    rounding(cell, shown, decimals, language),
    signLegend([shown], language),
    say(language, 'figure.edition', { edition: edition.name }),
    say(language, 'figure.referenceDate', {
      date: referenceDate ? formatDate(referenceDate, language) : say(language, 'figure.noReferenceDate'),
    }),
    say(language, 'figure.release', { date: formatDate(release.date, language), release: release.id }),
    say(language, 'figure.source', { source: indicator.source[language] }),
  ].filter(Boolean);
}

function withUnit(shown: string, { cell, indicator }: ExplainedNumber, language: Language): string {
  return cell.value === null ? shown : `${shown}\u00a0${indicator.unit[language]}`;
}

function readAloud(value: string, { indicator, area, year }: ExplainedNumber, language: Language): string {
  return fill(indicator.readingAid[language], {
    area: area.name,
    year,
    value,
    unit: indicator.unit[language],
  });
}

function definition({ formula, unit, populationBase }: Indicator, language: Language): string {
  if (formula.kind === 'rate') return say(language, 'explain.rate', { base: populationBase });
  if (formula.kind === 'count')
    return say(language, 'explain.count', { measures: formula.measures.join(' + ') });
  const { numerator, denominator, factor } = formula;
  return say(language, 'explain.ratio', {
    numerator: numerator.join(' + '),
    denominator: denominator.join(' + '),
    factor,
    unit,
    base: populationBase,
  });
}

/** Said only where the number as shown is not all of it. */
function rounding(cell: Cell, shown: string, decimals: number, language: Language): string {
  if (cell.value === null || !cell.value) return '';
  const whole = formatCell({ value: cell.value }, 15, language).replace(/[.,]?0+$/, '');
  return shown.startsWith(whole) ? '' : say(language, 'explain.rounded', { value: whole, decimals });
}
