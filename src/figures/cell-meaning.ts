import type { AreaKey } from '../domain/area';
import type { IndicatorId } from '../domain/indicator';
import type { ReportingYear } from '../domain/period';
import type { BodyRow, ColumnMeaning } from './figure';

/** What a number of a table is. */
export interface CellMeaning {
  area: AreaKey;
  indicator?: IndicatorId;
  year?: ReportingYear;
  measure: string;
}

/** Told by its row and its column together: one of them names the area, the other the indicator and the year. */
export function cellMeaning(
  { key, of }: Pick<BodyRow, 'key' | 'of'>,
  { area = key, indicator = of?.indicator, year = of?.year, measure }: ColumnMeaning,
): CellMeaning {
  return {
    area,
    ...(indicator !== undefined && { indicator }),
    ...(year !== undefined && { year }),
    measure,
  };
}
