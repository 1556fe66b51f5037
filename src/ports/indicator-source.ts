import type { Answer } from '../domain/answer';
import type { Catalogue, CityId, CityRef } from '../domain/catalogue';
import type { Query } from '../domain/query';

/** Where indicators come from: the city's statistics database. */
export interface IndicatorSource {
  cities(): Promise<CityRef[]>;
  /** Fails with `unknown-city`. */
  catalogue(city: CityId): Promise<Catalogue>;
  /** Fails with `unknown-…`, `year-without-data`, `empty-selection`, `too-many-cells`, `service-unreachable`. */
  answer(query: Query): Promise<Answer>;
}
