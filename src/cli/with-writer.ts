import { userInfo } from 'node:os';
import { ReportingError } from '../domain/reporting-error';
import type { Database } from '../warehouse/engine/database';
import { LOCAL_PRINCIPAL, settingOf } from '../warehouse/principal';
import type { Stores } from '../warehouse/warehouse-source';
import type { Call, ExitCode } from './command';
import { openData } from './data-folder';

/**
 * Works on a database that can be written, as the account of this machine, and closes it. Fails with `import-reads-only` and
 * like `openData`.
 */
export async function withWriter(
  { values, language, terminal }: Call,
  work: (stores: Stores, writer: Database) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { warehouse, writer, close } = await openData(values, language, terminal);
  try {
    if (!writer) throw new ReportingError('import-reads-only');
    const principal = { ...LOCAL_PRINCIPAL, name: userInfo().username };
    return await work(warehouse.as(principal), writer.under(settingOf(principal)));
  } finally {
    await close();
  }
}
