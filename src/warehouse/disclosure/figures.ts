import type { Area, AreaKey, LevelId } from '../../domain/area';
import type { Formula } from '../../domain/indicator';
import type { Measure } from '../../domain/observation';
import type { ReportingYear } from '../../domain/period';
import type { ProtectionRules } from '../../domain/protection-rules';

/** All figures of a release, as disclosure control looks at them. */
export interface Figures {
  /** Of their areas; none where there is only one. */
  edition?: string;
  areas: Area[];
  /** Coarse to fine; the first is the city. */
  levels: LevelId[];
  measures: Pick<Measure, 'id' | 'kind'>[];
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

/** A release that everyone has read: areas that keep their key from one edition to the next are the same. */
export interface Earlier {
  figures: Figures;
  /** None where all was shown as it came. */
  rules?: ProtectionRules | undefined;
  secret: Pattern;
}

/** SDMX CL_CONF_STATUS: `C` confidential of itself, `D` hidden so that others cannot be computed. */
export type ConfidentialStatus = 'C' | 'D';

/** The secret cells of a release, by `cellKey`. */
export type Pattern = ReadonlyMap<string, ConfidentialStatus>;

export type CellAddress = Omit<Figure, 'value'>;

export function cellKey({ year, measure, area }: CellAddress): string {
  return `${year}\t${measure}\t${area}`;
}

export function addressOf(key: string): CellAddress {
  const [year, measure = '', area = ''] = key.split('\t');
  return { year: Number(year), measure, area };
}
