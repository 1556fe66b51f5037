import type { Database } from '../../src/warehouse/engine/database';
import { LOCAL_PRINCIPAL, type TokenRight } from '../../src/warehouse/principal';
import { openWarehouse } from '../../src/warehouse/warehouse-source';

/** The header that whoever holds a new token with these rights sends. */
export async function tokenFor(database: Database, ...rights: TokenRight[]) {
  const { tokens } = openWarehouse(database).as({ ...LOCAL_PRINCIPAL, name: 'statistik' });
  const { secret } = await tokens.make({ name: `Amt ${rights.join()}`, rights, days: 1 });
  return { authorization: `Bearer ${secret}` };
}
