import type { Answer } from '../answer';
import type { Cell } from '../cell';
import type { IndicatorId } from '../indicator';
import { ReportingError } from '../reporting-error';
import { columnsOf, numbersIn, type TermColumn, type TypologyColumns } from './columns';
import type { TypologyDefinition } from './definition';
import { dynamicsOf, FEWEST_AREAS, type DynamicsOfAreas } from './dynamics';
import { exclusionsBefore } from './exclusions';
import { orNull, pick } from './numbers';
import type { Exclusion, LeftOut, TypologyArea, TypologyResult } from './result';
import { scoresOf, type Scores } from './scores';
import { settled, type Settled } from './settle';
import { typesOf } from './types';

export type { Exclusion, TypologyArea, TypologyIndicator, TypologyResult } from './result';

/**
 * The typology of one year from the answer to `queryForTypology`. Standardises over the areas that are not excluded,
 * adds the signed z-scores, cuts the unrounded index or parts the areas into clusters. An indicator without a number, or the same in all areas, is left
 * out. Throws `typology-year-missing`, `typology-dynamics-years`, `typology-too-few-areas`, `typology-too-few-indicators`,
 * `typology-constant-indicator`, `typology-constant-index`, `typology-city-value-missing` and `clusters-number-of-types`.
 */
export function computeTypology(definition: TypologyDefinition, answer: Answer): TypologyResult {
  return typologyOfColumns(definition, columnsOf(definition, answer));
}

/** The same from columns, for computing again with other figures. Fails like `computeTypology`. */
export function typologyOfColumns(definition: TypologyDefinition, table: TypologyColumns): TypologyResult {
  const excluded = exclusionsBefore(definition, table);
  const inputs = table.terms.map(({ cells }) => numbersIn(cells));
  const kept = checked(
    settled(inputs, eligibleOf(excluded), definition.minimumIndicators),
    definition,
    table,
  );
  const inhabitants = numbersIn(table.inhabitants);
  const scores = statusScores(definition, table, inputs, kept, inhabitants);
  const { types, limits } = typesOf(definition, scores);
  const dynamics = dynamicsOf(definition, table, kept, types, inhabitants);
  return {
    definition,
    year: table.year,
    indicators: scores.indicators,
    leftOut: leftOutOf(table, kept),
    deviationOfSums: scores.deviationOfSums,
    limits,
    ...(dynamics && { dynamics: withoutAreas(dynamics) }),
    areas: areasOf(table, excluded, kept, scores, types, dynamics),
  };
}

function eligibleOf(excluded: (Exclusion | undefined)[]): number[] {
  const rows: number[] = [];
  for (let row = 0; row < excluded.length; row++) if (!excluded[row]) rows.push(row);
  return rows;
}

function checked(kept: Settled, definition: TypologyDefinition, { terms, year }: TypologyColumns): Settled {
  const { used, constant, rows } = kept;
  const least = definition.minimumIndicators ?? 1;
  if (!used.length && constant.length)
    throw new ReportingError('typology-constant-indicator', {
      indicator: constant.map((t) => terms[t]!.id).join(', '),
    });
  if (used.length && used.length < least)
    throw new ReportingError('typology-too-few-indicators', { year, indicators: used.length, needed: least });
  if (rows.length < FEWEST_AREAS)
    throw new ReportingError('typology-too-few-areas', { year, areas: rows.length, needed: FEWEST_AREAS });
  return kept;
}

function statusScores(
  definition: TypologyDefinition,
  { terms }: TypologyColumns,
  inputs: Float64Array[],
  { used, rows }: Settled,
  inhabitants: Float64Array,
): Scores {
  const lacking = used.filter((t) => terms[t]!.city.now.value === null).map((t) => terms[t]!.id);
  if (definition.standardisation.mean === 'city' && lacking.length)
    throw new ReportingError('typology-city-value-missing', { indicator: lacking.join(', ') });
  const scored = used.map((t) => ({
    ...terms[t]!,
    values: pick(inputs[t]!, rows),
    city: terms[t]!.city.now.value ?? NaN,
  }));
  const scores = scoresOf(scored, definition, pick(inhabitants, rows));
  if (scores) return scores;
  throw new ReportingError('typology-constant-index', { typology: definition.id });
}

function leftOutOf({ terms }: TypologyColumns, { noData, constant }: Settled): LeftOut[] {
  return terms.flatMap(({ indicator }, t): LeftOut[] => {
    if (noData.includes(t)) return [{ indicator, reason: 'no-data' }];
    return constant.includes(t) ? [{ indicator, reason: 'constant' }] : [];
  });
}

function withoutAreas({ from, indicators, leftOut, deviationOfSums }: DynamicsOfAreas) {
  return { from, indicators, leftOut, deviationOfSums };
}

function areasOf(
  { areas, inhabitants, terms }: TypologyColumns,
  excluded: (Exclusion | undefined)[],
  { used, rows }: Settled,
  { z, index }: Scores,
  types: number[],
  dynamics: DynamicsOfAreas | undefined,
): TypologyArea[] {
  const columns = used.map((t) => terms[t]!);
  const positions = new Int32Array(areas.length).fill(-1);
  for (let i = 0; i < rows.length; i++) positions[rows[i]!] = i;
  const nothing = columns.map(() => null);
  return areas.map((area, row): TypologyArea => {
    const i = positions[row]!;
    const inputs = inputsOf(columns, row);
    const missing = missingOf(columns, inputs);
    const none = i < 0;
    const typed: TypologyArea = {
      area,
      inhabitants: inhabitants[row]!,
      inputs,
      z: none ? nothing : scoresIn(z, i),
      index: none ? null : index[i]!,
      type: none ? null : types[i]!,
    };
    if (none) typed.excluded = because(excluded[row], missing);
    else if (missing.length) typed.missing = missing;
    const change = dynamics?.areas.get(row);
    if (change) typed.dynamics = change;
    return typed;
  });
}

/** Two loops, not one for both: so V8 keeps the scores as plain numbers, which takes half the memory. */
function inputsOf(columns: TermColumn[], row: number): Cell[] {
  const inputs = new Array<Cell>(columns.length);
  for (let c = 0; c < columns.length; c++) inputs[c] = columns[c]!.cells[row]!;
  return inputs;
}

function scoresIn(z: Float64Array[], i: number): (number | null)[] {
  const scores = new Array<number | null>(z.length);
  for (let c = 0; c < z.length; c++) scores[c] = orNull(z[c]![i]!);
  return scores;
}

function missingOf(columns: TermColumn[], inputs: Cell[]): IndicatorId[] {
  let found = 0;
  for (const { value } of inputs) if (value !== null) found += 1;
  if (found === inputs.length) return NOTHING;
  return columns.filter((_, t) => inputs[t]!.value === null).map(({ id }) => id);
}

const NOTHING: IndicatorId[] = [];

/** An area that lacks its inhabitants lacks its other inputs as well. */
function because(before: Exclusion | undefined, missing: string[]): Exclusion {
  if (!before) return { reason: 'missing-input', detail: missing };
  return before.reason === 'missing-input' ? { ...before, detail: [...before.detail, ...missing] } : before;
}
