import type { TypologyArea, TypologyResult } from '../index-typology';

/**
 * What each indicator adds to an area's index, in the order of the result's indicators: its signed z-score with its weight,
 * divided as the index is. They add up to the index. `null` for a missing input, whose weight goes to the others, and
 * everywhere in an area without an index.
 */
export function contributionsOf(
  { z, index }: Pick<TypologyArea, 'z' | 'index'>,
  {
    definition,
    indicators,
    deviationOfSums,
  }: Pick<TypologyResult, 'definition' | 'indicators' | 'deviationOfSums'>,
): (number | null)[] {
  if (index === null) return indicators.map(() => null);
  const weightOf = (from: typeof indicators) => from.reduce((total, { weight }) => total + weight, 0);
  const whole = definition.combination === 'sum' ? weightOf(indicators) : 1;
  const present = weightOf(indicators.filter((_, i) => typeof z[i] === 'number'));
  return indicators.map(({ weight }, i) => {
    const score = z[i] ?? null;
    return score === null ? null : (score * weight * (whole / present)) / (deviationOfSums ?? 1);
  });
}
