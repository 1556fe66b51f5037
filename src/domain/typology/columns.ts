import type { Answer } from '../answer';
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
  const parts = areasOf(answer, 'part');
  const cities = areasOf(answer, 'city');
  const column = (id: IndicatorId, at: ReportingYear | undefined, areas = parts) =>
    at === undefined ? [] : cellsOf(answer, id, at, areas);
  const ofCity = (id: IndicatorId, at: ReportingYear | undefined) =>
    column(id, at, cities)[0] ?? absent('unknown');
  return {
    year,
    ...(from !== undefined && { from }),
    areas: parts.map((a) => answer.areas[a]!),
    inhabitants: column(inhabitants, year),
    terms: definition.indicators.map((term) => ({
      ...term,
      indicator: answer.indicators[positionOf(answer, term.id)]!,
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

function cellsOf(answer: Answer, id: IndicatorId, year: ReportingYear, areas: number[]): Cell[] {
  const first = positionOf(answer, id) * answer.areas.length;
  const y = answer.years.indexOf(year);
  const { cells, years } = answer;
  const column = new Array<Cell>(areas.length);
  for (let i = 0; i < areas.length; i++)
    column[i] = cells[(first + areas[i]!) * years.length + y] ?? absent('unknown');
  return column;
}

/** The positions of a kind of areas. */
function areasOf({ areas }: Answer, kind: Area['kind']): number[] {
  const positions: number[] = [];
  for (let a = 0; a < areas.length; a++) if (areas[a]!.kind === kind) positions.push(a);
  return positions;
}

function positionOf({ indicators }: Answer, id: IndicatorId): number {
  const position = indicators.findIndex((indicator) => indicator.id === id);
  if (position >= 0) return position;
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
