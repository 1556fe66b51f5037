import type { AreaKey } from '../../domain/area';
import type { ReportingYear } from '../../domain/period';
import { cellKey, type Before, type ConfidentialStatus, type Figures, type Pattern } from './figures';
import type { ProtectionRules } from './rules';
import { hideSecondary } from './secondary';
import { connected, sharesIn } from './sums';
import { webOf, type YearFigures } from './web';

export interface Protection {
  pattern: Pattern;
  /** Secret cells that earlier releases leave too little room for. */
  exposed: string[];
}

const NOTHING_BEFORE: Before = { secret: new Map(), shown: new Set() };

/**
 * The secret cells of a release: small counts and what is derived from them first, then the fewest others that keep them
 * from being computed. What was secret stays secret, what was shown stays shown; the same figures have the same pattern.
 */
export function protect(
  rules: ProtectionRules,
  figures: Figures,
  before: Before = NOTHING_BEFORE,
): Protection {
  const counts = figures.measures.filter(({ kind }) => kind === 'count').map(({ id }) => id);
  const shares = sharesIn(figures.formulas);
  const groups = connected(counts, [
    ...(rules.equalSums ?? []).map(([left, right]) => [...left, ...right]),
    ...shares.flatMap(({ numerator, denominator }) => [numerator, denominator]),
  ]);
  const pattern = new Map<string, ConfidentialStatus>(before.secret);
  const exposed: string[] = [];
  for (const year of yearsIn(figures)) {
    for (const measures of groups) {
      const web = webOf(rules, { ...year, measures, shares }, before);
      if (web.targets.length === 0) continue;
      const hidden = hideSecondary(web, web.targets, web.kept);
      const safe =
        hidden.exposed.length === 0 ? hidden : hideSecondary(withShown(web), web.targets, web.kept);
      const primary = new Set(web.targets.map(({ count }) => count));
      for (const count of safe.counts) {
        const key = web.keys[count];
        if (key !== undefined && !pattern.has(key)) pattern.set(key, primary.has(count) ? 'C' : 'D');
      }
      exposed.push(...safe.exposed.flatMap(({ count }) => web.keys[count] ?? []));
    }
    hideRates(rules, figures, year, counts, pattern);
  }
  return { pattern, exposed };
}

/** As a last resort what was shown before may be hidden: better from now on than never. */
function withShown<Web extends { counts: { cost: number }[] }>(web: Web): Web {
  const costly = (cost: number) => (cost === Infinity ? 10_000 : cost);
  return { ...web, counts: web.counts.map((count) => ({ ...count, cost: costly(count.cost) })) };
}

function yearsIn({ cells, areas, levels }: Figures): YearFigures[] {
  const years = new Map<ReportingYear, Map<string, number | null>>();
  for (const { year, area, measure, value } of cells) {
    const known = years.get(year) ?? new Map<string, number | null>();
    years.set(year, known.set(cellKey({ year, area, measure }), value));
  }
  return [...years.keys()]
    .sort((a, b) => a - b)
    .map((year) => {
      const values = years.get(year)!;
      const valueOf = (measure: string, area: AreaKey) =>
        values.get(cellKey({ year, measure, area })) ?? null;
      return { year, areas, levels, valueOf };
    });
}

/**
 * A rate that was published beside its counts says as much as they do, in its own area and, as a share of it, in the
 * city; and more than they do once they are rounded.
 */
function hideRates(
  rules: ProtectionRules,
  { measures, areas }: Figures,
  { year, valueOf }: YearFigures,
  counts: string[],
  pattern: Map<string, ConfidentialStatus>,
): void {
  const city = areas.filter(({ kind }) => kind === 'city').map(({ key }) => key);
  for (const { id } of measures.filter(({ kind }) => kind === 'rate'))
    for (const { key } of areas) {
      const madeOf = rules.rates?.[id] ?? counts;
      const secret = madeOf.some(
        (measure) =>
          rules.rounding !== undefined ||
          [key, ...city].some((area) => pattern.has(cellKey({ year, measure, area }))),
      );
      const cell = cellKey({ year, measure: id, area: key });
      if (secret && valueOf(id, key) !== null && !pattern.has(cell)) pattern.set(cell, 'D');
    }
}
