import type { Answer } from '../../answer';
import { correlationMatrix } from '../clusters/correlation';
import { computeTypology, type TypologyResult } from '../index-typology';
import type { TypologyDefinition } from '../definition';
import { contributionsOf } from './contributions';
import { withOtherMinima, type OtherMinimum } from './other-minimum';
import { roundingSteps, type Rounding } from './rounding';
import { allSteps, type Steps } from './steps';
import { withoutEachIndicator, type WithoutIndicator } from './without-indicator';

export interface TrustOptions {
  draws?: number;
  seed?: number;
  /** Other minimum numbers of inhabitants to try; half and double the declared one when missing. */
  minima?: number[];
}

/** How far a typology can be trusted. */
export interface Trust {
  result: TypologyResult;
  /** Area by area, indicator by indicator as in the result. */
  contributions: (number | null)[][];
  without: WithoutIndicator[];
  minima: OtherMinimum[];
  rounding: Rounding;
  /** Pearson's, of the inputs in the order of the result's indicators, over the areas with a type and all of them. */
  correlations: number[][] | null;
}

/** k-means begins anew a hundred times in every draw. */
const DRAWS: Record<TypologyDefinition['method'], number> = { index: 1000, ward: 1000, 'k-means': 100 };
const SEED = 1;
const FEWEST_AREAS = 3;

/** Computes a typology and everything that speaks for or against trusting it. Fails like `computeTypology`. */
export function trustIn(definition: TypologyDefinition, answer: Answer, options: TrustOptions = {}): Trust {
  return allSteps(trustSteps(definition, answer, options));
}

/** The same in steps, as the many draws take their time. */
export function* trustSteps(
  definition: TypologyDefinition,
  answer: Answer,
  { draws = DRAWS[definition.method], seed = SEED, minima }: TrustOptions = {},
): Steps<Trust> {
  const result = computeTypology(definition, answer);
  const declared = definition.exclusions.minimumInhabitants;
  return {
    result,
    contributions: result.areas.map((row) => contributionsOf(row, result)),
    without: withoutEachIndicator(result, answer),
    minima: withOtherMinima(result, answer, minima ?? (declared ? [declared / 2, declared * 2] : [])),
    rounding: yield* roundingSteps(result, answer, { draws, seed }),
    correlations: correlationsOf(result),
  };
}

function correlationsOf({ areas, indicators }: TypologyResult): number[][] | null {
  const complete = areas
    .filter(({ type, inputs }) => type !== null && inputs.every(({ value }) => value !== null))
    .map(({ inputs }) => inputs.map(({ value }) => value!));
  const constant = indicators.some((_, j) => complete.every((row) => row[j] === complete[0]?.[j]));
  if (complete.length < FEWEST_AREAS || constant) return null;
  return correlationMatrix(
    complete,
    indicators.map(({ indicator }) => indicator.id),
  );
}
