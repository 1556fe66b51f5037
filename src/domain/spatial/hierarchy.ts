import type { AreaKey, AreaLevel } from '../area';
import type { Structure } from './crosswalk';

/** A grouping of the areas of one level beside the city's own levels, itself a level: Planungsräume, Schulbezirke. */
export interface Hierarchy extends AreaLevel, Structure {
  groups: HierarchyGroup[];
}

export interface HierarchyGroup {
  key: AreaKey;
  name: string;
  areas: AreaKey[];
}

/** The parent of an area in a hierarchy; an area may stand outside of it. */
export function parentIn({ groups }: Hierarchy, area: AreaKey): AreaKey | undefined {
  return groups.find(({ areas }) => areas.includes(area))?.key;
}

/** Areas that are unknown or stand in two groups, as a hierarchy gives each area one parent at most. */
export function hierarchyFaults({ groups }: Hierarchy, known: AreaKey[]): AreaKey[] {
  const all = new Set(known);
  const seen = new Set<AreaKey>();
  return groups
    .flatMap(({ areas }) => areas)
    .filter((area) => !all.has(area) || seen.size === seen.add(area).size);
}
