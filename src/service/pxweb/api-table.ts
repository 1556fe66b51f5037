import type { Area, AreaLevel } from '../../domain/area';
import { levelOf, type Catalogue, type CityId } from '../../domain/catalogue';
import type { Indicator } from '../../domain/indicator';
import type { ReportingYear } from '../../domain/period';
import { ReportingError } from '../../domain/reporting-error';
import type { WarehouseSource } from '../../warehouse/warehouse-source';

/** A table of the API: one city at one level, with what can be asked for in it. */
export interface ApiTable {
  id: string;
  catalogue: Catalogue;
  level: AreaLevel;
  /** Those with data at the level. */
  indicators: Indicator[];
  /** Parts and the not-assignable row in the register's order, then the city. */
  areas: Area[];
  /** Ascending. */
  years: ReportingYear[];
}

/**
 * The table with this id as a release has it, in the areas of an edition. Fails with `unknown-table`, `unknown-level`,
 * `unknown-release`, `unknown-edition`, `no-crosswalk`.
 */
export async function tableAt(
  source: WarehouseSource,
  id: string,
  release?: string,
  edition?: string,
): Promise<ApiTable> {
  const tables = tablesKnown.get(source) ?? new Map<string, CityId>();
  const city = tables.get(id) ?? (await cityOf(source, id));
  const catalogue = await source.catalogue(city, release, edition);
  const level = levelOf(catalogue, id.slice(city.length + 1));
  if (level) {
    tablesKnown.set(source, tables.set(id, city));
    return tableOf(catalogue, level);
  }
  const known = catalogue.levels.map((candidate) => candidate.id).join(', ');
  throw new ReportingError('unknown-level', { level: id.slice(city.length + 1), known });
}

/** A table stays what it is about: asked again, it takes one query less. */
const tablesKnown = new WeakMap<WarehouseSource, Map<string, CityId>>();

async function cityOf(source: WarehouseSource, table: string): Promise<CityId> {
  const [city] = (await source.cities())
    .map(({ id }) => id)
    .filter((candidate) => table.startsWith(`${candidate}-`))
    .sort((a, b) => b.length - a.length);
  if (city) return city;
  throw new ReportingError('unknown-table', { table });
}

/** Every table with data, by city and level. */
export async function allTables(source: WarehouseSource): Promise<ApiTable[]> {
  const catalogues = await Promise.all((await source.cities()).map(({ id }) => source.catalogue(id)));
  return catalogues.flatMap(tablesOf);
}

/** The tables of one city: its levels with data. */
export function tablesOf(catalogue: Catalogue): ApiTable[] {
  return catalogue.levels
    .map((level) => tableOf(catalogue, level))
    .filter(({ indicators }) => indicators.length);
}

/** The years in which at least one of the indicators has data at the level, ascending. */
export function yearsWithData(
  { availability }: Catalogue,
  level: string,
  indicators: string[],
): ReportingYear[] {
  const years = indicators.flatMap((id) => availability[id]?.[level] ?? []);
  return [...new Set(years)].sort((a, b) => a - b);
}

function tableOf(catalogue: Catalogue, level: AreaLevel): ApiTable {
  const indicators = catalogue.indicators.filter(({ id }) => catalogue.availability[id]?.[level.id]?.length);
  const of = (kind: Area['kind']) =>
    catalogue.areas.filter((area) => area.kind === kind && (kind === 'city' || area.level === level.id));
  return {
    id: `${catalogue.city.id}-${level.id}`,
    catalogue,
    level,
    indicators,
    areas: [...of('part'), ...of('unassigned'), ...of('city')],
    years: yearsWithData(
      catalogue,
      level.id,
      indicators.map(({ id }) => id),
    ),
  };
}
