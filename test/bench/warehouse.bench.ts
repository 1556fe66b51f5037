import { rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { packageRoot } from '../../src/deliveries/package-root';
import { buildApp } from '../../src/service/app';
import { migrate } from '../../src/warehouse/engine/migrate';
import { loadCity } from '../../src/warehouse/publish/load-city';
import { openWarehouse } from '../../src/warehouse/warehouse-source';
import { benchDatabase } from './bench-database';
import { growTo } from './grow-warehouse';
import { indicatorsOf, writeMadeUpCity, type MadeUpCity } from './made-up-city';
import { compared, measure, sideBySide, type Measured } from './measure';

const SIZES = (process.env.BENCH_ROWS ?? '500000,5000000').split(',').map(Number);
const ROUNDS = 25;

const CITY: MadeUpCity = {
  areas: 38,
  years: Array.from({ length: 15 }, (_, i) => 2008 + i),
  measures: ['bev', ...Array.from({ length: 7 }, (_, i) => `fall_${i}`)],
};

/**
 * On PostgreSQL: 7 indicators × 38 areas × 15 years as JSON-stat over http-less inject, against reading the same rows with
 * `pg` and JSON.stringify; then again with a warehouse grown by other measures. `BENCH_ROWS=500000,50000000` for the full size.
 */
export async function bench() {
  const root = packageRoot();
  const { database, url: server, remove } = await benchDatabase();
  const folder = writeMadeUpCity(join(root, 'test/warehouse/fixture-city'), CITY);
  await migrate(database, join(root, 'src/warehouse/migrations'));
  await loadCity(database, folder);
  rmSync(folder, { recursive: true });
  const pool = new pg.Pool({ connectionString: server });
  const app = await buildApp({ warehouse: openWarehouse(database), root, tryOut: false });
  const asked = indicatorsOf(CITY).join(',');
  const url = `/api/v2/tables/grossstadt-stadtteil/data?valuecodes[indicator]=${asked}&valuecodes[area]=*&valuecodes[year]=*`;
  const ask = async (headers = {}) => {
    const answer = await app.inject({ url, headers });
    if (answer.statusCode >= 400) throw new Error(answer.body);
    return answer;
  };

  const rows = [];
  let first: Measured | undefined;
  for (const size of SIZES) {
    const name = `${(await growTo(database, CITY, size)).toLocaleString('en')} rows`;
    const { etag } = (await ask()).headers;
    const { ours, peer } = await sideBySide({ ours: () => ask(), peer: () => plain(pool) }, ROUNDS);
    const again = await measure(() => ask({ 'if-none-match': String(etag) }), ROUNDS);
    rows.push(compared(`${name}: answer / rows + JSON.stringify`, ours, peer));
    rows.push(compared('… with its ETag / without', again, ours));
    if (first) rows.push(compared(`… against ${SIZES[0]?.toLocaleString('en')} rows`, ours, first));
    first ??= ours;
  }
  await app.close();
  await pool.end();
  await remove();
  return rows;
}

/** The same rows as directly as can be: the cells of the measures asked for, as JSON. */
async function plain(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query(
    `select measure.code, area.key, year, value, absence from observation
     join measure on measure.id = observation.measure join area on area.id = observation.area
     where measure.city = 'grossstadt' and measure.code = any($1) and release_to is null`,
    [CITY.measures],
  );
  return JSON.stringify(rows);
}
