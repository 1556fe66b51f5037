import { cellAt } from '../../domain/answer';
import type { Catalogue } from '../../domain/catalogue';
import { signOfAbsence, type Cell } from '../../domain/cell';
import { referenceDateOf, type Indicator } from '../../domain/indicator';
import type { WarehouseSource } from '../warehouse-source';
import { ownLevels } from './indicator-record';

/**
 * KomMonitor's `regionalReferenceValues`: an indicator for the whole city and for what belongs to no area, year by year, in full
 * precision. A count is a sum, a share the share of the city (never a mean of shares); where there is no number, the sign.
 */
export async function regionalValues(source: WarehouseSource, catalogue: Catalogue, indicator: Indicator) {
  const { city, release, areas } = catalogue;
  const level = ownLevels(catalogue, indicator.id).at(-1);
  const years = level === undefined ? [] : (catalogue.availability[indicator.id]?.[level] ?? []);
  if (level === undefined || years.length === 0) return [];
  const whole = areas.find(({ kind }) => kind === 'city')!;
  const rest = areas.find((area) => area.kind === 'unassigned' && area.level === level);
  const keys = [whole, ...(rest ? [rest] : [])].map(({ key }) => key);
  const answer = await source.answer({
    city: city.id,
    release: release.id,
    indicators: [indicator.id],
    level,
    areas: keys,
    years,
  });
  return years.map((year) => ({
    year,
    referenceDate: referenceDateOf(indicator, year),
    [indicator.formula.kind === 'count' ? 'regionalSum' : 'regionalAverage']: stated(
      cellAt(answer, indicator.id, whole.key, year),
    ),
    ...(rest && { spatiallyUnassignable: stated(cellAt(answer, indicator.id, rest.key, year)) }),
  }));
}

function stated(cell: Cell): number | string {
  return cell.value ?? signOfAbsence(cell.absence);
}
