import type { Text } from './text';

/** The key of an area in its edition. Always text: `0101` and `0711+0712` are keys, 101 is not. */
export type AreaKey = string;

/** Identifies an area level (Raumebene) within a city, for instance `stadtteil`. */
export type LevelId = string;

/**
 * What an area stands for: the whole city, a part of it, or the cases that belong to no part
 * (nicht zuordenbar), so that parts + unassigned = city.
 */
export type AreaKind = 'city' | 'part' | 'unassigned';

export interface Area {
  key: AreaKey;
  name: string;
  level: LevelId;
  kind: AreaKind;
  /** Key of the area one level up. */
  parent?: AreaKey;
  /** What a quarter or a group of a hierarchy is made of. */
  parts?: AreaKey[];
}

/** A level of the spatial structure (Raumebene), coarse to fine in a catalogue. */
export interface AreaLevel {
  id: LevelId;
  name: Text;
  plural: Text;
  /** Dative plural, as in `nach Stadtteilen`. */
  pluralDative: Text;
}

/** The state of the spatial structure the areas belong to (Gebietsstand). */
export interface AreaEdition {
  id: string;
  name: Text;
  /** ISO 8601, in the precision the register gives: `2020-01-01` or `2020`. */
  validFrom?: string;
  /** The last day, month or year, likewise. */
  validTo?: string;
}
