import { isDeepStrictEqual } from 'node:util';
import type { Release } from '../../domain/catalogue';
import type { DefinitionVersion } from '../../domain/definition-version';
import type { Indicator } from '../../domain/indicator';
import type { IndicatorMetadata } from '../../domain/indicator-metadata';
import type { Database } from '../engine/database';

type NamedRelease = Pick<Release, 'id' | 'date'>;

/** A definition with the numbers of the releases it held in, for finding the version a release uses. */
export interface KeptVersion extends DefinitionVersion {
  from: number;
  to: number | null;
  position: number;
}

interface Row {
  position: number;
  definition: Indicator;
  metadata: IndicatorMetadata | null;
  release_from: number;
  release_to: number | null;
  since: NamedRelease;
  until: NamedRelease | null;
}

/**
 * All versions of a city's indicators, or of one of them, by indicator and age. A definition that only moved to another
 * place in the list, or was described later, is the same version.
 */
export async function readDefinitionVersions(
  database: Database,
  city: string,
  indicator?: string,
): Promise<KeptVersion[]> {
  const rows = await database.query<Row>(
    `select position, definition, metadata, release_from, release_to,
       json_build_object('id', began.id, 'date', began.date) as since,
       case when release_to is null then null else json_build_object('id', ended.id, 'date', ended.date) end as until
     from indicator join release as began on began.number = release_from
       left join release as ended on ended.number = release_to
     where indicator.city = $1 and ($2::text is null or indicator.id = $2)
     order by indicator.id collate "C", version`,
    [city, indicator ?? null],
  );
  return rows.reduce<KeptVersion[]>(
    (versions, row) => [...versions.slice(0, -1), ...joined(versions.at(-1), row)],
    [],
  );
}

/** Of all versions those a release uses, in its order. */
export function versionsIn(versions: KeptVersion[], release: number): KeptVersion[] {
  return versions
    .filter(({ from, to }) => from <= release && (to === null || to > release))
    .sort((a, b) => a.position - b.position);
}

function joined(before: KeptVersion | undefined, row: Row): KeptVersion[] {
  if (!before) return [keptVersion(row, 1)];
  if (before.definition.id !== row.definition.id) return [before, keptVersion(row, 1)];
  const same =
    isDeepStrictEqual(before.definition, row.definition) &&
    (before.metadata === undefined || isDeepStrictEqual(before.metadata, row.metadata ?? undefined));
  if (!same) return [before, keptVersion(row, before.version + 1)];
  const later = keptVersion(row, before.version);
  if (before.to !== row.release_from) return [before, later];
  return [{ ...later, from: before.from, since: before.since }];
}

function keptVersion(row: Row, version: number): KeptVersion {
  const { definition, metadata, since, until, release_from: from, release_to: to, position } = row;
  return {
    version,
    since,
    ...(until && { until }),
    definition,
    ...(metadata && { metadata }),
    from,
    to,
    position,
  };
}
