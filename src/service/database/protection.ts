import type { ReportingYear } from '../../domain/period';
import { cellKey, type Before, type Figure, type Figures, type Pattern } from '../disclosure/figures';
import { protect, type Protection } from '../disclosure/protect';
import type { ProtectionRules } from '../disclosure/rules';
import type { Release } from '../disclosure/shown';
import type { Database } from './database';
import { readCatalogue } from './read-catalogue';

/** Works out the secret cells of a release under the rules of its source, and keeps them; in the publishing transaction. */
export async function protectRelease(
  database: Database,
  release: number,
  rules: ProtectionRules,
): Promise<Protection> {
  const [previous] = await earlier(database, release);
  const figures = await figuresOf(database, release);
  const secret = await storedPattern(database, release);
  const protection = protect(rules, figures, await beforeOf(database, previous, secret, figures));
  await database.query('update release set protection = $2::jsonb where number = $1', [
    release,
    JSON.stringify(rules),
  ]);
  await keep(database, release, figures, protection.pattern);
  return protection;
}

/** What may leave the service of a release that was protected when it was published. */
export async function readProtection(database: Database, release: number): Promise<Release> {
  const [row] = await database.query<{ protection: ProtectionRules | null }>(
    'select protection from release where number = $1',
    [release],
  );
  return {
    pattern: await storedPattern(database, release),
    rounding: row?.protection?.rounding,
    counts: await countsOf(database, release),
  };
}

/** The same under rules on trial, from the first release of the city on; nothing is kept. */
export async function tryProtection(
  database: Database,
  release: number,
  rules: ProtectionRules,
): Promise<Release> {
  const releases = [...(await earlier(database, release)).reverse(), release];
  let pattern: Pattern = new Map();
  for (const [i, number] of releases.entries()) {
    const figures = await figuresOf(database, number);
    pattern = protect(rules, figures, await beforeOf(database, releases[i - 1], pattern, figures)).pattern;
  }
  return { pattern, rounding: rules.rounding, counts: await countsOf(database, release) };
}

/** Releases of the same city in the same edition, the nearest first. */
async function earlier(database: Database, release: number): Promise<number[]> {
  const rows = await database.query<{ number: number }>(
    `select old.number from release as old join release as new using (city, edition)
     where new.number = $1 and old.number < new.number order by old.number desc`,
    [release],
  );
  return rows.map(({ number }) => number);
}

async function beforeOf(
  database: Database,
  previous: number | undefined,
  secret: Pattern,
  { cells }: Figures,
): Promise<Before> {
  if (previous === undefined) return { secret, shown: new Set() };
  const old = new Map((await cellsOf(database, previous)).map((cell) => [cellKey(cell), cell.value]));
  const unchanged = cells.filter((cell) => cell.value !== null && old.get(cellKey(cell)) === cell.value);
  return { secret, shown: new Set(unchanged.map(cellKey).filter((key) => !secret.has(key))) };
}

async function figuresOf(database: Database, release: number): Promise<Figures> {
  const { areas, levels, indicators } = await readCatalogue(database, release);
  return {
    areas,
    levels: levels.map(({ id }) => id),
    formulas: indicators.map(({ formula }) => formula),
    measures: await database.query<Figures['measures'][number]>(
      `select measure.code as id, measure.kind from measure join release using (city)
       where release.number = $1 order by measure.id`,
      [release],
    ),
    cells: await cellsOf(database, release),
  };
}

function cellsOf(database: Database, release: number): Promise<Figure[]> {
  return database.query<Figure>(
    `select observation.year, area.key as area, measure.code as measure, observation.value
     from release join measure using (city) join observation on observation.measure = measure.id
       join area on area.id = observation.area and area.edition = release.edition
     where release.number = $1
       and observation.release_from <= $1 and (observation.release_to is null or observation.release_to > $1)`,
    [release],
  );
}

async function countsOf(database: Database, release: number): Promise<Set<string>> {
  const rows = await database.query<{ code: string }>(
    `select code from measure join release using (city) where release.number = $1 and kind = 'count'`,
    [release],
  );
  return new Set(rows.map(({ code }) => code));
}

async function storedPattern(database: Database, release: number): Promise<Pattern> {
  const rows = await database.query<{
    year: ReportingYear;
    measure: string;
    area: string;
    status: 'C' | 'D';
  }>(
    `select secret_cell.year, measure.code as measure, area.key as area, secret_cell.status
     from release join measure using (city) join secret_cell on secret_cell.measure = measure.id
       join area on area.id = secret_cell.area and area.edition = release.edition
     where release.number = $1 and secret_cell.since <= $1`,
    [release],
  );
  return new Map(rows.map((row) => [cellKey(row), row.status]));
}

async function keep(
  database: Database,
  release: number,
  { cells }: Figures,
  pattern: Pattern,
): Promise<void> {
  const secret = cells.filter((cell) => pattern.has(cellKey(cell)));
  await database.query(
    `insert into secret_cell (measure, area, year, since, status)
     select measure.id, area.id, row.year, release.number, row.status
     from unnest($2::text[], $3::text[], $4::smallint[], $5::text[]) as row (measure, area, year, status)
     join release on release.number = $1
     join measure on measure.city = release.city and measure.code = row.measure
     join area on area.city = release.city and area.edition = release.edition and area.key = row.area
     on conflict do nothing`,
    [
      release,
      secret.map(({ measure }) => measure),
      secret.map(({ area }) => area),
      secret.map(({ year }) => year),
      secret.map((cell) => pattern.get(cellKey(cell))),
    ],
  );
}
