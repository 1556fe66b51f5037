import type { AreaKey } from '../../domain/area';
import type { IndicatorId } from '../../domain/indicator';
import type { ReportingYear } from '../../domain/period';
import type { TypologyDefinition } from '../../domain/typology/definition';
import type { Exclusion, LeftOut, TypologyResult } from '../../domain/typology/result';
import type { Database } from '../engine/database';

/** What the standardisation and the limits of a year came to. */
export interface TypologyParameters {
  /** Areas with a type. */
  typed: number;
  indicators: { id: IndicatorId; sign: 1 | -1; weight: number; mean: number; deviation: number }[];
  leftOut: { id: IndicatorId; reason: LeftOut['reason'] }[];
  deviationOfSums: number | null;
  limits: number[];
}

/** An area without a type, or with one from fewer indicators than the others. */
export interface TypologyException {
  area: AreaKey;
  excluded?: Exclusion;
  missing?: IndicatorId[];
}

/** How a released typology came about. */
export interface TypologyRecord {
  definition: TypologyDefinition;
  year: ReportingYear;
  /** The release its types came with, and the one whose figures went in. */
  since: { id: string; date: string };
  computedFrom: { id: string; date: string };
  parameters: TypologyParameters;
  exceptions: TypologyException[];
}

export function parametersOf({
  areas,
  indicators,
  leftOut,
  deviationOfSums,
  limits,
}: TypologyResult): TypologyParameters {
  return {
    typed: areas.filter(({ type }) => type !== null).length,
    indicators: indicators.map(({ indicator, sign, weight, mean, deviation }) => ({
      id: indicator.id,
      sign,
      weight,
      mean,
      deviation,
    })),
    leftOut: leftOut.map(({ indicator, reason }) => ({ id: indicator.id, reason })),
    deviationOfSums,
    limits,
  };
}

export function exceptionsOf({ areas }: TypologyResult): TypologyException[] {
  return areas.flatMap(({ area, excluded, missing }) =>
    excluded || missing
      ? [{ area: area.key, ...(excluded && { excluded }), ...(missing && { missing }) }]
      : [],
  );
}

/** The years of a typology in a release, ascending. */
export function readTypologyRecords(
  database: Database,
  city: string,
  typology: string,
  release: number,
): Promise<TypologyRecord[]> {
  return database.query<TypologyRecord>(
    `select definition, year, parameters, exceptions,
       json_build_object('id', since.id, 'date', since.date) as since,
       json_build_object('id', origin.id, 'date', origin.date) as "computedFrom"
     from released_typology join release as since on since.number = release_from
       join release as origin on origin.number = computed_from
     where released_typology.city = $1 and typology = $2
       and release_from <= $3 and (release_to is null or release_to > $3)
     order by year`,
    [city, typology, release],
  );
}
