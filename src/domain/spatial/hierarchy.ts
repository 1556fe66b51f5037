import type { AreaKey } from '../area';
import type { Text } from '../text';
import type { Structure } from './crosswalk';
import type { Quarter } from './quarter';

/** A grouping of the areas of one level beside the city's own levels: Planungsräume, Schulbezirke. */
export interface Hierarchy extends Structure {
  id: string;
  name: Text;
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

/** The groups of a hierarchy as area sets that figures can be summed over. */
export function quartersOf({ id, edition, level, groups }: Hierarchy): Quarter[] {
  return groups.map(({ key, name, areas }) => ({
    id: `${id}:${key}`,
    name: { de: name, en: name },
    edition,
    level,
    areas,
  }));
}
