import type { Area } from '../area';
import type { Cell } from '../cell';
import type { Indicator, IndicatorId } from '../indicator';
import type { ReportingYear } from '../period';
import type { TypologyDefinition } from './definition';
import type { Spread } from './standardise';

export interface TypologyResult {
  definition: TypologyDefinition;
  year: ReportingYear;
  /** The indicators that went in, in the definition's order, with the parameters of their standardisation. */
  indicators: TypologyIndicator[];
  leftOut: LeftOut[];
  /** What the combined z-scores were divided by; `null` when the definition does not restandardise. */
  deviationOfSums: number | null;
  /** What cut the index, declared or from the figures; none between clusters. */
  limits: number[];
  /** The definition's dynamics; missing when it declares none or the earlier year has too few figures. */
  dynamics?: Dynamics;
  /** The parts of the level in the register's order, excluded ones included. */
  areas: TypologyArea[];
}

/** No number in any area that could have a type, or the same in all: nothing to standardise. */
export interface LeftOut {
  indicator: Indicator;
  reason: 'no-data' | 'constant';
}

export interface TypologyIndicator extends Spread {
  indicator: Indicator;
  sign: 1 | -1;
  weight: number;
}

/** `inputs` and `z` stand in the order of the result's indicators; z carries the sign of its indicator. */
export interface TypologyArea {
  area: Area;
  inhabitants: Cell;
  inputs: Cell[];
  /** All `null` for an excluded area, otherwise where the area has no number. */
  z: (number | null)[];
  index: number | null;
  /** From 1, the lowest burden; position in the definition's types. */
  type: number | null;
  excluded?: Exclusion;
  /** Indicators the area has an index without; never empty. */
  missing?: IndicatorId[];
  /** Missing for an area without a type, and where too few changes are known. */
  dynamics?: AreaDynamics;
}

/** `detail` names the indicators concerned: the inhabitants, or the inputs that are missing. */
export interface Exclusion {
  reason: 'named' | 'few-inhabitants' | 'missing-input';
  detail: IndicatorId[];
}

/** The changes since an earlier year, standardised over the areas that have them; mean and deviation are of changes. */
export interface Dynamics {
  from: ReportingYear;
  indicators: TypologyIndicator[];
  leftOut: LeftOut[];
  deviationOfSums: number | null;
}

/** `changes` (later minus earlier, in the unit of the indicator) and `z` in the order of the indicators of the dynamics. */
export interface AreaDynamics {
  changes: (number | null)[];
  z: (number | null)[];
  index: number;
  /** From 1, the best change; position in the declared classes. */
  class: number;
  /** From 1: type by type, class by class. */
  group: number;
}
