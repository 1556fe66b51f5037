import type { Query } from '../domain/query';
import type { ColumnMeaning } from './figure';
import type { TableLayout } from './table-layout';

/** What the columns of a table are, known from the question alone: in a city with a row of its own. */
export function columnMeanings(
  { indicators, years }: Pick<Query, 'indicators' | 'years'>,
  { beside = [] }: TableLayout = {},
): ColumnMeaning[] {
  return indicators.flatMap((indicator) =>
    years.flatMap((year, y) => {
      const others = beside.filter((measure) => measure !== 'to-before' || y > 0);
      return ['value', ...others].map((measure) => ({ indicator, year, measure }));
    }),
  );
}
