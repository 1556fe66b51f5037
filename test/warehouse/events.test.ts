import { join } from 'node:path';
import { packageRoot } from '../../src/deliveries/package-root';
import type { Database } from '../../src/warehouse/engine/database';
import { migrate } from '../../src/warehouse/engine/migrate';
import { readEvents, recordEvent } from '../../src/warehouse/events';
import { newToken, revokeToken } from '../../src/warehouse/tokens';
import { onBothEngines } from './engines';
import { PATIENCE } from './fixture';

onBothEngines((open) => {
  let database: Database;

  beforeAll(async () => {
    database = await open();
    await migrate(database, join(packageRoot(), 'src/warehouse/migrations'));
  }, PATIENCE);

  afterAll(() => database.close());

  const latest = async () => (await readEvents(database, 1))[0];

  it('keeps who did what, when and from where, latest first', async () => {
    const about = { city: 'musterstadt', delivery: 4 };
    await recordEvent(database, { act: 'delivered', by: 'Sozialamt', about });
    await recordEvent(database, {
      act: 'discarded',
      by: 'Sozialamt',
      from: { address: '198.51.100.7' },
      about,
    });
    const [last, first] = await readEvents(database, 2);
    expect(last).toMatchObject({
      act: 'discarded',
      by: 'Sozialamt',
      address: '198.51.100.7',
      token: null,
      about,
    });
    expect(first).toMatchObject({ act: 'delivered', address: null });
    expect(Math.abs(Date.now() - first!.at.getTime())).toBeLessThan(60_000);
  });

  it.each([
    `update event set by_name = 'somebody else'`,
    `update event set by_name = by_name where number = 1`,
    'delete from event',
    'delete from event where number = 1',
    'truncate event',
    'truncate event, token cascade',
  ])('lets nobody change what happened: %s', async (sql) => {
    await recordEvent(database, { act: 'checked', by: 'Sozialamt', about: {} });
    const before = await readEvents(database, 100);
    await expect(database.query(sql)).rejects.toThrow(/neither changed nor removed/);
    expect(await readEvents(database, 100)).toEqual(before);
  });

  it('knows no other acts than those it has words for', async () => {
    await expect(
      database.query(`insert into event (act, by_name, about) values ('looked', 'x', '{}')`),
    ).rejects.toThrow(/event_act_check/);
  });

  it('is there only with the act: tokens', async () => {
    const asked = { name: 'Amt', rights: ['deliver' as const], days: 1, createdBy: 'statistik' };
    const { secret, token } = await newToken(database, asked);
    const made = await latest();
    expect(made).toMatchObject({
      act: 'made-token',
      by: 'statistik',
      about: { token: token.number, name: 'Amt' },
    });
    expect(JSON.stringify(made)).not.toContain(secret);
    await revokeToken(database, token.number, 'leitung');
    const revoked = await latest();
    expect(revoked).toMatchObject({ act: 'revoked-token', by: 'leitung', about: { token: token.number } });
    await expect(revokeToken(database, token.number, 'leitung')).rejects.toThrow('token-not-there');
    expect(await latest()).toEqual(revoked);
    await expect(
      database.transaction(async (transaction) => {
        await newToken(transaction, asked);
        throw new Error('half-way');
      }),
    ).rejects.toThrow('half-way');
    expect(await latest()).toEqual(revoked);
  });
});
