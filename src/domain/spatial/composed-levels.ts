import type { Area, AreaKey, AreaLevel } from '../area';
import type { CityStructure } from './city-structure';

/** The level of the named quarters of a city. */
export const QUARTERS = 'quartier';

/** A level whose areas are made of the areas of others. */
export interface ComposedLevel {
  level: AreaLevel;
  areas: Area[];
}

/** What an edition can be asked for beside its levels: each hierarchy, and the named quarters if there are any. */
export function composedLevels(
  { hierarchies, quarters, quarterLevel }: CityStructure,
  edition: string,
): ComposedLevel[] {
  const ofEdition = quarters.filter((quarter) => quarter.edition === edition);
  return [
    ...hierarchies
      .filter((hierarchy) => hierarchy.edition === edition)
      .map(({ id, name, plural, pluralDative, groups }) => ({
        level: { id, name, plural, pluralDative },
        // Nothing adds up to nothing, not to 0.
        areas: groups
          .filter(({ areas }) => areas.length > 0)
          .map((group) => composed(groupKey(id, group.key), group.name, id, group.areas)),
      })),
    ...(ofEdition.length
      ? [
          {
            level: quarterLevel,
            areas: ofEdition.map(({ id, name, areas }) => composed(id, name.de, quarterLevel.id, areas)),
          },
        ]
      : []),
  ];
}

/** Groups of two hierarchies may have the same key. */
export function groupKey(hierarchy: string, group: AreaKey): AreaKey {
  return `${hierarchy}:${group}`;
}

function composed(key: AreaKey, name: string, level: string, parts: AreaKey[]): Area {
  return { key, name, level, kind: 'part', parts };
}
