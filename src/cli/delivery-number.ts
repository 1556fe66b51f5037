import { ReportingError } from '../domain/reporting-error';

/** The number of a delivery as a person writes it. Fails with `unknown-delivery`. */
export function deliveryNumberIn(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new ReportingError('unknown-delivery', { delivery: value });
}
