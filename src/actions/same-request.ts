import { ReportingError } from '../domain/reporting-error';
import type { FigureRequest } from '../figures/provenance';

/** Fails with `figure-changed-since` where a figure was made from another request than a person started from. */
export function refuseOther(stands: FigureRequest, known: FigureRequest | undefined): void {
  if (known && saidBy(stands) !== saidBy(known)) throw new ReportingError('figure-changed-since');
}

function saidBy({ query, options, language }: FigureRequest): string {
  return JSON.stringify([query, options, language], (_, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}
