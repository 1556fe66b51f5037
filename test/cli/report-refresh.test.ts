import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reportRefresh, type RefreshResult } from '../../src/cli/report-refresh';
import { table } from '../../src/cli/table';
import type { Database } from '../../src/service/database/database';
import { READER } from '../../src/service/principal';
import { openWarehouse } from '../../src/service/warehouse-source';
import { CITIES, databaseWith, PATIENCE } from '../service/fixture';

let database: Database;
let folder: string;

beforeAll(async () => {
  database = await databaseWith(`${CITIES}/flensburg`);
  folder = await mkdtemp(join(tmpdir(), 'report-refresh-'));
}, PATIENCE);

afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

/** Flensburg's districts hold since 1 January 2018. */
it.each([
  ['2018', 1, 1],
  ['2017', 0, 0],
])('counts a change of the areas on the way to %s as a finding and says it', async (year, code, breaks) => {
  const source = openWarehouse(database).for(READER);
  const [file, changes] = [join(folder, 'einwohner.xlsx'), join(folder, 'changes.json')];
  const asked = { city: 'flensburg', indicators: 'einwohner', level: 'stadtteil', years: '2017', out: file };
  await table.run(asked, { source, print: () => undefined });
  const printed: RefreshResult[] = [];
  const values = { year, out: join(folder, 'neu.xlsx'), changes };
  const print = (result: RefreshResult) => printed.push(result);
  expect(await reportRefresh.run(values, { source, print, files: [file] })).toBe(code);
  const said = printed[0]?.sentences.filter((sentence) => sentence.includes('nicht im selben Gebietsstand'));
  expect(said).toHaveLength(breaks);
  const { figures } = JSON.parse(await readFile(changes, 'utf8'));
  expect(figures[0].editionBreak).toEqual(
    breaks ? expect.objectContaining({ from: 2017, to: 2018 }) : undefined,
  );
});
