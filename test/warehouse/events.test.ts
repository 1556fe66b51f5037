import { recordEvent } from '../../src/warehouse/events';
import { LOCAL_PRINCIPAL } from '../../src/warehouse/principal';
import { openWarehouse } from '../../src/warehouse/warehouse-source';
import { onBothEmpty } from './engines';

onBothEmpty((database) => {
  const as = (name: string, over = database()) => openWarehouse(over).as({ ...LOCAL_PRINCIPAL, name });
  const kept = (limit: number) => as('leitung').events.latest(limit);
  const latest = async () => (await kept(1))[0];

  it('keeps who did what, when and from where, latest first', async () => {
    const about = { city: 'musterstadt', delivery: 4 };
    await recordEvent(database(), { act: 'delivered', by: 'Sozialamt', about });
    await recordEvent(database(), {
      act: 'discarded',
      by: 'Sozialamt',
      from: { address: '198.51.100.7' },
      about,
    });
    const [last, first] = await kept(2);
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
    await recordEvent(database(), { act: 'checked', by: 'Sozialamt', about: {} });
    const before = await kept(100);
    await expect(database().query(sql)).rejects.toThrow(/neither changed nor removed/);
    expect(await kept(100)).toEqual(before);
  });

  it('knows no other acts than those it has words for', async () => {
    await expect(
      database().query(`insert into event (act, by_name, about) values ('looked', 'x', '{}')`),
    ).rejects.toThrow(/event_act_check/);
  });

  it('is there only with the act: tokens', async () => {
    const asked = { name: 'Amt', rights: ['deliver' as const], days: 1 };
    const { secret, token } = await as('statistik').tokens.make(asked);
    const made = await latest();
    expect(made).toMatchObject({
      act: 'made-token',
      by: 'statistik',
      about: { token: token.number, name: 'Amt' },
    });
    expect(JSON.stringify(made)).not.toContain(secret);
    await as('leitung').tokens.revoke([token.number]);
    const revoked = await latest();
    expect(revoked).toMatchObject({ act: 'revoked-token', by: 'leitung', about: { token: token.number } });
    await expect(as('leitung').tokens.revoke([token.number])).rejects.toThrow('token-not-there');
    expect(await latest()).toEqual(revoked);
    await expect(
      database().transaction(async (transaction) => {
        await as('statistik', transaction).tokens.make(asked);
        throw new Error('half-way');
      }),
    ).rejects.toThrow('half-way');
    expect(await latest()).toEqual(revoked);
  });
});
