import type { Area } from '../domain/area';
import { checkLevels } from './check-levels';
import { checkLostNumbers } from './check-lost-numbers';
import { checkSmallCounts } from './check-small-counts';
import { checkSums } from './check-sums';
import { checkJumps, checkRanges, checkRelations, checkWithin } from './check-values';
import { figuresOf, type Figures } from './figures';
import type { DeliveryFinding } from './finding';
import type { Measure, Observation } from '../domain/observation';
import type { Plausibility } from './plausibility';

/** The rules over figures, in the order a person should look at what they find. */
const CHECKS: ((figures: Figures, plausibility: Plausibility) => DeliveryFinding[])[] = [
  checkSums,
  checkLevels,
  checkRanges,
  checkWithin,
  checkJumps,
  checkRelations,
];

/**
 * Holds the observations of a delivery to the rules its city declares; `earlier` are observations already in the warehouse,
 * for comparison with the year before and with other tables; faults among them alone are not reported. Jumps of a measure whose rows slipped in one of the two years are not reported again.
 */
export function validate(
  observations: Observation[],
  context: {
    earlier?: Observation[];
    areas: Area[];
    measures: Measure[];
    plausibility: Plausibility;
    /** The source calls its figures protected: nothing is hidden of them here. */
    alreadyProtected?: boolean;
  },
): DeliveryFinding[] {
  const { earlier = [], areas, measures, plausibility, alreadyProtected = false } = context;
  const figures = figuresOf(observations, earlier, areas, measures);
  const findings = [...CHECKS, ...(alreadyProtected ? [checkSmallCounts] : [])]
    .flatMap((check) => check(figures, plausibility))
    .filter(({ year = 0, measures: about }) => about.some((measure) => figures.delivered(year, measure)));
  const slipped = new Set(
    findings
      .filter(({ rule }) => rule === 'rows-shifted')
      .flatMap((finding) => finding.measures.map((measure) => `${measure} ${finding.year}`)),
  );
  const inSlippedTable = ({ rule, measures: [measure], year = 0 }: DeliveryFinding) =>
    (rule === 'jump' || rule === 'jump-often') &&
    (slipped.has(`${measure} ${year}`) || slipped.has(`${measure} ${year - 1}`));
  return [
    ...checkLostNumbers(figures, observations, earlier),
    ...findings.filter((finding) => !inSlippedTable(finding)),
  ];
}
