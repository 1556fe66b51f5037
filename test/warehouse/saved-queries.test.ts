import { join } from 'node:path';
import { packageRoot } from '../../src/deliveries/package-root';
import type { Database } from '../../src/warehouse/engine/database';
import { migrate } from '../../src/warehouse/engine/migrate';
import { savedQueriesIn, type SavedQuery } from '../../src/warehouse/saved-queries';
import { onBothEngines } from './engines';
import { PATIENCE } from './fixture';

const query: SavedQuery = {
  tableId: 'musterstadt-stadtteil',
  language: 'de',
  outputFormat: 'csv',
  outputFormatParams: ['UseCodes', 'SeparatorTab'],
  selection: { selection: [{ variableCode: 'year', valueCodes: ['top(1)'] }] },
};

onBothEngines((open) => {
  let database: Database;

  beforeAll(async () => {
    database = await open();
    await migrate(database, join(packageRoot(), 'src/warehouse/migrations'));
  }, PATIENCE);

  afterAll(() => database.close());

  it('gives back what was saved, with how it is to be laid out', async () => {
    const { save, find } = savedQueriesIn(database);
    expect(await find(await save(query))).toEqual(query);
  });

  it('keeps the same question once, and another layout apart', async () => {
    const { save } = savedQueriesIn(database);
    const plain = await save({ ...query, outputFormatParams: [] });
    expect(await save(query)).toBe(await save(query));
    expect(await save(query)).not.toBe(plain);
  });
});
