import { userInfo } from 'node:os';
import { ReportingError } from '../domain/reporting-error';
import { LOCAL_PRINCIPAL } from '../warehouse/principal';
import type { Stores } from '../warehouse/warehouse-source';
import type { Call, ExitCode } from './command';
import { openData } from './data-folder';

/**
 * Works on a database that can be written, as the account of this machine, and closes it. Only what may be the first to be
 * in a database `begins` one. Fails with `import-reads-only` and like `openData`.
 */
export async function withWriter(
  { values, language, terminal, begins = false }: Call & { begins?: boolean },
  work: (stores: Stores) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { warehouse, canWrite, close } = await openData(values, language, terminal, begins);
  try {
    if (!canWrite) throw new ReportingError('import-reads-only');
    return await work(warehouse.as({ ...LOCAL_PRINCIPAL, name: userInfo().username }));
  } finally {
    await close();
  }
}
