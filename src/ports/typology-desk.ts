import type { Catalogue, Release } from '../domain/catalogue';
import type { TypologyDefinition } from '../domain/typology/definition';
import type { TypologyResult } from '../domain/typology/result';
import type { Asking, ChangeCounts } from './delivery-desk';
import type { IndicatorSource } from './indicator-source';

/** Types and indices, computed from what anyone may see of the release of their catalogue. */
export interface ComputedTypology {
  catalogue: Catalogue;
  definition: TypologyDefinition;
  results: TypologyResult[];
  note: Release['note'];
}

/** Where the statistics database takes typologies in. */
export interface TypologyDesk {
  /** What anyone may see of the newest release; others may lag behind. */
  source: IndicatorSource;
  /**
   * Publishes types and indices as the next release, whole or not at all; nothing where something else was published since they
   * were computed. Fails with `typology-unchanged`, `typology-version-changed`.
   */
  publish(
    computed: ComputedTypology,
    by: Asking,
  ): Promise<{ release: Release; counts: ChangeCounts } | undefined>;
}
