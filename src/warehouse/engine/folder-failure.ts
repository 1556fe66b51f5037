import type { ErrorCode } from '../../domain/error-codes';
import { ReportingError } from '../../domain/reporting-error';

/** SQLSTATE (PostgreSQL 18 documentation, appendix A), system errors of Node, and what PostgreSQL says when it ends itself. */
const CODE_OF: [sign: RegExp, code: ErrorCode][] = [
  [/^53100$|ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/, 'warehouse-full'],
  [
    /EACCES|EPERM|EROFS|Permission denied|Operation not permitted|Read-only file system/,
    'warehouse-forbidden',
  ],
  [/ENOTDIR|EEXIST/, 'warehouse-not-a-folder'],
  [/initialized by PostgreSQL version|with CATALOG_VERSION_NO/, 'warehouse-other-version'],
  [
    /^(XX|58)...$|EIO|incompatible|checkpoint record|checksum|control file|valid data|could not (open|read|find|access)|invalid page|Input\/output error/,
    'warehouse-damaged',
  ],
];

/** The numbers the embedded PostgreSQL's own file system has for them (WASI). */
const SYSTEM_ERROR: Record<number, string> = {
  2: 'EACCES',
  19: 'EDQUOT',
  29: 'EIO',
  51: 'ENOSPC',
  63: 'EPERM',
  69: 'EROFS',
};

/**
 * What the embedded database threw as a failure of its folder; a fault in a statement stays as it is.
 * `lastWords` is what PostgreSQL said before it ended, where it did.
 */
export function understoodIn(folder: string, failure: unknown, lastWords?: string): unknown {
  if (failure instanceof ReportingError) return failure;
  const signs = [lastWords, codeOf(failure)].filter((sign) => sign !== undefined);
  const code = CODE_OF.find(([sign]) => signs.some((each) => sign.test(each)))?.[1];
  const detail = lastWords ?? messageOf(failure);
  if (code) return new ReportingError(code, { folder, detail }, failure);
  return lastWords === undefined
    ? failure
    : new ReportingError('warehouse-broken', { folder, detail }, failure);
}

function codeOf(failure: unknown): string | undefined {
  const { code, errno } = failure as { code?: unknown; errno?: unknown };
  return typeof code === 'string' ? code : SYSTEM_ERROR[Number(errno)];
}

/** The program's own file system throws what is no `Error`. */
export function messageOf(failure: unknown): string {
  return failure instanceof Error ? failure.message : (codeOf(failure) ?? String(failure));
}
