import type { Database } from '../../src/warehouse/engine/database';
import type { TokenRight } from '../../src/warehouse/principal';
import { newToken } from '../../src/warehouse/tokens';

/** The header that whoever holds a new token with these rights sends. */
export async function tokenFor(database: Database, ...rights: TokenRight[]) {
  const asked = { name: `Amt ${rights.join()}`, rights, days: 1, createdBy: 'statistik' };
  const { secret } = await newToken(database, asked);
  return { authorization: `Bearer ${secret}` };
}
