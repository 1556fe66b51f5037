import type { Indicator } from '../indicator';
import type { TypologyDefinition } from './definition';
import type { TypologyIndicator } from './result';
import { isConstant, spreadOf, zScore, type Spread } from './standardise';

/** A column to be standardised: NaN where an area has no number. */
export interface ScoredTerm {
  indicator: Indicator;
  sign: 1 | -1;
  weight: number;
  values: Float64Array;
  /** The city's own value, where z is zero if the definition says so. */
  city: number;
}

/** Signed z-scores, a column a term, NaN where there is no number; and the index of every area. */
export interface Scores {
  indicators: TypologyIndicator[];
  z: Float64Array[];
  index: Float64Array;
  deviationOfSums: number | null;
}

type Rule = Pick<TypologyDefinition, 'standardisation' | 'combination' | 'restandardised'>;

/**
 * Standardises the columns, adds what an area has and divides by the deviation of the sums where the rule says so.
 * `undefined` when all sums are the same, so that there is no deviation to divide by.
 */
export function scoresOf(terms: ScoredTerm[], rule: Rule, inhabitants?: Float64Array): Scores | undefined {
  const spreads = terms.map((term) => spreadOfTerm(term, rule, inhabitants));
  const z = terms.map((term, t) => signedScores(term, spreads[t]!));
  const sums = combined(z, terms, rule);
  const weights = rule.standardisation.mean === 'inhabitants' ? inhabitants : undefined;
  if (rule.restandardised && isConstant(sums, 1)) return undefined;
  const deviationOfSums = rule.restandardised
    ? spreadOf(sums, rule.standardisation.deviation, weights).deviation
    : null;
  return {
    indicators: terms.map(({ indicator, sign, weight }, t) => ({ indicator, sign, weight, ...spreads[t]! })),
    z,
    index: divided(sums, deviationOfSums ?? 1),
    deviationOfSums,
  };
}

function spreadOfTerm(
  { values, city }: ScoredTerm,
  { standardisation: { mean, deviation } }: Rule,
  inhabitants?: Float64Array,
): Spread {
  const weights = mean === 'inhabitants' ? inhabitants : undefined;
  const gaps = values.some(Number.isNaN);
  const has = (_: number, i: number) => !Number.isNaN(values[i]!);
  const spread = gaps
    ? spreadOf(values.filter(has), deviation, weights?.filter(has))
    : spreadOf(values, deviation, weights);
  return mean === 'city' ? { ...spread, mean: city } : spread;
}

/** The weight of a missing score goes to the others, so that sums stay comparable. */
function combined(z: Float64Array[], terms: ScoredTerm[], { combination }: Rule): Float64Array {
  const whole = terms.reduce((total, { weight }) => total + weight, 0);
  const share = combination === 'sum' ? whole : 1;
  const index = new Float64Array(z[0]?.length ?? 0);
  for (let row = 0; row < index.length; row++) {
    let sum = 0;
    let weights = 0;
    for (let t = 0; t < z.length; t++) {
      const score = z[t]![row]!;
      if (Number.isNaN(score)) continue;
      sum += score * terms[t]!.weight;
      weights += terms[t]!.weight;
    }
    index[row] = combination === 'sum' && weights === whole ? sum : (sum / weights) * share;
  }
  return index;
}

function signedScores({ values, sign }: ScoredTerm, spread: Spread): Float64Array {
  const scores = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) scores[i] = sign * zScore(values[i]!, spread);
  return scores;
}

function divided(sums: Float64Array, by: number): Float64Array {
  const index = new Float64Array(sums.length);
  for (let i = 0; i < sums.length; i++) index[i] = sums[i]! / by;
  return index;
}
