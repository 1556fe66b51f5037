/** Measures whose sum is the same as that of others, area by area. */
export type EqualSum = [string[], string[]];

/**
 * What a source demands before its counts may leave the service. Dominance is not among it: it asks for each
 * contributor's share of a sum, and counts of persons have none (every person adds one).
 */
export interface ProtectionRules {
  /** Counts above zero and below this are secret. */
  minimumCount: number;
  /** Sources that demand another minimum for their measures. */
  sources?: { measures: string[]; minimumCount: number }[] | undefined;
  /** Areas with fewer inhabitants show no count at all. */
  minimumPopulation?: { measure: string; count: number } | undefined;
  zeros: 'shown' | 'secret';
  /** Counts leave rounded to multiples, each on its own, and ratios are made of rounded counts. */
  rounding?: 5 | 10 | undefined;
  /** Nobody may know a secret count better than from 0 (or this much below it) to this; 2 × minimum − 1 when missing. */
  width?: number | undefined;
  /** Measures that count the same people: the sum of the first equals the sum of the second, area by area. */
  equalSums?: EqualSum[] | undefined;
  /** Sums of measures that come out even by chance: nobody takes them for a law. */
  accidentalSums?: EqualSum[] | undefined;
  /** Areas that are made of others beside their own level's parents: a Planungsraum of Stadtteile. */
  areaSums?: Record<string, string[]> | undefined;
  /** The counts a published rate is made of; a rate that is not listed is taken to be made of all of them. */
  rates?: Record<string, string[]> | undefined;
}

export function minimumOf({ minimumCount, sources = [] }: ProtectionRules, measure: string): number {
  return sources.find(({ measures }) => measures.includes(measure))?.minimumCount ?? minimumCount;
}

/** The declared protection interval of a secret count: from, to. */
export function protectionOf(
  rules: ProtectionRules,
  measure: string,
  value: number,
): { from: number; to: number } {
  const minimum = minimumOf(rules, measure);
  const width = rules.width ?? 2 * minimum - 1;
  if (value < minimum) return { from: 0, to: Math.max(width, value) };
  return { from: Math.max(0, value - width), to: value + width };
}
