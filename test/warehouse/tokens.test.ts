import { createHash } from 'node:crypto';
import { LOCAL_PRINCIPAL } from '../../src/warehouse/principal';
import { openWarehouse } from '../../src/warehouse/warehouse-source';
import { onBothEmpty } from './engines';

onBothEmpty((database) => {
  const asked = { name: 'Sozialamt', rights: ['deliver' as const], days: 90 };
  const tokens = () => openWarehouse(database()).as({ ...LOCAL_PRINCIPAL, name: 'statistik' }).tokens;
  const holder = (secret: string) => openWarehouse(database()).holder(secret);

  it('knows the holder of a token and what it allows', async () => {
    const { secret, token } = await tokens().make(asked);
    const { name, token: number, rights } = await holder(secret);
    expect([name, number]).toEqual(['Sozialamt', token.number]);
    expect([...rights].sort()).toEqual(['deliver-figures', 'open-pages', 'read-figures', 'save-queries']);
    expect(token.expiresAt.getTime() - token.createdAt.getTime()).toBe(90 * 24 * 60 * 60 * 1000);
  });

  it('keeps nothing that could be sent', async () => {
    const { secret, token } = await tokens().make(asked);
    const rows = await database().query('select * from token where id = $1', [token.number]);
    expect(JSON.stringify(rows)).not.toContain(secret.slice(-43));
    expect(rows[0]).toMatchObject({ hash: createHash('sha256').update(secret).digest('hex') });
    // 256 bits, never the same twice.
    expect(secret).toMatch(/^sozialraum_[\w-]{43}$/);
    expect((await tokens().make(asked)).secret).not.toBe(secret);
  });

  it('knows nobody by something that is no token, or nearly one', async () => {
    const { secret } = await tokens().make(asked);
    const hash = createHash('sha256').update(secret).digest('hex');
    for (const wrong of [
      '',
      ' ',
      hash,
      secret.slice(0, -1),
      `${secret}x`,
      secret.toUpperCase(),
      `${secret}\0`,
    ])
      await expect(holder(wrong)).rejects.toMatchObject({ code: 'token-unknown' });
  });

  it('takes a token back at once and once', async () => {
    const { secret, token } = await tokens().make(asked);
    await tokens().revoke([token.number]);
    await expect(holder(secret)).rejects.toMatchObject({
      code: 'token-revoked',
      facts: { name: 'Sozialamt' },
    });
    for (const number of [token.number, 99_999])
      await expect(tokens().revoke([number])).rejects.toMatchObject({
        code: 'token-not-there',
      });
  });

  it('lets a token end by itself', async () => {
    const { secret, token } = await tokens().make(asked);
    await database().query(
      `update token set created_at = now() - interval '2 days', expires_at = now() - interval '1 second' where id = $1`,
      [token.number],
    );
    await expect(holder(secret)).rejects.toMatchObject({ code: 'token-expired' });
  });

  it('remembers when a token was last used', async () => {
    const { secret } = await tokens().make(asked);
    const used = async () => (await tokens().list()).at(-1)?.lastUsedAt;
    expect(await used()).toBeNull();
    await holder(secret);
    expect(await used()).toBeInstanceOf(Date);
  });
});
