import type { TypologyDefinition } from '../../../src/domain/typology/definition';
import { CHILDREN, INHABITANTS, UNEMPLOYMENT } from '../answers';
import { DEFINITION } from './few-areas';

/** Three types by unemployment and poor children, parted at one standard deviation from the mean. */
export const TWO_INDICATORS: TypologyDefinition = {
  ...DEFINITION,
  indicators: [UNEMPLOYMENT, CHILDREN].map(({ id }) => ({ id, sign: 1, weight: 1 })),
  limits: [-1, 1],
  exclusions: { minimumInhabitants: 1000, inhabitants: INHABITANTS.id, areas: [] },
};
