import type { AreaKey, LevelId } from '../area';
import type { IndicatorId } from '../indicator';
import type { Text } from '../text';
import type { Grouping } from './grouping';

/**
 * A typology as a city declares it (`typology.json`): nothing of the method is hidden in code.
 * Class limits cut the unrounded index; a value on a limit belongs to the class below it.
 */
export interface TypologyDefinition {
  id: string;
  version: string;
  name: Text;
  level: LevelId;
  /** An index cut into classes, or the z-scores parted into as many clusters as there are types. */
  method: 'index' | 'ward' | 'k-means';
  indicators: TypologyTerm[];
  standardisation: {
    /**
     * Where z is zero: the mean of the areas, their mean weighted by inhabitants, or the city's own value. The deviation is
     * weighted with the mean; from the city's value it stays the deviation of the areas from their mean.
     */
    mean: 'unweighted' | 'inhabitants' | 'city';
    deviation: 'population' | 'sample';
  };
  /** Over the indicators an area has; where some are missing, their weight goes to the others. */
  combination: 'sum' | 'mean';
  /** Divides the combined z-scores by their own standard deviation. */
  restandardised: boolean;
  /** An area with at least so many of the indicators has an index. When missing, it needs all of them. */
  minimumIndicators?: number;
  exclusions: {
    minimumInhabitants: number;
    /** The count indicator that gives the inhabitants. */
    inhabitants: IndicatorId;
    areas: AreaKey[];
  };
  /** Where the limits come from: as declared (when missing), or from the index, equally many areas or natural breaks. */
  classes?: 'limits' | 'quantiles' | 'jenks';
  /** Ascending; one fewer than types. Empty where the limits come from the figures. */
  limits: number[];
  /** From the lowest burden to the highest. */
  types: { label: Text; colour: string }[];
  /** How the indicators have changed since an earlier year, as an index of its own. */
  dynamics?: DynamicsDefinition;
  /** For k-means: how often it starts anew, and the seed of its chance. */
  clusters?: { starts: number; seed: number };
  /** Where the method comes from and whose it is not. */
  note: Text;
  /** Never declared: set where areas are grouped to be compared with what a city declares. */
  grouping?: Grouping;
}

export interface TypologyTerm {
  id: IndicatorId;
  sign: 1 | -1;
  weight: number;
  /** Where no catalogue knows the indicator: in a preset, for a file. */
  name?: Text;
}

export interface DynamicsDefinition {
  /** Between the two reporting years. */
  years: number;
  /** Cut the unrounded index of the changes, like the limits of the types. */
  limits: number[];
  /** From the best change to the worst. */
  classes: { label: Text }[];
}
