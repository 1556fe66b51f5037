import type { Area, AreaKey, LevelId } from '../domain/area';
import { ReportingError } from '../domain/reporting-error';
import type { CityStructure } from '../domain/spatial/city-structure';
import { composedLevels, groupKey } from '../domain/spatial/composed-levels';
import { parentIn, type Hierarchy } from '../domain/spatial/hierarchy';

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
 * The areas of an edition as GeoJSON, of one level or all, quarters and groups of hierarchies among them; an area without a
 * boundary has the geometry `null`. Fails with `unknown-edition`, `unknown-level`.
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
  const { levels, areas } = editionIn(structure, edition);
  if (level !== undefined && !levels.includes(level))
    throw new ReportingError('unknown-level', { level, known: levels.join(', ') });
  const shapes = shapesIn(boundaries);
  const hierarchies = structure.hierarchies.filter((hierarchy) => hierarchy.edition === edition);
  return {
    type: 'FeatureCollection',
    attribution,
    features: areas
      .filter((area) => level === undefined || area.level === level)
      .map((area) => ({
        type: 'Feature',
        properties: {
          key: area.key,
          name: area.name,
          level: area.level,
          kind: area.kind,
          parent: area.parent ?? null,
          parents: Object.fromEntries(
            hierarchies
              .filter((hierarchy) => hierarchy.level === area.level)
              .map((hierarchy) => [hierarchy.id, groupIn(hierarchy, area.key)]),
          ),
          ...(area.parts && { parts: area.parts }),
          edition,
        },
        geometry: area.parts ? shapeOfAll(area.parts, shapes) : (shapes.get(area.key) ?? null),
      })),
  };
}

function editionIn(structure: CityStructure, id: string): { levels: LevelId[]; areas: Area[] } {
  const { editions } = structure;
  const known = editions.find(({ edition }) => edition.id === id);
  if (!known)
    throw new ReportingError('unknown-edition', {
      edition: id,
      known: editions.map(({ edition }) => edition.id).join(', '),
    });
  const composed = composedLevels(structure, id);
  return {
    levels: [...known.levels, ...composed.map(({ level }) => level)].map((level) => level.id),
    areas: [...known.areas, ...composed.flatMap(({ areas }) => areas)],
  };
}

function groupIn(hierarchy: Hierarchy, area: AreaKey): AreaKey | null {
  const group = parentIn(hierarchy, area);
  return group === undefined ? null : groupKey(hierarchy.id, group);
}

type Shape = { type: 'Polygon'; coordinates: unknown[] } | { type: 'MultiPolygon'; coordinates: unknown[][] };

/** The polygons of all parts; the lines between them stay. None where a part has no boundary. */
function shapeOfAll(parts: AreaKey[], shapes: Map<AreaKey, Shape>): Shape | null {
  const known = parts.flatMap((part) => shapes.get(part) ?? []);
  if (known.length < parts.length) return null;
  return {
    type: 'MultiPolygon',
    coordinates: known.flatMap((shape) =>
      shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates,
    ),
  };
}

function shapesIn(boundaries: string[]): Map<AreaKey, Shape> {
  const features = boundaries.flatMap(
    (text) =>
      (JSON.parse(text) as { features: { properties: { key: AreaKey }; geometry: Shape }[] }).features,
  );
  return new Map(features.map(({ properties, geometry }) => [properties.key, geometry]));
}
