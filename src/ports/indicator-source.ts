import type { Answer } from '../domain/answer';
import type { Catalogue, CityId, CityRef } from '../domain/catalogue';
import type { Query } from '../domain/query';

/** Where indicators come from: the city's statistics database. */
export interface IndicatorSource {
  cities(): Promise<CityRef[]>;
  /**
   * Of the latest release and in its own areas, unless others are named. Fails with `unknown-city`, `unknown-release`,
   * `unknown-edition`, `no-crosswalk`.
   */
  catalogue(city: CityId, release?: string, edition?: string): Promise<Catalogue>;
  /**
   * Fails with `unknown-…`, `year-without-data`, `empty-selection`, `too-many-cells`, `service-unreachable`,
   * `no-crosswalk`, `crosswalk-incomplete`, `conversion-…`.
   */
  answer(query: Query): Promise<Answer>;
}
