import type { AreaKey, LevelId } from '../area';
import type { IndicatorId } from '../indicator';
import type { Text } from '../text';

/**
 * A typology as a city declares it (`typology.json`): nothing of the method is hidden in code.
 * Class limits cut the unrounded index; a value on a limit belongs to the class below it.
 */
export interface TypologyDefinition {
  id: string;
  version: string;
  name: Text;
  level: LevelId;
  method: 'index';
  indicators: { id: IndicatorId; sign: 1 | -1; weight: number }[];
  standardisation: { mean: 'unweighted'; deviation: 'population' | 'sample' };
  combination: 'sum' | 'mean';
  /** Divides the combined z-scores by their own standard deviation. */
  restandardised: boolean;
  exclusions: {
    minimumInhabitants: number;
    /** The count indicator that gives the inhabitants. */
    inhabitants: IndicatorId;
    areas: AreaKey[];
  };
  /** Ascending; one fewer than types. */
  limits: number[];
  /** From the lowest burden to the highest. */
  types: { label: Text; colour: string }[];
  /** Where the method comes from and whose it is not. */
  note: Text;
}
