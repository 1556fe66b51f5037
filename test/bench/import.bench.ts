import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { parse } from 'csv-parse/sync';
import { readCityPackage } from '../../src/deliveries/city-package';
import { packageRoot } from '../../src/deliveries/package-root';
import { NO_PLAUSIBILITY } from '../../src/deliveries/plausibility';
import { validate } from '../../src/deliveries/validate';
import { numberCell } from '../../src/domain/cell';
import type { Observation } from '../../src/domain/observation';
import type { Database } from '../../src/warehouse/engine/database';
import { migrate } from '../../src/warehouse/engine/migrate';
import { openPglite } from '../../src/warehouse/engine/pglite';
import { draftDelivery } from '../../src/warehouse/publish/draft-delivery';
import { loadCity } from '../../src/warehouse/publish/load-city';
import { publishDeliveries } from '../../src/warehouse/publish/publish-deliveries';
import { countChanges } from '../../src/warehouse/read/read-releases';
import { findRelease } from '../../src/warehouse/read/releases';
import { benchDatabase } from './bench-database';
import { AREA_KEY, writeMadeUpCity, type MadeUpCity } from './made-up-city';
import { compared, sideBySide } from './measure';

const CITY: MadeUpCity = {
  areas: 500,
  years: [2020],
  measures: Array.from({ length: 100 }, (_, i) => `merkmal_${i}`),
};
const ROWS_A_YEAR = 50_000;
const ROUNDS = 3;
const MODEL = join(packageRoot(), 'test/warehouse/fixture-city');
const MIGRATIONS = join(packageRoot(), 'src/warehouse/migrations');

/**
 * A million observations (100 measures × 500 areas × 20 years) from memory to a published release, as `import --publish`
 * does once the file is read: draft, publication, availability, counts of the list of changes. The peer is COPY of as many
 * rows from a file of the server into a table with the columns, checks and indexes of `observation`. On PGlite with a fifth
 * of the rows. Last: reading a million rows from a file and validating them, against parsing the file.
 */
export async function bench() {
  return [...(await onPostgres()), ...(await onPglite()), ...(await reading())];
}

async function onPostgres() {
  const { database, remove } = await benchDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const file = join(folder, 'rows.tsv');
  writeFileSync(file, copied(20));
  // The server is another account.
  chmodSync(folder, 0o755);
  const rows = await against(database, 'PostgreSQL', 20, (table) =>
    database.transaction((transaction) =>
      transaction.script(`${likeObservation(table)}; ${copyInto(table)} from '${file}'`),
    ),
  );
  rmSync(folder, { recursive: true });
  await remove();
  return rows;
}

/** The peer has an embedded engine of its own: COPY from memory is not among what ours can be asked. */
async function onPglite() {
  const database = await openPglite();
  const peer = await PGlite.create();
  for (const name of (await readdir(MIGRATIONS)).sort())
    await peer.exec(await readFile(join(MIGRATIONS, name), 'utf8'));
  const blob = new Blob([copied(4)]);
  const rows = await against(database, 'PGlite', 4, async (table) => {
    await peer.exec(likeObservation(table));
    await peer.query(`${copyInto(table)} from '/dev/blob'`, [], { blob });
  });
  await peer.close();
  await database.close();
  return rows;
}

async function against(
  database: Database,
  engine: string,
  years: number,
  copy: (table: string) => Promise<unknown>,
) {
  const folder = writeMadeUpCity(MODEL, CITY);
  await migrate(database, MIGRATIONS);
  await loadCity(database, folder);
  rmSync(folder, { recursive: true });
  const deliveries = Array.from({ length: 1 + ROUNDS }, (_, round) => delivered(years, round));
  const tables = deliveries.map((_, round) => `peer_${round}`);
  const { ours, peer } = await sideBySide(
    { ours: () => imported(database, deliveries.shift()!), peer: () => copy(tables.shift()!) },
    ROUNDS,
  );
  const rows = (years * ROWS_A_YEAR).toLocaleString('en');
  return [compared(`${engine}, ${rows} observations: import / COPY`, ours, peer)];
}

const likeObservation = (table: string) => `create table ${table} (like observation including all)`;

const copyInto = (table: string) => `copy ${table} (measure, area, year, release_from, source_file, value)`;

/** New cells each time; made before the clock runs. */
function delivered(years: number, round: number): Observation[] {
  return Array.from({ length: years }, (_, y) => 2100 + round * years + y).flatMap((year) =>
    CITY.measures.flatMap((measure, m) =>
      Array.from({ length: CITY.areas }, (_, a) => ({
        area: AREA_KEY(a),
        year,
        measure,
        cell: numberCell(year + m + a),
        sourceFile: 'million.csv',
      })),
    ),
  );
}

/** The same rows as COPY reads them. */
function copied(years: number): string {
  const lines = Array.from({ length: years }, (_, y) => 2100 + y).flatMap((year) =>
    CITY.measures.flatMap((_, m) =>
      Array.from({ length: CITY.areas }, (_, a) => `${m}\t${a}\t${year}\t2\t2\t${year + m + a}`),
    ),
  );
  return `${lines.join('\n')}\n`;
}

function imported(database: Database, observations: Observation[]) {
  const city = 'grossstadt';
  return database.transaction(async (transaction) => {
    const delivery = await draftDelivery(transaction, {
      city,
      edition: 'musterstadt-2020',
      title: 'million.csv',
      hash: '',
      whole: false,
      observations,
    });
    await publishDeliveries(transaction, {
      city,
      deliveries: [delivery],
      date: '2026-01-01',
      note: { de: 'Bench', en: 'Bench' },
    });
    const { number } = await findRelease(transaction, city, undefined);
    return countChanges(transaction, number);
  });
}

async function reading() {
  const folder = writeMadeUpCity(MODEL, { ...CITY, years: Array.from({ length: 20 }, (_, i) => 2000 + i) });
  const { areas, measures, observations } = await readCityPackage(folder);
  const { read, validated, parsed } = await sideBySide(
    {
      read: () => readCityPackage(folder),
      validated: () => validate(observations, { areas, measures, plausibility: NO_PLAUSIBILITY }),
      parsed: () => parse(readFileSync(join(folder, 'observations.csv')), { columns: true }),
    },
    1,
  );
  rmSync(folder, { recursive: true });
  return [
    compared('a million observations: reading and checking the package / parsing the CSV', read, parsed),
    compared('… validating them / parsing the CSV', validated, parsed),
  ];
}
