import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AS_READER } from '../../../src/warehouse/engine/reading-role';
import { openPglite } from '../../../src/warehouse/engine/pglite';
import { openStatistics } from '../../../src/warehouse/statistics';
import { sozialraum } from '../../cli/terminal';
import { PATIENCE } from '../fixture';
import { prepareFolder } from '../prepared-database';
import { AT_LEAST_3, CITY_OF_480, writeCity } from './invented-city';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lost-'));
});

afterEach(() => rm(root, { recursive: true }));

it.each<[string, (file: string) => Promise<void>]>([
  ['zeroed', async (file) => writeFile(file, Buffer.alloc((await readFile(file)).length))],
  ['truncated', (file) => truncate(file, 0)],
])(
  'shows no secret figure and does not start where the list of them was %s',
  async (_, damage) => {
    const data = join(root, 'warehouse');
    const cities = join(root, 'cities');
    await writeCity(join(cities, 'musterstadt'), CITY_OF_480, AT_LEAST_3);
    await prepareFolder(data);
    await (await openStatistics({ data, cities })).close();
    const whole = await openPglite(data);
    const [row] = await whole.query<{ file: string }>(`select pg_relation_filepath('secret_cell') as file`);
    await whole.script('checkpoint');
    await whole.close();
    await damage(join(data, row!.file));

    const damaged = await openPglite(data);
    const seen = await damaged.under(AS_READER).query(
      `select area.key, value from shown_observation as shown
         join area on area.id = shown.area join measure on measure.id = shown.measure
       where measure.code = 'out' and area.key in ('n1', 'n2', 'n3') order by area.key`,
    );
    expect(seen).toEqual([
      { key: 'n1', value: null },
      { key: 'n2', value: null },
      { key: 'n3', value: 25 },
    ]);
    await damaged.close();
    await expect(openStatistics({ data, cities })).rejects.toMatchObject({
      code: expect.stringMatching(/^(secrets|warehouse)-damaged$/),
    });
    const { code, out } = await sozialraum(['doctor', '--data', root, '--port', '0', '--lang', 'en']);
    expect(code).toBe(1);
    expect(out).toMatch(/^✗ (The database has lost since when 2 secret figures|Files in the data folder)/m);
  },
  PATIENCE,
);
