import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NO_PLAUSIBILITY } from '../../src/deliveries/plausibility';
import { mappingIn } from '../../src/deliveries/mapping';
import { plausibilityIn, readMapping, savedMappings } from '../../src/warehouse/delivery-rules';
import type { Database } from '../../src/warehouse/engine/database';

let mockRoot = '';
jest.mock('../../src/deliveries/package-root', () => ({ packageRoot: () => mockRoot }));

const mapping = (id: string) => ({
  id,
  name: { de: id, en: id },
  sheet: 1,
  headRows: [1],
  firstRow: 2,
  areas: { by: 'key', column: { head: 'Gebiet' }, levels: ['stadtteil'] },
  year: { from: 'fixed', year: 2024 },
  numbers: { decimal: ',' },
  columns: [{ measure: 'bev', head: 'Bevölkerung' }],
});

const PLAUSIBILITY = {
  ...NO_PLAUSIBILITY,
  levelSums: [{ level: 'stadtteil', shortBy: 1, why: { de: 'Summe', en: 'sum' } }],
};

/** A database whose published deliveries were read by these mappings. */
const databaseWith = (...ids: string[]) =>
  ({ query: async () => ids.map((id) => ({ mapping: mapping(id) })) }) as unknown as Database;

beforeAll(async () => {
  mockRoot = await mkdtemp(join(tmpdir(), 'delivery-rules-'));
  const city = join(mockRoot, 'assets/cities/musterstadt');
  await mkdir(join(city, 'mappings'), { recursive: true });
  await mkdir(join(mockRoot, 'assets/cities/leerstadt'));
  await writeFile(join(city, 'mappings/b.json'), JSON.stringify(mapping('second')));
  await writeFile(join(city, 'mappings/a.json'), JSON.stringify(mapping('first')));
  await writeFile(join(city, 'mappings/README.md'), '# How these came about\n');
  await writeFile(join(city, 'mappings/broken.txt'), '{');
  await writeFile(join(city, 'plausibility.json'), JSON.stringify(PLAUSIBILITY));
});

afterAll(() => rm(mockRoot, { recursive: true }));

it('takes the mappings that lie with a city by their file names, then those of deliveries', async () => {
  const saved = await savedMappings(databaseWith('delivered'), 'musterstadt');
  expect(saved.map(({ id }) => id)).toEqual(['first', 'second', 'delivered']);
});

it('takes those of deliveries alone where a city has none', async () => {
  const saved = await savedMappings(databaseWith('delivered'), 'leerstadt');
  expect(saved.map(({ id }) => id)).toEqual(['delivered']);
});

it('holds a city to what it declares, and to nothing where it declares nothing', async () => {
  expect(await plausibilityIn('musterstadt')).toEqual(PLAUSIBILITY);
  expect(await plausibilityIn('leerstadt')).toEqual(NO_PLAUSIBILITY);
});

it('says which mapping cannot be read', async () => {
  await expect(readMapping(join(mockRoot, 'nowhere.json'))).rejects.toMatchObject({
    code: 'file-missing',
    facts: { file: join(mockRoot, 'nowhere.json') },
  });
  await expect(
    readMapping(join(mockRoot, 'assets/cities/musterstadt/mappings/broken.txt')),
  ).rejects.toMatchObject({ code: 'mapping-invalid', facts: { mapping: 'broken.txt', detail: 'JSON' } });
  expect(() => mappingIn('{"id":"x"}', 'x.json')).toThrow(/mapping-invalid/);
});
