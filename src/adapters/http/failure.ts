import { isAxiosError, isCancel } from 'axios';
import { ReportingError, type Facts } from '../../domain/reporting-error';
import { isErrorCode } from '../../texts/failure';

/** As RFC 9457 has it, with our code and facts; a gateway in between may answer anything. */
interface Problem {
  code?: unknown;
  facts?: unknown;
  detail?: unknown;
}

/** Said in place of a service that does not answer. */
const OF_A_GATEWAY = new Set([502, 503, 504]);

/** What the service or the network said, as our error: its own code and facts, its sentence, or that nobody answered. */
export function failureOf(failure: unknown): unknown {
  if (!isAxiosError<unknown>(failure) || isCancel(failure)) return failure;
  const { code, facts, detail } = problemIn(failure.response?.data);
  if (typeof code === 'string' && isErrorCode(code))
    return new ReportingError(code, isFacts(facts) ? facts : {}, failure);
  // A newer service fails in ways that are not known here, and says them itself.
  if (typeof code === 'string' && typeof detail === 'string') return new Error(detail, { cause: failure });
  const { status = 0 } = failure.response ?? {};
  const isFault = status >= 500 && !OF_A_GATEWAY.has(status);
  return new ReportingError(isFault ? 'service-fault' : 'service-unreachable', {}, failure);
}

function problemIn(data: unknown): Problem {
  return typeof data === 'object' && data !== null ? data : {};
}

function isFacts(facts: unknown): facts is Facts {
  return (
    typeof facts === 'object' &&
    facts !== null &&
    Object.values(facts).every((fact) => ['string', 'number'].includes(typeof fact) || isText(fact))
  );
}

function isText(fact: unknown): boolean {
  const { de, en } = problemIn(fact) as { de?: unknown; en?: unknown };
  return typeof de === 'string' && typeof en === 'string';
}
