import { ReportingError } from '../domain/reporting-error';
import type { FigureRequest } from '../figures/provenance';

/** Fails with `figure-changed-since` where a figure was made from another request than a person started from. */
export function refuseOther(stands: FigureRequest, known: FigureRequest | undefined): void {
  if (known && !isSame(stands, known)) throw new ReportingError('figure-changed-since');
}

/** Whether two requests ask for the same; their ids do not count. */
export function isSame(one: FigureRequest, other: FigureRequest): boolean {
  return saidBy(one) === saidBy(other);
}

function saidBy({ query, options, language }: FigureRequest): string {
  return JSON.stringify([query, options, language], (_, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}
