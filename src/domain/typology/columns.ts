import { cellAt, columnOf, type Answer } from '../answer';
import type { Area } from '../area';
import { absent, type Cell } from '../cell';
import type { Indicator, IndicatorId } from '../indicator';
import type { ReportingYear } from '../period';
import { ReportingError } from '../reporting-error';
import type { TypologyDefinition, TypologyTerm } from './definition';

/** What a typology is computed from, a column a term; cells stand in the order of `areas`. */
export interface TypologyColumns {
  year: ReportingYear;
  /** The earlier year of the dynamics, when the answer has it. */
  from?: ReportingYear;
  /** The parts of the level. */
  areas: Area[];
  inhabitants: Cell[];
  terms: TermColumn[];
}

export interface TermColumn extends TypologyTerm {
  indicator: Indicator;
  cells: Cell[];
  earlier: Cell[];
  /** The city's own values. */
  city: { now: Cell; earlier: Cell };
}

/** The columns in an answer. Fails with `typology-year-missing`, `typology-dynamics-years` and `unknown-indicator`. */
export function columnsOf(definition: TypologyDefinition, answer: Answer): TypologyColumns {
  const { inhabitants } = definition.exclusions;
  const { year, from } = yearsOf(definition, answer);
  const parts = partsIn(answer);
  const city = answer.areas.find(({ kind }) => kind === 'city');
  const column = (id: IndicatorId, at: ReportingYear | undefined) => {
    if (at === undefined) return [];
    const cells = columnOf(answer, id, at);
    return parts.map((a) => cells[a]!);
  };
  const ofCity = (id: IndicatorId, at: ReportingYear | undefined) =>
    city && at !== undefined ? cellAt(answer, id, city.key, at) : absent('unknown');
  return {
    year,
    ...(from !== undefined && { from }),
    areas: parts.map((a) => answer.areas[a]!),
    inhabitants: column(inhabitants, year),
    terms: definition.indicators.map((term) => ({
      ...term,
      indicator: indicatorIn(answer, term.id),
      cells: column(term.id, year),
      earlier: column(term.id, from),
      city: { now: ofCity(term.id, year), earlier: ofCity(term.id, from) },
    })),
  };
}

/** Cells as numbers, NaN where there is none. */
export function numbersIn(cells: Cell[]): Float64Array {
  const numbers = new Float64Array(cells.length);
  for (let i = 0; i < cells.length; i++) numbers[i] = cells[i]!.value ?? NaN;
  return numbers;
}

/** The positions of the parts. */
function partsIn({ areas }: Answer): number[] {
  const positions: number[] = [];
  for (let a = 0; a < areas.length; a++) if (areas[a]!.kind === 'part') positions.push(a);
  return positions;
}

function indicatorIn({ indicators }: Answer, id: IndicatorId): Indicator {
  const known = indicators.find((indicator) => indicator.id === id);
  if (known) return known;
  throw new ReportingError('unknown-indicator', {
    indicator: id,
    known: indicators.map((indicator) => indicator.id).join(', '),
  });
}

/** One year; with dynamics also the earlier one, unless there is none to be had. */
function yearsOf({ exclusions, dynamics }: TypologyDefinition, { years, indicators }: Answer) {
  const year = years.at(-1);
  const from = dynamics && years.length === 2 ? years[0] : undefined;
  const known = indicators.some(({ id }) => id === exclusions.inhabitants);
  if (year === undefined || !known || (!dynamics && years.length > 1))
    throw new ReportingError('typology-year-missing', { indicator: exclusions.inhabitants });
  if (years.length > 2 || (from !== undefined && year - from !== dynamics?.years))
    throw new ReportingError('typology-dynamics-years', { years: dynamics?.years ?? 0 });
  return { year, from };
}
