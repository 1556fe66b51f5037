import type { CityId, CityRef } from '../../domain/catalogue';
import { ReportingError } from '../../domain/reporting-error';
import type { Database } from '../engine/database';

/** Whether the figures of a city came protected: its newest release has no rules of its own. */
export async function isAlreadyProtected(database: Database, city: CityId): Promise<boolean> {
  const [row] = await database.query<{ open: boolean }>(
    'select protection is null as open from release where city = $1 order by number desc limit 1',
    [city],
  );
  return row?.open === true;
}

/** A release as the database numbers it. */
export interface ReleaseNumber {
  number: number;
  id: string;
}

export function citiesIn(database: Database): Promise<CityRef[]> {
  return database.query<CityRef>('select id, name from city order by name collate "C"');
}

/** The named release of a city, or its latest. Fails with `unknown-city` or `unknown-release`. */
export async function findRelease(
  database: Database,
  city: CityId,
  id: string | undefined,
): Promise<ReleaseNumber> {
  const [row] = await database.query<ReleaseNumber>(
    'select number, id from release where city = $1 and ($2::text is null or id = $2) order by number desc limit 1',
    [city, id ?? null],
  );
  return row ?? (await refuse(database, city, id ?? ''));
}

/** What the next release of a city is called: the second of 2026 is `2026-2`. */
export async function nextReleaseId(database: Database, city: CityId, date: string): Promise<string> {
  const year = date.slice(0, 4);
  const [row] = await database.query<{ next: number }>(
    `select coalesce(max(substring(id from '^\\d{4}-(\\d{1,6})$')::integer), 0) + 1 as next
     from release where city = $1 and left(id, 5) = $2`,
    [city, `${year}-`],
  );
  return `${year}-${row!.next}`;
}

async function refuse(database: Database, city: CityId, release: string): Promise<never> {
  const cities = await citiesIn(database);
  if (!cities.some((known) => known.id === city))
    throw new ReportingError('unknown-city', { city, known: cities.map(({ id }) => id).join(', ') });
  const releases = await database.query<ReleaseNumber>(
    'select number, id from release where city = $1 order by number',
    [city],
  );
  throw new ReportingError('unknown-release', { release, known: releases.map(({ id }) => id).join(', ') });
}
