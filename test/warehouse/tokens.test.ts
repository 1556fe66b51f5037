import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { packageRoot } from '../../src/deliveries/package-root';
import type { Database } from '../../src/warehouse/engine/database';
import { migrate } from '../../src/warehouse/engine/migrate';
import { newToken, readTokens, revokeToken, tokensIn } from '../../src/warehouse/tokens';
import { onBothEngines } from './engines';
import { PATIENCE } from './fixture';

onBothEngines((open) => {
  let database: Database;

  beforeAll(async () => {
    database = await open();
    await migrate(database, join(packageRoot(), 'src/warehouse/migrations'));
  }, PATIENCE);

  afterAll(() => database.close());

  const asked = { name: 'Sozialamt', rights: ['deliver' as const], days: 90, createdBy: 'statistik' };
  const holder = (secret: string) => tokensIn(database).holder(secret);

  it('knows the holder of a token and what it allows', async () => {
    const { secret, token } = await newToken(database, asked);
    const { name, token: number, rights } = await holder(secret);
    expect([name, number]).toEqual(['Sozialamt', token.number]);
    expect([...rights].sort()).toEqual(['deliver-figures', 'open-pages', 'read-figures', 'save-queries']);
    expect(token.expiresAt.getTime() - token.createdAt.getTime()).toBe(90 * 24 * 60 * 60 * 1000);
  });

  it('keeps nothing that could be sent', async () => {
    const { secret, token } = await newToken(database, asked);
    const rows = await database.query('select * from token where id = $1', [token.number]);
    expect(JSON.stringify(rows)).not.toContain(secret.slice(-43));
    expect(rows[0]).toMatchObject({ hash: createHash('sha256').update(secret).digest('hex') });
    // 256 bits, never the same twice.
    expect(secret).toMatch(/^sozialraum_[\w-]{43}$/);
    expect((await newToken(database, asked)).secret).not.toBe(secret);
  });

  it('knows nobody by something that is no token, or nearly one', async () => {
    const { secret } = await newToken(database, asked);
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
    const { secret, token } = await newToken(database, asked);
    await revokeToken(database, token.number, 'leitung');
    await expect(holder(secret)).rejects.toMatchObject({
      code: 'token-revoked',
      facts: { name: 'Sozialamt' },
    });
    for (const number of [token.number, 99_999])
      await expect(revokeToken(database, number, 'leitung')).rejects.toMatchObject({
        code: 'token-not-there',
      });
  });

  it('lets a token end by itself', async () => {
    const { secret, token } = await newToken(database, asked);
    await database.query(
      `update token set created_at = now() - interval '2 days', expires_at = now() - interval '1 second' where id = $1`,
      [token.number],
    );
    await expect(holder(secret)).rejects.toMatchObject({ code: 'token-expired' });
  });

  it('remembers when a token was last used, where that can be written', async () => {
    const { secret, token } = await newToken(database, asked);
    const used = async () => (await readTokens(database, token.number))[0]?.lastUsedAt;
    await tokensIn(database, { canWrite: false }).holder(secret);
    expect(await used()).toBeNull();
    await holder(secret);
    expect(await used()).toBeInstanceOf(Date);
  });
});
