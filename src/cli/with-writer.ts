import { ReportingError } from '../domain/reporting-error';
import type { Database } from '../warehouse/engine/database';
import type { Statistics } from '../warehouse/statistics';
import type { Call, ExitCode } from './command';
import { openData } from './data-folder';

/** Works on a database that can be written, and closes it. Fails with `import-reads-only` and like `openData`. */
export async function withWriter(
  { values, language, terminal }: Call,
  work: (writer: Database, warehouse: Statistics['warehouse']) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { warehouse, writer, close } = await openData(values, language, terminal);
  try {
    if (!writer) throw new ReportingError('import-reads-only');
    return await work(writer, warehouse);
  } finally {
    await close();
  }
}
