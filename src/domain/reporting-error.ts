import type { ErrorCode } from './error-codes';
import type { Text } from './text';

/** Facts quoted in the sentence a person reads; they name the offending value, where it has a name in each language in both. */
export type Facts = Record<string, string | number | Text>;

/**
 * A failure a person can do something about. `code` picks the sentence in `src/texts`, `facts` fill its slots.
 * `cause` keeps what went wrong below for whoever debugs.
 */
export class ReportingError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly facts: Facts = {},
    cause?: unknown,
  ) {
    super(`${code} ${JSON.stringify(facts)}`, { cause });
    this.name = 'ReportingError';
  }
}
