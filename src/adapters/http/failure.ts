import { isAxiosError, isCancel } from 'axios';
import { ReportingError, type Facts } from '../../domain/reporting-error';

interface Problem {
  code?: string;
  facts?: Facts;
}

/** What the service or the network said, as our error: its own code and facts, or that nobody answered. */
export function failureOf(failure: unknown): unknown {
  if (!isAxiosError<Problem>(failure) || isCancel(failure)) return failure;
  const { code, facts } = failure.response?.data ?? {};
  if (code) return new ReportingError(code, facts, failure);
  return new ReportingError('service-unreachable', {}, failure);
}
