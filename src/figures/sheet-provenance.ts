import type { Answer } from '../domain/answer';
import { contentHash } from './content-hash';
import { referenceDateOf } from '../domain/indicator';
import type { FigureRequest, Provenance } from './provenance';
import { slotsOfCells, type Sheet } from './sheet';

/** A laid-out sheet with where every number of it comes from. */
export function withProvenance(
  sheet: Omit<Sheet, 'provenance'>,
  request: FigureRequest,
  { release, edition, indicators, years }: Answer,
  { source, areas }: { source: string; areas: string[] },
): Sheet {
  const rendered = { ...slotsOfCells(sheet.cells), worksheet: sheet.name };
  const provenance: Provenance = {
    request,
    release: { id: release.id, date: release.date },
    edition: edition.id,
    referenceDates: Object.fromEntries(
      indicators.map((indicator) => [
        indicator.id,
        Object.fromEntries(years.map((year) => [String(year), referenceDateOf(indicator, year)])),
      ]),
    ),
    decimals: Object.fromEntries(indicators.map(({ id, decimals }) => [id, decimals])),
    source,
    areas,
    rendered,
    hash: contentHash(rendered),
  };
  return { ...sheet, provenance };
}
