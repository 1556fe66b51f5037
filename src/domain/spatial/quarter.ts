import type { AreaKey } from '../area';
import type { Text } from '../text';
import type { Structure } from './crosswalk';

/** A named set of areas of one level (Quartier). */
export interface Quarter extends Structure {
  id: string;
  name: Text;
  areas: AreaKey[];
}
