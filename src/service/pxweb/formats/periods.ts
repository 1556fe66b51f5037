import { referenceDateOf, type Indicator } from '../../../domain/indicator';
import type { ReportingYear } from '../../../domain/period';

/** First and last reporting year as PxWebApi v2 names them; years ascend. */
export function periodOf(years: ReportingYear[]) {
  return {
    firstPeriod: String(years[0] ?? ''),
    lastPeriod: String(years.at(-1) ?? ''),
    timeUnit: 'Annual' as const,
  };
}

/** The reference dates of indicators in words, as far as the source names them. */
export function referencePeriods(indicators: Indicator[], years: ReportingYear[]): Record<string, string> {
  return Object.fromEntries(
    indicators.flatMap((indicator) => {
      const dates = years.flatMap((year) => referenceDateOf(indicator, year) ?? []);
      return dates.length ? [[indicator.id, dates.join(', ')]] : [];
    }),
  );
}
