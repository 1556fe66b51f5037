import { cellAt, type Answer } from '../answer';
import type { Area } from '../area';
import type { Cell } from '../cell';
import type { Indicator, IndicatorId } from '../indicator';
import type { ReportingYear } from '../period';
import { ReportingError } from '../reporting-error';
import type { TypologyDefinition } from './definition';
import { spreadOf, zScore, type Spread } from './standardise';

const FEWEST_AREAS = 3;

export interface TypologyResult {
  definition: TypologyDefinition;
  year: ReportingYear;
  /** The indicators that went in, in the definition's order, with the parameters of their standardisation. */
  indicators: TypologyIndicator[];
  leftOut: { indicator: Indicator; reason: 'no-data' }[];
  /** What the combined z-scores were divided by; `null` when the definition does not restandardise. */
  deviationOfSums: number | null;
  /** The parts of the level in the register's order, excluded ones included. */
  areas: TypologyArea[];
}

export interface TypologyIndicator extends Spread {
  indicator: Indicator;
  sign: 1 | -1;
  weight: number;
}

/** `inputs` and `z` stand in the order of the result's indicators; z carries the sign of its indicator. */
export interface TypologyArea {
  area: Area;
  inhabitants: Cell;
  inputs: Cell[];
  /** All `null` for an excluded area. */
  z: (number | null)[];
  index: number | null;
  /** From 1, the lowest burden; position in the definition's types. */
  type: number | null;
  excluded?: Exclusion;
}

/** `detail` names the indicators concerned: the inhabitants, or the inputs that are missing. */
export interface Exclusion {
  reason: 'named' | 'few-inhabitants' | 'missing-input';
  detail: IndicatorId[];
}

/**
 * The typology of one year from the answer to `queryForTypology`. Standardises over the areas that are not excluded,
 * adds the signed z-scores and cuts the unrounded index. An indicator without a number in any area is left out.
 * Throws `typology-year-missing`, `typology-too-few-areas` and `typology-constant-indicator`.
 */
export function computeTypology(definition: TypologyDefinition, answer: Answer): TypologyResult {
  const year = onlyYear(definition, answer);
  const terms = termsOf(definition, answer, year);
  const used = terms.filter(({ hasData }) => hasData);
  const candidates = partsOf(answer).map((area) => candidate(definition, used, answer, area, year));
  const valid = enough(used.length ? candidates.filter(({ excluded }) => !excluded) : [], year);

  const indicators = used.map(({ indicator, sign, weight }, i) => {
    const column = valid.map(({ inputs }) => numberIn(inputs[i]));
    return { indicator, sign, weight, ...spreadOfColumn(indicator.id, column, definition) };
  });
  const scores = new Map(valid.map((row) => [row, signedScores(row.inputs, indicators)]));
  const sums = new Map([...scores].map(([row, z]) => [row, combine(z, indicators, definition)]));
  const deviationOfSums = definition.restandardised
    ? spreadOfColumn(definition.id, [...sums.values()], definition).deviation
    : null;

  return {
    definition,
    year,
    indicators,
    leftOut: terms
      .filter(({ hasData }) => !hasData)
      .map(({ indicator }) => ({ indicator, reason: 'no-data' as const })),
    deviationOfSums,
    areas: candidates.map((row) => {
      const sum = sums.get(row);
      const index = sum === undefined ? null : sum / (deviationOfSums ?? 1);
      const type = index === null ? null : typeOf(index, definition.limits);
      return { ...row, z: scores.get(row) ?? indicators.map(() => null), index, type };
    }),
  };
}

/** The definition's indicators, and whether any part has a number for them. */
function termsOf({ indicators }: TypologyDefinition, answer: Answer, year: ReportingYear) {
  return indicators.map((term) => ({
    ...term,
    indicator: indicatorIn(answer, term.id),
    hasData: partsOf(answer).some(({ key }) => cellAt(answer, term.id, key, year).value !== null),
  }));
}

function partsOf({ areas }: Answer): Area[] {
  return areas.filter(({ kind }) => kind === 'part');
}

function enough(valid: Candidate[], year: ReportingYear): Candidate[] {
  if (valid.length >= FEWEST_AREAS) return valid;
  throw new ReportingError('typology-too-few-areas', { year, areas: valid.length, needed: FEWEST_AREAS });
}

type Candidate = Pick<TypologyArea, 'area' | 'inhabitants' | 'inputs' | 'excluded'>;

function candidate(
  { exclusions }: TypologyDefinition,
  used: { id: IndicatorId }[],
  answer: Answer,
  area: Area,
  year: ReportingYear,
): Candidate {
  const inhabitants = cellAt(answer, exclusions.inhabitants, area.key, year);
  const inputs = used.map(({ id }) => cellAt(answer, id, area.key, year));
  const missing = used.filter((_, i) => inputs[i]?.value === null).map(({ id }) => id);
  const excluded = exclusionOf(exclusions, area, inhabitants, missing);
  return { area, inhabitants, inputs, ...(excluded && { excluded }) };
}

function exclusionOf(
  { areas, minimumInhabitants, inhabitants: id }: TypologyDefinition['exclusions'],
  { key }: Area,
  inhabitants: Cell,
  missing: IndicatorId[],
): Exclusion | undefined {
  if (areas.includes(key)) return { reason: 'named', detail: [] };
  if (inhabitants.value === null) return { reason: 'missing-input', detail: [id, ...missing] };
  if (inhabitants.value < minimumInhabitants) return { reason: 'few-inhabitants', detail: [id] };
  return missing.length ? { reason: 'missing-input', detail: missing } : undefined;
}

function spreadOfColumn(id: string, values: number[], { standardisation }: TypologyDefinition): Spread {
  if (values.every((value) => value === values[0]))
    throw new ReportingError('typology-constant-indicator', { indicator: id });
  return spreadOf(values, standardisation.deviation);
}

function signedScores(inputs: Cell[], indicators: TypologyIndicator[]): number[] {
  return indicators.map((indicator, i) => indicator.sign * zScore(numberIn(inputs[i]), indicator));
}

function combine(z: number[], indicators: TypologyIndicator[], { combination }: TypologyDefinition): number {
  const weights = indicators.map(({ weight }) => weight);
  const sum = z.reduce((total, score, i) => total + score * (weights[i] ?? 0), 0);
  return combination === 'sum' ? sum : sum / weights.reduce((total, weight) => total + weight, 0);
}

/** A value on a limit belongs to the class below it. */
function typeOf(index: number, limits: number[]): number {
  return 1 + limits.filter((limit) => index > limit).length;
}

/** Inputs of valid areas are numbers: `exclusionOf` saw to that. */
function numberIn(cell: Cell | undefined): number {
  return cell?.value ?? Number.NaN;
}

function onlyYear({ exclusions }: TypologyDefinition, answer: Answer): ReportingYear {
  const [year, ...others] = answer.years;
  const known = answer.indicators.some(({ id }) => id === exclusions.inhabitants);
  if (year === undefined || others.length || !known)
    throw new ReportingError('typology-year-missing', { indicator: exclusions.inhabitants });
  return year;
}

function indicatorIn({ indicators }: Answer, id: IndicatorId): Indicator {
  const found = indicators.find((indicator) => indicator.id === id);
  if (found) return found;
  throw new ReportingError('unknown-indicator', {
    indicator: id,
    known: indicators.map((indicator) => indicator.id).join(', '),
  });
}
