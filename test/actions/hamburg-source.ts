import { join } from 'node:path';
import type { IndicatorSource } from '../../src/ports/indicator-source';
import type { Database } from '../../src/warehouse/engine/database';
import { LOCAL_PRINCIPAL } from '../../src/warehouse/principal';
import { openWarehouse } from '../../src/warehouse/warehouse-source';
import { databaseWith } from '../warehouse/database-with';
import { CITIES, PATIENCE } from '../warehouse/fixture';

/** Hamburg's published figures, kept for all tests of a file. */
export function hamburgSource(): IndicatorSource {
  let database: Database;
  let source: IndicatorSource;

  beforeAll(async () => {
    database = await databaseWith(join(CITIES, 'hamburg'));
    source = openWarehouse(database).as(LOCAL_PRINCIPAL).figures;
  }, PATIENCE);

  afterAll(() => database.close());

  return {
    cities: () => source.cities(),
    catalogue: (...asked) => source.catalogue(...asked),
    answer: (query) => source.answer(query),
  };
}
