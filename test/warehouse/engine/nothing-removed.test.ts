import type { Database } from '../../../src/warehouse/engine/database';
import { onBothEngines } from '../engines';
import { FIXTURE_CITY, PATIENCE } from '../fixture';

onBothEngines((open) => {
  let database: Database;

  beforeAll(async () => {
    database = await open(FIXTURE_CITY);
  }, PATIENCE);

  afterAll(() => database.close());

  it.each(['measure', 'area', 'source_file', 'release'])(
    'refuses to remove a %s, as observations name it',
    async (table) => {
      const count = () => database.query(`select count(*)::integer as rows from ${table}`);
      const before = await count();
      await expect(database.query(`delete from ${table}`)).rejects.toThrow('nothing is removed');
      await expect(database.query(`truncate ${table} cascade`)).rejects.toThrow('nothing is removed');
      expect(await count()).toEqual(before);
    },
  );
});
