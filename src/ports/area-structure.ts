import type { CityId } from '../domain/catalogue';
import type { CityStructure } from '../domain/spatial/city-structure';

/** Where the spatial structure of a city comes from: its editions, hierarchies, quarters and crosswalks. */
export interface AreaStructure {
  /** Fails with `unknown-city`. */
  structure(city: CityId): Promise<CityStructure>;
}
