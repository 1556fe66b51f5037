import type { Indicator } from '../indicator';
import type { TypologyDefinition } from './definition';
import { numbersOf } from './numbers';
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
  const z = terms.map(({ values, sign }, t) =>
    numbersOf(values.length, (i) => sign * zScore(values[i]!, spreads[t]!)),
  );
  const sums = combined(z, terms, rule);
  const weights = rule.standardisation.mean === 'inhabitants' ? inhabitants : undefined;
  if (rule.restandardised && isConstant(sums, 1)) return undefined;
  const deviationOfSums = rule.restandardised
    ? spreadOf(sums, rule.standardisation.deviation, weights).deviation
    : null;
  return {
    indicators: terms.map(({ indicator, sign, weight }, t) => ({ indicator, sign, weight, ...spreads[t]! })),
    z,
    index: deviationOfSums === null ? sums : numbersOf(sums.length, (i) => sums[i]! / deviationOfSums),
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
  return numbersOf(z[0]?.length ?? 0, (row) => {
    let sum = 0;
    let weights = 0;
    for (let t = 0; t < z.length; t++) {
      const score = z[t]![row]!;
      if (Number.isNaN(score)) continue;
      sum += score * terms[t]!.weight;
      weights += terms[t]!.weight;
    }
    return combination === 'sum' && weights === whole ? sum : (sum / weights) * share;
  });
}
