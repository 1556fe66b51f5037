import type { ReportingError } from '../../../../src/domain/reporting-error';
import { lockFolder } from '../../../../src/warehouse/engine/folder-lock';

/** Locks a folder and keeps it until it is killed; says its number, or what kept it from it. */
void lockFolder(process.argv[2] ?? '').then(
  () => {
    process.stdout.write(`locked by ${process.pid}\n`);
    setInterval(() => undefined, 1000);
  },
  ({ code }: ReportingError) => process.stdout.write(`${code}\n`),
);
