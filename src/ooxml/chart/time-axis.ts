import type { ChartBody } from '../../figures/figure';

/** How a workbook shows a date that stands for its year. */
export const YEAR_FORMAT = 'yyyy';

/** The years along a line: what is twice as long ago stands twice as far away. Nothing where categories are no years. */
export function yearsAlong({
  type,
  categories,
}: Pick<ChartBody, 'type' | 'categories'>): number[] | undefined {
  const isTime =
    type === 'line' && categories.length > 0 && categories.every((name) => /^(19|20)\d\d$/.test(name));
  return isTime ? categories.map(Number) : undefined;
}

/** The first of January of a year, in the days a workbook counts. */
export function dayOfYear(year: number | string): number {
  return Date.UTC(Number(year), 0, 1) / MILLISECONDS + FIRST_DAY;
}

/** The year a workbook's day lies in. */
export function yearOfDay(day: number): number {
  return new Date((day - FIRST_DAY) * MILLISECONDS).getUTCFullYear();
}

const MILLISECONDS = 86_400_000;
/** The first of January 1970. */
const FIRST_DAY = 25_569;
