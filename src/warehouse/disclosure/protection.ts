import type { CityId } from '../../domain/catalogue';
import type { ReportingYear } from '../../domain/period';
import { ReportingError } from '../../domain/reporting-error';
import type { ProtectionRules } from '../../domain/protection-rules';
import type { Database } from '../engine/database';
import { plausibilityIn } from '../delivery-rules';
import { reportExposed, type ExposedFinding } from '../publish/report-exposed';
import { readCatalogue } from '../read/read-catalogue';
import { crosswalksOf } from '../read/read-spatial';
import { cellKey, type Earlier, type Figure, type Figures, type Pattern } from './figures';
import type { EqualSum } from './equal-sums';
import { protect } from './protect';
import type { Rounding } from './shown';
import { openSolver } from './solver';

/**
 * Works out the secret cells of a release under the rules of its source, and keeps them; in the publishing transaction.
 * Resolves to how many are secret now and were not, and to what someone can know all the same; the reports of the release's
 * deliveries say so, too. Fails with `sums-undeclared`.
 */
export async function protectRelease(
  database: Database,
  release: number,
  rules: ProtectionRules,
): Promise<{ hidden: number; exposed: ExposedFinding[] }> {
  const history = await historyOf(database, release);
  const known = await knowing(database, release);
  const years = await changedYears(database, history, rules);
  const cells = await cellsOf(database, release, years);
  const secret = await secretCells(database, release);
  const stages: (Earlier & { release: number })[] = [];
  for (const { number, edition, protection } of history) {
    const changes = cells.some(({ from, to }) => from === number || to === number);
    if (number !== release && !changes) continue;
    stages.push({
      release: number,
      figures: { edition, ...(await figuresOf(database, number, cellsIn(cells, number, edition))) },
      rules: protection ? known(protection) : undefined,
      secret: new Map(
        secret.flatMap(({ since, status, ...cell }) => (since <= number ? [[cellKey(cell), status]] : [])),
      ),
    });
  }
  const { figures } = stages.pop()!;
  const { pattern, exposed, undeclared } = protect(
    await openSolver(),
    known(rules),
    figures,
    stages,
    await crosswalksOf(database, await cityOf(database, release)),
  );
  refuseUndeclared(undeclared);
  await database.query('update release set protection = $2::jsonb where number = $1', [
    release,
    JSON.stringify(rules),
  ]);
  const hidden = await keep(database, release, figures, pattern);
  return { hidden, exposed: await reportExposed(database, release, exposed) };
}

/** Rules with the sums that the checks of deliveries declare: what is written there counts as known to everyone. */
async function knowing(
  database: Database,
  release: number,
): Promise<(rules: ProtectionRules) => ProtectionRules> {
  const { sums } = await plausibilityIn(await cityOf(database, release));
  const declared = sums.map(({ total, parts }): EqualSum => [total, parts]);
  return (rules) => ({ ...rules, equalSums: [...(rules.equalSums ?? []), ...declared] });
}

async function cityOf(database: Database, release: number): Promise<CityId> {
  const [row] = await database.query<{ city: CityId }>('select city from release where number = $1', [
    release,
  ]);
  return row!.city;
}

/** Whoever publishes says which sums are a law and which are chance: nobody else can know. */
function refuseUndeclared(undeclared: EqualSum[]): void {
  if (undeclared.length === 0) return;
  const sums = undeclared.map((sum) => sum.map((side) => side.join(' + ')).join(' = ')).join('; ');
  throw new ReportingError('sums-undeclared', { sums });
}

/** How a release rounds the counts it shows. */
export async function readRounding(database: Database, release: number): Promise<Rounding> {
  const [row] = await database.query<{ rounding: 5 | 10 | null; counts: string[] }>(
    `select (protection ->> 'rounding')::integer as rounding, (
       select coalesce(array_agg(code), '{}') from measure where measure.city = release.city and kind = 'count'
     ) as counts from release where number = $1`,
    [release],
  );
  return { rounding: row?.rounding ?? undefined, counts: new Set(row?.counts) };
}

interface Published {
  number: number;
  edition: string;
  protection: ProtectionRules | null;
}

/** The releases of a city up to this one, oldest first. */
function historyOf(database: Database, release: number): Promise<Published[]> {
  return database.query<Published>(
    `select old.number, old.edition, old.protection from release as old join release as new using (city)
     where new.number = $1 and old.number <= $1 order by old.number`,
    [release],
  );
}

/** Years in which something is not as it was; all where areas, rules or definitions are others. */
async function changedYears(
  database: Database,
  history: Published[],
  rules: ProtectionRules,
): Promise<ReportingYear[] | null> {
  const [before, now] = history.slice(-2);
  if (!before || !now || before.edition !== now.edition) return null;
  const [same] = await database.query<{ same: boolean }>(
    `select protection = $2::jsonb and not exists (
         select 1 from indicator where indicator.city = release.city and $3 in (release_from, release_to)) as same
     from release where number = $1`,
    [before.number, JSON.stringify(rules), now.number],
  );
  if (!same?.same) return null;
  const rows = await database.query<{ year: ReportingYear }>(
    `select distinct year from (
       select year from observation where release_from = $1 union select year from observation where release_to = $1
     ) as changed`,
    [now.number],
  );
  return rows.map(({ year }) => year);
}

/** A number from one release until before another. */
interface Version extends Figure {
  edition: string;
  from: number;
  to: number | null;
}

function cellsOf(database: Database, release: number, years: ReportingYear[] | null): Promise<Version[]> {
  return database.query<Version>(
    `select observation.year, area.key as area, area.edition, measure.code as measure, observation.value,
       release_from as from, release_to as to
     from release join measure using (city) join observation on observation.measure = measure.id
       join area on area.id = observation.area
     where release.number = $1 and observation.release_from <= $1
       and ($2::smallint[] is null or observation.year = any($2))`,
    [release, years],
  );
}

function cellsIn(versions: Version[], release: number, edition: string): Figure[] {
  return versions.filter(
    ({ edition: of, from, to }) => of === edition && from <= release && (to === null || to > release),
  );
}

async function figuresOf(database: Database, release: number, cells: Figure[]): Promise<Figures> {
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
    cells,
  };
}

interface SecretCell {
  year: ReportingYear;
  measure: string;
  area: string;
  since: number;
  status: 'C' | 'D';
}

/** All that is or was secret up to a release; areas that keep their key from one edition to the next are the same. */
function secretCells(database: Database, release: number): Promise<SecretCell[]> {
  return database.query<SecretCell>(
    `select secret_cell.year, measure.code as measure, area.key as area, secret_cell.since, secret_cell.status
     from release join measure using (city) join secret_cell on secret_cell.measure = measure.id
       join area on area.id = secret_cell.area
     where release.number = $1 and secret_cell.since <= $1 order by since desc`,
    [release],
  );
}

async function keep(
  database: Database,
  release: number,
  { cells }: Figures,
  pattern: Pattern,
): Promise<number> {
  const secret = cells.filter((cell) => pattern.has(cellKey(cell)));
  const kept = await database.query(
    `insert into secret_cell (measure, area, year, since, status)
     select measure.id, area.id, row.year, release.number, row.status
     from unnest($2::text[], $3::text[], $4::smallint[], $5::text[]) as row (measure, area, year, status)
     join release on release.number = $1
     join measure on measure.city = release.city and measure.code = row.measure
     join area on area.city = release.city and area.edition = release.edition and area.key = row.area
     on conflict do nothing returning 1`,
    [
      release,
      secret.map(({ measure }) => measure),
      secret.map(({ area }) => area),
      secret.map(({ year }) => year),
      secret.map((cell) => pattern.get(cellKey(cell))),
    ],
  );
  return kept.length;
}
