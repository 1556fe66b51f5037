import { isAxiosError, isCancel } from 'axios';
import { ReportingError, type Facts } from '../../domain/reporting-error';

interface Problem {
  code?: string;
  facts?: Facts;
}

/** Said in place of a service that does not answer. */
const OF_A_GATEWAY = new Set([502, 503, 504]);

/** What the service or the network said, as our error: its own code and facts, or that nobody answered. */
export function failureOf(failure: unknown): unknown {
  if (!isAxiosError<Problem>(failure) || isCancel(failure)) return failure;
  const { code, facts } = failure.response?.data ?? {};
  if (code) return new ReportingError(code, facts, failure);
  const { status = 0 } = failure.response ?? {};
  const isFault = status >= 500 && !OF_A_GATEWAY.has(status);
  return new ReportingError(isFault ? 'service-fault' : 'service-unreachable', {}, failure);
}
