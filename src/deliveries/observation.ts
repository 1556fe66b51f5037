import type { AreaKey } from '../domain/area';
import type { Cell } from '../domain/cell';
import type { ReportingYear } from '../domain/period';

/** One delivered figure, in the shape the warehouse stores. */
export interface Observation {
  area: AreaKey;
  year: ReportingYear;
  measure: string;
  /** `lost` where the delivery lost the symbol; the sign `–` is the number 0. */
  cell: Cell;
  sourceFile: string;
}

export interface Measure {
  id: string;
  name: string;
  kind: 'count' | 'rate' | 'area';
  unit: string;
}
