import type { AreaKey, LevelId } from '../domain/area';
import { targetIn, type CityStructure } from '../domain/spatial/city-structure';
import { parentIn } from '../domain/spatial/hierarchy';

interface Feature {
  type: 'Feature';
  properties: Record<string, unknown>;
  geometry: unknown;
}

/** GeoJSON (RFC 7946) of areas, with the attribution that has to stand wherever they are shown. */
export interface AreaFeatures {
  type: 'FeatureCollection';
  attribution: string;
  features: Feature[];
}

/**
 * The areas of an edition as GeoJSON, of one level or all; an area without a boundary has the geometry `null`. Fails with
 * `unknown-edition`, `unknown-level`.
 */
export function areaFeatures(
  structure: CityStructure,
  {
    edition,
    level,
    boundaries,
    attribution,
  }: {
    edition: string;
    level?: LevelId | undefined;
    /** GeoJSON texts whose features carry the key of their area. */
    boundaries: string[];
    attribution: string;
  },
): AreaFeatures {
  const known = structure.editions.find((one) => one.edition.id === edition);
  const target = targetIn(structure, { edition, level: level ?? known?.levels[0]?.id ?? '' });
  const shapes = shapesIn(boundaries);
  const hierarchies = structure.hierarchies.filter((hierarchy) => hierarchy.edition === edition);
  return {
    type: 'FeatureCollection',
    attribution,
    features: target.areas
      .filter((area) => level === undefined || area.level === level)
      .map(({ key, name, level: of, kind, parent }) => ({
        type: 'Feature',
        properties: {
          key,
          name,
          level: of,
          kind,
          parent: parent ?? null,
          parents: Object.fromEntries(
            hierarchies
              .filter((hierarchy) => hierarchy.level === of)
              .map((hierarchy) => [hierarchy.id, parentIn(hierarchy, key) ?? null]),
          ),
          edition,
        },
        geometry: shapes.get(key) ?? null,
      })),
  };
}

function shapesIn(boundaries: string[]): Map<AreaKey, unknown> {
  const features = boundaries.flatMap(
    (text) =>
      (JSON.parse(text) as { features: { properties: { key: AreaKey }; geometry: unknown }[] }).features,
  );
  return new Map(features.map(({ properties, geometry }) => [properties.key, geometry]));
}
