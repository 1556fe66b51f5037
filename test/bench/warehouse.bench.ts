import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { buildApp } from '../../src/service/app';
import { loadCity } from '../../src/service/database/load-city';
import { migrate } from '../../src/service/database/migrate';
import { openPostgres } from '../../src/service/database/postgres';
import { packageRoot } from '../../src/service/package-root';
import { openWarehouse } from '../../src/service/warehouse-source';
import { startCluster } from '../service/postgres-cluster';
import { compared, measure } from './measure';

const AREAS = 38;
const YEARS = Array.from({ length: 15 }, (_, i) => 2008 + i);
const SIZES = (process.env.BENCH_ROWS ?? '500000,5000000').split(',').map(Number);
const IN_ANSWER = Array.from({ length: 7 }, (_, i) => `anteil-${i}`);
const MEASURES = ['bev', ...IN_ANSWER.map((_, i) => `fall_${i}`)];

/**
 * On PostgreSQL: 7 indicators × 38 areas × 15 years as JSON-stat over http-less inject, against reading the same rows with
 * `pg` and JSON.stringify; then again with a warehouse grown by other measures. `BENCH_ROWS=500000,50000000` for the full size.
 */
export async function bench() {
  const root = packageRoot();
  const cluster = await startCluster();
  const admin = await openPostgres(cluster.url('postgres'));
  await admin.script('create database bench');
  await admin.close();
  const database = await openPostgres(cluster.url('bench'));
  const pool = new pg.Pool({ connectionString: cluster.url('bench') });
  const folder = writePackage(join(root, 'test/service/fixture-city'));
  await migrate(database, join(root, 'src/service/database/migrations'));
  await loadCity(database, folder);
  const app = await buildApp({ warehouse: openWarehouse(database), root, tryOut: false });
  const url = `/api/v2/tables/grossstadt-stadtteil/data?valuecodes[indicator]=${IN_ANSWER.join(',')}&valuecodes[area]=*&valuecodes[year]=*`;
  const ask = async (headers = {}) => {
    const answer = await app.inject({ url, headers });
    if (answer.statusCode >= 400) throw new Error(answer.body);
    return answer;
  };
  const ids = (await database.query<{ id: number }>('select id from measure')).map(({ id }) => id);
  const plain = async () =>
    JSON.stringify(
      (
        await pool.query(
          `select measure.code, area.key, year, value, absence from observation
           join measure on measure.id = observation.measure join area on area.id = observation.area
           where observation.measure = any($1) and release_to is null`,
          [ids],
        )
      ).rows,
    );

  const rows = [];
  let first: Awaited<ReturnType<typeof measure>> | undefined;
  for (const size of SIZES) {
    await growTo(database, size);
    const ours = await measure(() => ask(), 25);
    rows.push(
      compared(
        `${size.toLocaleString('en')} rows: answer / rows + JSON.stringify`,
        ours,
        await measure(plain, 25),
      ),
    );
    const { etag } = (await ask()).headers;
    rows.push(
      compared(
        '… with its ETag / without',
        await measure(() => ask({ 'if-none-match': String(etag) }), 25),
        ours,
      ),
    );
    if (first) rows.push(compared(`… against ${SIZES[0]?.toLocaleString('en')} rows`, ours, first));
    first ??= ours;
  }
  await app.close();
  await pool.end();
  await database.close();
  await cluster.remove();
  rmSync(folder, { recursive: true });
  return rows;
}

/** A made-up city in the form of the tests' fixture: for measuring only, its numbers mean nothing. */
function writePackage(model: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  cpSync(model, folder, { recursive: true });
  rmSync(join(folder, 'boundaries-stadtteil.geojson'), { force: true });
  const json = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const data = json('datapackage.json');
  data.sozialraum.city = { id: 'grossstadt', name: 'Großstadt' };
  data.sozialraum.levels = data.sozialraum.levels.filter(({ id }: { id: string }) => id !== 'bezirk');
  writeFileSync(join(folder, 'datapackage.json'), JSON.stringify(data));
  const ratio = json('indicators.json').find(
    ({ formula }: { formula: { kind: string } }) => formula.kind === 'ratio',
  );
  const referenceDates = Object.fromEntries(YEARS.map((year) => [year, `${year}-12-31`]));
  const indicators = IN_ANSWER.map((id, i) => ({
    ...ratio,
    id,
    seed: undefined,
    referenceDates,
    formula: { kind: 'ratio', numerator: [`fall_${i}`], denominator: ['bev'], factor: 100 },
  }));
  writeFileSync(join(folder, 'indicators.json'), JSON.stringify(indicators));
  writeFileSync(join(folder, 'typology.json'), '[]');
  const keys = Array.from({ length: AREAS }, (_, i) => String(101 + i));
  const [areaHead] = readFileSync(join(folder, 'areas.csv'), 'utf8').split('\n');
  const columns = (areaHead ?? '').trim().split(',');
  const line = (facts: Record<string, string>) => columns.map((name) => facts[name] ?? '').join(',');
  writeFileSync(
    join(folder, 'areas.csv'),
    [
      columns.join(','),
      line({ key: '00', name: 'Großstadt', level: 'stadt', kind: 'city' }),
      ...keys.map((key) =>
        line({ key, name: `Teil ${key}`, level: 'stadtteil', parent_key: '00', kind: 'part' }),
      ),
      line({ key: 'NZ', name: 'nicht zuordenbar', level: 'stadtteil', parent_key: '00', kind: 'unassigned' }),
    ].join('\n'),
  );
  writeFileSync(
    join(folder, 'measures.csv'),
    ['id,name,unit,kind,definition,source', ...MEASURES.map((id) => `${id},${id},Anzahl,count,,Bench`)].join(
      '\n',
    ),
  );
  const observations = MEASURES.flatMap((code, m) =>
    YEARS.flatMap((year) =>
      ['00', ...keys].map(
        (key, a) => `${key},${year},${code},${(code === 'bev' ? 1000 : 10) + m + a},,bench.csv`,
      ),
    ),
  );
  writeFileSync(
    join(folder, 'observations.csv'),
    ['area_key,year,measure_id,value,sign,source_file', ...observations].join('\n'),
  );
  return folder;
}

/** Fills the warehouse with other measures of the same areas and years until it holds that many rows. */
async function growTo(database: Awaited<ReturnType<typeof openPostgres>>, size: number): Promise<void> {
  const [{ count } = { count: 0 }] = await database.query<{ count: number }>(
    'select count(*)::integer as count from observation',
  );
  const missing = Math.ceil(Math.max(0, size - count) / (AREAS * YEARS.length));
  const [{ last } = { last: 0 }] = await database.query<{ last: number }>(
    'select max(id) as last from measure',
  );
  await database.query(
    `insert into measure (city, code, name, unit, kind, definition, source)
     select 'grossstadt', 'ballast_' || ($1::integer + i), 'Ballast', 'Anzahl', 'count', '', 'Bench' from generate_series(1, $2::integer) i`,
    [last, missing],
  );
  await database.query(
    `insert into observation (measure, area, year, release_from, source_file, value)
     select measure.id, area.id, year, (select max(number) from release), (select max(id) from source_file), area.id + year
     from measure cross join area cross join generate_series($1::integer, $2::integer) year
     where measure.id > $3 and area.kind = 'part' and measure.city = 'grossstadt' and area.city = 'grossstadt'`,
    [YEARS[0], YEARS.at(-1), last],
  );
  await database.script('analyze');
}
