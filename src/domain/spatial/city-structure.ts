import type { Area, AreaEdition, AreaLevel } from '../area';
import type { CityId } from '../catalogue';
import type { Crosswalk } from './crosswalk';
import type { Hierarchy } from './hierarchy';
import type { Quarter } from './quarter';

/** An edition with what belongs to it; earlier ones have areas, but no figures of their own. */
export interface EditionAreas {
  edition: AreaEdition;
  levels: AreaLevel[];
  areas: Area[];
}

/** Everything known about how a city is divided, beside the levels its figures are published on. */
export interface CityStructure {
  city: CityId;
  editions: EditionAreas[];
  hierarchies: Hierarchy[];
  quarters: Quarter[];
  quarterLevel: AreaLevel;
  crosswalks: Crosswalk[];
}
