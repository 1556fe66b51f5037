import { indicatorOf, type Catalogue } from '../catalogue';
import type { Indicator, IndicatorId } from '../indicator';

/** Count indicators whose sums are the numerator and the denominator of an indicator; a count has no denominator. */
export interface CountsBehind {
  numerator: Indicator[];
  denominator: Indicator[];
  factor: number;
}

/** Why an indicator cannot be recomputed from counts. */
export type NoCounts = 'published-rate' | 'counts-not-offered';

/**
 * The counts an indicator is recomputed from when its areas change, as far as the catalogue offers them as indicators.
 * A published rate has none: it holds only where it was published.
 */
export function countsBehind(catalogue: Catalogue, id: IndicatorId): CountsBehind | NoCounts {
  const indicator = indicatorOf(catalogue, id);
  if (!indicator || indicator.formula.kind === 'rate') return 'published-rate';
  const { formula } = indicator;
  if (formula.kind === 'count') return { numerator: [indicator], denominator: [], factor: 1 };
  const numerator = countsOf(catalogue, formula.numerator);
  const denominator = countsOf(catalogue, formula.denominator);
  if (!numerator || !denominator) return 'counts-not-offered';
  return { numerator, denominator, factor: formula.factor };
}

/** One count indicator over exactly these measures, or one for each. */
function countsOf({ indicators }: Catalogue, measures: string[]): Indicator[] | undefined {
  const over = (wanted: string[]) =>
    indicators.find(
      ({ formula }) =>
        formula.kind === 'count' && [...formula.measures].sort().join() === [...wanted].sort().join(),
    );
  const all = over(measures);
  if (all) return [all];
  const each = measures.flatMap((measure) => over([measure]) ?? []);
  return each.length === measures.length ? each : undefined;
}
