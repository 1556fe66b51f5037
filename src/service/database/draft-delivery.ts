import type { CityId } from '../../domain/catalogue';
import { ReportingError } from '../../domain/reporting-error';
import type { Observation } from '../../domain/observation';
import type { Database } from './database';

/** What a department handed in, read and checked. */
export interface Delivery {
  city: CityId;
  /** Gebietsstand whose area keys the observations use. */
  edition: string;
  /** File name or title of the package. */
  title: string;
  /** SHA-256 of the contents. */
  hash: string;
  /** The account; none for what came with the product. */
  deliveredBy?: string;
  /** How the file was read, and what was found in it: JSON, kept as it is. */
  mapping?: unknown;
  report?: unknown;
  /** It is all there is for its measures and years: what it lacks of them is withdrawn. */
  whole: boolean;
  observations: Observation[];
}

const CHUNK = 5000;

/**
 * Keeps a delivery as a draft, which no reader sees; resolves to its number. Fails with `delivery-names-unknown` or
 * `delivery-names-twice`, and then nothing is kept.
 */
export async function draftDelivery(
  database: Database,
  delivery: Delivery,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<number> {
  const { observations } = delivery;
  checkUnique(observations);
  return database.transaction(async (transaction) => {
    const number = await insertDelivery(transaction, delivery);
    progress(0, observations.length);
    for (let start = 0; start < observations.length; start += CHUNK) {
      const chunk = observations.slice(start, start + CHUNK);
      await stage(transaction, delivery, number, chunk);
      progress(start + chunk.length, observations.length);
    }
    return number;
  });
}

async function insertDelivery(database: Database, delivery: Delivery): Promise<number> {
  const { city, edition, title, hash, deliveredBy, mapping, report, whole, observations } = delivery;
  const [row] = await database.query<{ id: number }>(
    `insert into delivery (city, edition, title, content_hash, delivered_by, mapping, report, whole)
     values ($1, $2, $3, $4, $5, $6::jsonb, $7::jsonb, $8) returning id`,
    [city, edition, title, hash, deliveredBy ?? null, json(mapping), json(report), whole],
  );
  await database.query(
    'insert into source_file (city, name, delivery) select $1, name, $3 from unnest($2::text[]) as name',
    [city, [...new Set(observations.map(({ sourceFile }) => sourceFile))], row!.id],
  );
  return row!.id;
}

async function stage(database: Database, { city, edition }: Delivery, number: number, rows: Observation[]) {
  const [kept] = await database.query<{ rows: number }>(
    `with kept as (
       insert into draft_observation (delivery, measure, area, year, source_file, value, absence, quality)
       select $3, measure.id, area.id, row.year, source_file.id, row.value, row.absence, row.quality
       from unnest($4::text[], $5::text[], $6::smallint[], $7::text[], $8::double precision[], $9::text[], $10::text[])
         as row (measure, area, year, source_file, value, absence, quality)
       join measure on measure.city = $1 and measure.code = row.measure
       join area on area.city = $1 and area.edition = $2 and area.key = row.area
       join source_file on source_file.delivery = $3 and source_file.name = row.source_file
       returning 1)
     select count(*)::integer as rows from kept`,
    [
      city,
      edition,
      number,
      rows.map(({ measure }) => measure),
      rows.map(({ area }) => area),
      rows.map(({ year }) => year),
      rows.map(({ sourceFile }) => sourceFile),
      rows.map(({ cell }) => cell.value),
      rows.map(({ cell }) => (cell.value === null ? cell.absence : null)),
      rows.map(({ cell }) => (cell.value === null ? null : (cell.quality ?? null))),
    ],
  );
  if (kept?.rows !== rows.length) await refuseUnknown(database, city, edition, rows);
}

async function refuseUnknown(database: Database, city: CityId, edition: string, rows: Observation[]) {
  const unknown = await database.query<{ asked: string }>(
    `select distinct row.asked from unnest($3::text[]) as row (asked)
     where not exists (select 1 from measure where city = $1 and code = row.asked)
       and not exists (select 1 from area where city = $1 and edition = $2 and key = row.asked) order by 1`,
    [city, edition, rows.flatMap(({ measure, area }) => [measure, area])],
  );
  throw new ReportingError('delivery-names-unknown', { names: unknown.map(({ asked }) => asked).join(', ') });
}

function checkUnique(observations: Observation[]): void {
  const seen = new Set<string>();
  for (const { area, year, measure } of observations) {
    const key = `${measure} ${year} ${area}`;
    if (seen.has(key)) throw new ReportingError('delivery-names-twice', { measure, year, area });
    seen.add(key);
  }
}

function json(content: unknown): string | null {
  return content === undefined ? null : JSON.stringify(content);
}
