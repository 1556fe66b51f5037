import type { DeliveryFinding } from '../../deliveries/finding';
import type { CityId } from '../../domain/catalogue';
import { ReportingError } from '../../domain/reporting-error';
import type { Observation } from '../../domain/observation';
import type { Database } from '../engine/database';

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
  /** How the file was read: JSON, kept as it is. */
  mapping?: unknown;
  /** What was found in it. */
  report?: DeliveryFinding[];
  /** It is all there is for its measures and years: what it lacks of them is withdrawn. */
  whole: boolean;
  observations: Observation[];
}

/** So many rows go at once, and then progress is told. */
const CHUNK = 1_000;

const COLUMNS = ['delivery', 'measure', 'area', 'year', 'source_file', 'value', 'absence', 'quality'];

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
    const lines = linesOf(inOrder(observations, numbers), number, numbers, progress);
    // COPY knows no row level security. Nobody else sees the table without it: that ends with the transaction.
    await transaction.script('alter table draft_observation no force row level security');
    await transaction.copy('draft_observation', COLUMNS, lines);
    await transaction.script('alter table draft_observation force row level security');
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

/** By measure, year and area, as they will be asked for: in another order, adding them to the index takes half as long again. */
function inOrder(observations: Observation[], { measures, areas }: Numbers): Observation[] {
  const series = new Map<number, Observation[]>();
  for (const observation of observations) {
    const key = 10_000 * measures.get(observation.measure)! + observation.year;
    const rows = series.get(key);
    if (rows) rows.push(observation);
    else series.set(key, [observation]);
  }
  const sorted = [...series].sort(([a], [b]) => a - b).map(([, rows]) => rows);
  for (const rows of sorted) {
    rows.sort((a, b) => areas.get(a.area)! - areas.get(b.area)!);
    const twice = rows.find(({ area }, i) => area === rows[i + 1]?.area);
    if (twice) {
      const { measure, year, area } = twice;
      throw new ReportingError('delivery-names-twice', { measure, year, area });
    }
  }
  return sorted.flat();
}

/** The rows of a draft as COPY reads them; no number and none of the words has a character it would take for its own. */
function* linesOf(
  observations: Observation[],
  delivery: number,
  { measures, areas, files }: Numbers,
  progress: (done: number, total: number) => void,
): Generator<string> {
  progress(0, observations.length);
  for (let start = 0; start < observations.length; start += CHUNK) {
    let lines = '';
    for (const { measure, area, year, sourceFile, cell } of observations.slice(start, start + CHUNK)) {
      const names = `${measures.get(measure)}\t${areas.get(area)}\t${year}\t${files.get(sourceFile)}`;
      const said =
        cell.value === null ? `\\N\t${cell.absence}\t\\N` : `${cell.value}\t\\N\t${cell.quality ?? '\\N'}`;
      lines += `${delivery}\t${names}\t${said}\n`;
    }
    yield lines;
    progress(Math.min(start + CHUNK, observations.length), observations.length);
  }
}

function json(content: unknown): string | null {
  return content === undefined ? null : JSON.stringify(content);
}
