import type { Area, AreaKey, LevelId } from '../../domain/area';
import type { Formula } from '../../domain/indicator';
import type { ReportingYear } from '../../domain/period';

/** All figures of a release, as disclosure control looks at them. */
export interface Figures {
  areas: Area[];
  /** Coarse to fine; the first is the city. */
  levels: LevelId[];
  measures: { id: string; kind: 'count' | 'rate' | 'area' }[];
  formulas: Formula[];
  cells: Figure[];
}

/** `null` where the source itself has no number. */
export interface Figure {
  year: ReportingYear;
  area: AreaKey;
  measure: string;
  value: number | null;
}

/** SDMX CL_CONF_STATUS: `C` confidential of itself, `D` hidden so that others cannot be computed. */
export type ConfidentialStatus = 'C' | 'D';

/** The secret cells of a release, by `cellKey`. */
export type Pattern = ReadonlyMap<string, ConfidentialStatus>;

/** What the release before has made known and kept secret. */
export interface Before {
  secret: Pattern;
  /** Cells shown there with the number they have now, by `cellKey`. */
  shown: ReadonlySet<string>;
}

export function cellKey({ year, measure, area }: Omit<Figure, 'value'>): string {
  return `${year}\t${measure}\t${area}`;
}
