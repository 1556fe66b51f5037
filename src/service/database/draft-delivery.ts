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

const CHUNK = 50_000;

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
  return database.transaction(async (transaction) => {
    const number = await insertDelivery(transaction, delivery);
    const numbers = await numbersOf(transaction, delivery, number);
    checkKnown(observations, numbers);
    checkUnique(observations, numbers);
    progress(0, observations.length);
    for (let start = 0; start < observations.length; start += CHUNK) {
      const chunk = observations.slice(start, start + CHUNK);
      await stage(transaction, number, numbers, chunk);
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

/** What the database calls the measures, areas and files of a delivery. */
type Numbers = Record<'measures' | 'areas' | 'files', Map<string, number>>;

async function numbersOf(
  database: Database,
  { city, edition }: Delivery,
  delivery: number,
): Promise<Numbers> {
  const numbers = async (sql: string, parameters: unknown[]) =>
    new Map(
      (await database.query<{ name: string; id: number }>(sql, parameters)).map(({ name, id }) => [name, id]),
    );
  return {
    measures: await numbers('select code as name, id from measure where city = $1', [city]),
    areas: await numbers('select key as name, id from area where city = $1 and edition = $2', [
      city,
      edition,
    ]),
    files: await numbers('select name, id from source_file where delivery = $1', [delivery]),
  };
}

function checkKnown(observations: Observation[], { measures, areas }: Numbers): void {
  const unknown = new Set<string>();
  for (const { measure, area } of observations) {
    if (!measures.has(measure)) unknown.add(measure);
    if (!areas.has(area)) unknown.add(area);
  }
  if (unknown.size > 0)
    throw new ReportingError('delivery-names-unknown', { names: [...unknown].sort().join(', ') });
}

function checkUnique(observations: Observation[], { measures, areas }: Numbers): void {
  const seen = new Map<number, Set<number>>();
  for (const { area, year, measure } of observations) {
    const series = 10_000 * measures.get(measure)! + year;
    const known = seen.get(series) ?? new Set();
    const number = areas.get(area)!;
    if (known.has(number)) throw new ReportingError('delivery-names-twice', { measure, year, area });
    seen.set(series, known.add(number));
  }
}

/** Writes rows in one statement: lists as text, which take a tenth of the time of what the drivers make of arrays. */
async function stage(
  database: Database,
  delivery: number,
  { measures, areas, files }: Numbers,
  rows: Observation[],
) {
  await database.query(
    `insert into draft_observation (delivery, measure, area, year, source_file, value, absence, quality)
     select $1, unnest($2::text::integer[]), unnest($3::text::integer[]), unnest($4::text::smallint[]),
       unnest($5::text::integer[]), unnest($6::text::double precision[]), unnest($7::text::text[]), unnest($8::text::text[])`,
    [
      delivery,
      list(rows, ({ measure }) => measures.get(measure)!),
      list(rows, ({ area }) => areas.get(area)!),
      list(rows, ({ year }) => year),
      list(rows, ({ sourceFile }) => files.get(sourceFile)!),
      list(rows, ({ cell }) => cell.value),
      list(rows, ({ cell }) => (cell.value === null ? cell.absence : null)),
      list(rows, ({ cell }) => (cell.value === null ? null : (cell.quality ?? null))),
    ],
  );
}

/** A PostgreSQL array of numbers or of words that need no quotes. */
function list(rows: Observation[], valueOf: (row: Observation) => number | string | null): string {
  return `{${rows.map((row) => valueOf(row) ?? 'null').join()}}`;
}

function json(content: unknown): string | null {
  return content === undefined ? null : JSON.stringify(content);
}
