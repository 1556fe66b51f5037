import type { Answer } from '../domain/answer';
import { referenceDateOf } from '../domain/indicator';
import type { FigureRequest, Provenance } from './provenance';

/** Where every number of a figure comes from, in a report as in a worksheet. */
export function makeProvenance(
  { release, edition, indicators, years }: Answer,
  request: FigureRequest,
  { source, areas }: Pick<Provenance, 'source' | 'areas'>,
): Provenance {
  return {
    request,
    release: { id: release.id, date: release.date },
    edition: edition.id,
    referenceDates: Object.fromEntries(
      indicators.map((indicator) => [
        indicator.id,
        Object.fromEntries(years.map((year) => [year, referenceDateOf(indicator, year)])),
      ]),
    ),
    decimals: Object.fromEntries(indicators.map(({ id, decimals }) => [id, decimals])),
    source,
    areas,
  };
}
