import type { Release } from './catalogue';
import type { Indicator } from './indicator';
import type { IndicatorMetadata } from './indicator-metadata';

/** A definition as it held from one release until another changed it. A changed definition is a new version. */
export interface DefinitionVersion {
  /** From 1, by indicator. */
  version: number;
  /** The first release that used it. */
  since: Pick<Release, 'id' | 'date'>;
  /** The release that changed or dropped it; missing while it holds. */
  until?: Pick<Release, 'id' | 'date'>;
  definition: Indicator;
  /** Missing where nobody described it. */
  metadata?: IndicatorMetadata;
}
