import type { Area, AreaEdition, AreaLevel, LevelId } from './area';
import type { Indicator, IndicatorId, Topic } from './indicator';
import type { ReportingYear } from './period';
import type { Text } from './text';
import type { TypologyDefinition } from './typology/definition';

export type CityId = string;

/** The city shown when nobody chose one. */
export const DEFAULT_CITY: CityId = 'hamburg';

/** A published state of the data (Datenstand). Immutable. */
export interface Release {
  id: string;
  /** ISO date. */
  date: string;
  note: Text;
}

export interface CityRef {
  id: CityId;
  name: string;
}

/** Everything a person can ask a city's warehouse for. */
export interface Catalogue {
  city: CityRef;
  edition: AreaEdition;
  /** In whose areas figures can be asked, the release's own first. */
  editions: AreaEdition[];
  /** Coarse to fine; the first is the city. */
  levels: AreaLevel[];
  /** All levels, each in the register's order. */
  areas: Area[];
  topics: Topic[];
  indicators: Indicator[];
  /** Ascending. */
  years: ReportingYear[];
  /** Reporting years with data, by indicator and level, ascending. */
  availability: Record<IndicatorId, Record<LevelId, ReportingYear[]>>;
  typologies: TypologyDefinition[];
  /** The latest. */
  release: Release;
  /** Licence and attribution of the package, to stand wherever its figures stand. */
  attribution: Text;
}

export function indicatorOf(catalogue: Catalogue, id: IndicatorId): Indicator | undefined {
  return catalogue.indicators.find((indicator) => indicator.id === id);
}

export function levelOf(catalogue: Catalogue, id: LevelId): AreaLevel | undefined {
  return catalogue.levels.find((level) => level.id === id);
}

/** The reporting years in which an indicator has data at a level. */
export function yearsOf(catalogue: Catalogue, indicator: IndicatorId, level: LevelId): ReportingYear[] {
  return catalogue.availability[indicator]?.[level] ?? [];
}
