import type { ReportingYear } from './period';

/** Years that move with the data: so many of the newest, or all since one. */
export type MovingYears = { last: number } | { from: ReportingYear };

/** Which years these are among those with data (ascending); as many as there are where there are fewer. */
export function yearsNow(moving: MovingYears, available: ReportingYear[]): ReportingYear[] {
  return 'last' in moving
    ? available.slice(-moving.last)
    : available.filter((candidate) => candidate >= moving.from);
}
