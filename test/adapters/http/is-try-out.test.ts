import { isTryOut } from '../../../src/adapters/http/is-try-out';
import { apiOver } from '../../service/api';
import { databaseWith } from '../../warehouse/database-with';
import { FIXTURE_CITY, PATIENCE } from '../../warehouse/fixture';

it.each([true, false])(
  'asks the service whether it is only tried out: %s',
  async (tryOut) => {
    const database = await databaseWith(FIXTURE_CITY);
    const { app } = await apiOver(database, { tryOut });
    try {
      expect(await isTryOut(await app.listen({ host: '127.0.0.1', port: 0 }))).toBe(tryOut);
    } finally {
      await app.close();
      await database.close();
    }
  },
  PATIENCE,
);

it('says that nobody answers', async () => {
  await expect(isTryOut('http://127.0.0.1:9')).rejects.toMatchObject({ code: 'service-unreachable' });
});
