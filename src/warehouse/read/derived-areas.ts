import type { Area, AreaKey } from '../../domain/area';
import { absent, type Cell } from '../../domain/cell';
import { total } from '../../domain/indicator-value';
import { convertCounts } from '../../domain/spatial/convert-counts';
import type { Crosswalk } from '../../domain/spatial/crosswalk';
import type { Observed } from './read-observations';

/** Cells in the areas a crosswalk leads to; what stands in no area of its own, like the city, stays as it is. */
export function convertedBy(
  { links }: Crosswalk,
  observed: Observed,
  measures: string[],
  targets: AreaKey[],
): Observed {
  const known = new Set(targets);
  const kept = new Map<string, Map<AreaKey, Cell>>();
  return remembered((area, year) => {
    if (!known.has(area)) return observed(area, year);
    return cellsOf(measures, (measure) => {
      const key = `${year} ${measure}`;
      const countOf = (source: AreaKey) => observed(source, year)[measure] ?? absent('unknown');
      const cells = kept.get(key) ?? convertCounts({ links }, countOf, targets);
      kept.set(key, cells);
      return cells.get(area) ?? absent('unknown');
    });
  });
}

/** Cells of areas that are made of others: their sums, or the reason that a part gives for having none. */
export function composedOf(areas: Area[], observed: Observed, measures: string[]): Observed {
  const partsOf = new Map(areas.flatMap(({ key, parts }) => (parts ? [[key, parts] as const] : [])));
  if (partsOf.size === 0) return observed;
  return remembered((area, year) => {
    const parts = partsOf.get(area);
    if (!parts) return observed(area, year);
    const cells = parts.map((part) => observed(part, year));
    return cellsOf(measures, (measure) => total(cells.map((own) => own[measure] ?? absent('unknown'))));
  });
}

/** Every indicator asks for the cells of an area and year anew; they are made once. */
function remembered(observed: Observed): Observed {
  const made = new Map<string, Record<string, Cell>>();
  return (area, year) => {
    const key = `${year} ${area}`;
    const cells = made.get(key) ?? observed(area, year);
    made.set(key, cells);
    return cells;
  };
}

function cellsOf(measures: string[], cellOf: (measure: string) => Cell): Record<string, Cell> {
  return Object.fromEntries(measures.map((measure) => [measure, cellOf(measure)]));
}
