import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../src/deliveries/package-root';
import type { Database } from '../../src/warehouse/engine/database';
import { migrate } from '../../src/warehouse/engine/migrate';
import { openPglite } from '../../src/warehouse/engine/pglite';
import { openPostgres } from '../../src/warehouse/engine/postgres';
import { loadCity } from '../../src/warehouse/publish/load-city';
import { startCluster } from '../warehouse/postgres-cluster';
import { draftOnes, publish } from '../warehouse/publish/publish-killed/publication';

const KILLS = Number(process.env.BENCH_KILLS ?? 50);
const YEARS = 2000;

/** Where a publication is tried again and again, each time from the same draft. */
interface Arena {
  engine: string;
  /** A fresh copy of the draft; its address or folder. */
  copy(number: number): Promise<string>;
  open(place: string): Promise<Database>;
  drop(place: string): Promise<unknown>;
}

/**
 * Ends the process that publishes 36,000 observations with kill -9 at random moments, on PGlite and on PostgreSQL, and counts
 * what is left: the old release whole, the new one whole, or anything else.
 */
export async function bench() {
  const root = await mkdtemp(join(tmpdir(), 'bench-kill-'));
  const cluster = await startCluster();
  const url = (name: string) => cluster.url(name);
  const administer = async (statement: string) => {
    const database = await openPostgres(url('postgres'));
    await database.script(statement);
    await database.close();
  };
  await administer('create database template');
  const template = join(root, 'template');
  await prepare(await openPglite(template));
  await prepare(await openPostgres(url('template')));
  const arenas: Arena[] = [
    {
      engine: 'PGlite',
      async copy(number) {
        const folder = join(root, `try-${number}`);
        await cp(template, folder, { recursive: true });
        return folder;
      },
      open: openPglite,
      drop: (folder) => rm(folder, { recursive: true }),
    },
    {
      engine: 'PostgreSQL',
      async copy(number) {
        await administer(`create database try_${number} template template`);
        return url(`try_${number}`);
      },
      open: openPostgres,
      drop: (place) => administer(`drop database ${new URL(place).pathname.slice(1)} with (force)`),
    },
  ];
  const rows = [];
  for (const arena of arenas) rows.push(await killed(arena));
  await cluster.remove();
  await rm(root, { recursive: true });
  return rows;
}

async function prepare(database: Database): Promise<void> {
  await migrate(database, join(packageRoot(), 'src/warehouse/migrations'));
  await loadCity(database, join(packageRoot(), 'test/warehouse/fixture-city'));
  await draftOnes(database, YEARS);
  await database.close();
}

async function killed({ engine, copy, open, drop }: Arena) {
  const stateOf = async (place: string) => {
    const database = await open(place);
    const state = await stateIn(database);
    await database.close();
    return state;
  };
  const whole = await copy(0);
  const old = await stateOf(whole);
  const took = await publish(whole);
  const published = await stateOf(whole);
  await drop(whole);
  const ended = { old: 0, new: 0, mixture: 0 };
  for (let kill = 1; kill <= KILLS; kill++) {
    const place = await copy(kill);
    await publish(place, Math.random() * took * 1.1);
    const state = await stateOf(place);
    ended[state === old ? 'old' : state === published ? 'new' : 'mixture'] += 1;
    await drop(place);
  }
  return { engine, kills: KILLS, 'publication takes ms': took.toFixed(0), ...ended };
}

/** What there is, as one text: the releases, the drafts, and every observation. In a transaction, so that it waits its turn. */
function stateIn(database: Database): Promise<string> {
  return database.transaction(async (transaction) => {
    const rows = await transaction.query(
      `select (select count(*)::integer from release) as releases,
         (select string_agg(availability::text, ' ' order by number) from release) as availability,
         (select count(*)::integer from delivery where release is not null) as published,
         (select count(*)::integer from draft_observation) as drafts,
         (select md5(string_agg(cell, ' ' order by cell)) from (
            select format('%s %s %s %s %s %s %s', measure, area, year, release_from, release_to, value, quality) as cell
            from observation) as cells) as cells`,
    );
    return JSON.stringify(rows);
  });
}
