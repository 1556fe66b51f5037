import type { AreaKey } from './area';
import type { Cell } from './cell';
import type { ReportingYear } from './period';

/** A Merkmal: a count, an area in km², or a rate that only holds where it was published; or made here of all of them, like a type. */
export interface Measure {
  id: string;
  name: string;
  unit: string;
  kind: 'count' | 'rate' | 'area' | 'derived';
  definition: string;
  source: string;
}

/** One delivered figure, in the shape the warehouse stores. */
export interface Observation {
  area: AreaKey;
  year: ReportingYear;
  measure: string;
  /** `lost` where the delivery lost the symbol; the sign `–` is the number 0. */
  cell: Cell;
  sourceFile: string;
}
