import type { AreaKey } from '../../domain/area';
import type { ReportingYear } from '../../domain/period';
import type { ProtectionRules } from '../../domain/protection-rules';
import type { CountTable } from './counts';
import { cellKey, type ConfidentialStatus, type Earlier, type Figures, type Pattern } from './figures';
import { hideSecondary, type Hidden } from './secondary';
import { equalSumsIn, namesOfSums, type EqualSum } from './equal-sums';
import { samePeople, type AreaLinks, type SamePeople } from './same-people';
import type { Solver } from './solver';
import { connected, sharesIn } from './sums';
import { linkTables, type LinkedTables } from './linked-tables';

export interface Protection {
  pattern: Pattern;
  /** Cells the rules call secret that someone can know all the same, by `cellKey`. */
  exposed: Exposed;
  /** What adds up in the figures, and nobody said whether by law or by chance. */
  undeclared: EqualSum[];
}

export interface Exposed {
  /** An earlier release shows the number. */
  published: string[];
  /** What earlier releases show leaves less room than the rules demand. People in no part are named by their whole. */
  derivable: string[];
}

/**
 * The secret cells of a release: small counts and what is derived from them first, then the fewest others that keep them
 * from being computed, also from all `earlier` releases (oldest first) and the differences between them. What was secret
 * stays secret, what was shown stays shown; the same figures have the same pattern.
 */
export function protect(
  solve: Solver,
  rules: ProtectionRules,
  figures: Figures,
  earlier: Earlier[] = [],
  crosswalks: AreaLinks[] = [],
): Protection {
  const history: Earlier[] = [...earlier, { figures, rules, secret: new Map() }];
  const counts = figures.measures.filter(({ kind }) => kind === 'count').map(({ id }) => id);
  const shares = sharesIn(history.flatMap((release) => release.figures.formulas));
  const found = history.map((release) => foundSums(release, rules));
  const groups = connected(counts, [
    ...[...(rules.equalSums ?? []), ...found.flat()].map(([left, right]) => [...left, ...right]),
    ...shares.flatMap(({ numerator, denominator }) => [numerator, denominator]),
  ]);
  const pattern = new Map<string, ConfidentialStatus>(earlier.flatMap(({ secret }) => [...secret]));
  const exposed: Exposed = { published: [], derivable: [] };
  const becoming = changesOfAreas(history, crosswalks);
  const tables = history.map((of, release) =>
    tablesOf(of, { release, foundSums: found[release]!, became: becoming(release) }),
  );
  for (const year of yearsIn(figures)) {
    const known = tables.flatMap((of) => of.get(year) ?? []);
    for (const measures of groups) {
      const linked = linkTables(known, { year, measures, shares, rules, secret: pattern });
      exposed.published.push(...linked.published);
      if (linked.targets.length === 0) continue;
      const hidden = hideIn(solve, linked);
      const primary = new Set(linked.targets.map(({ count }) => count));
      for (const count of hidden.counts) {
        const key = linked.keys[count];
        if (key !== undefined && !pattern.has(key)) pattern.set(key, primary.has(count) ? 'C' : 'D');
      }
      exposed.derivable.push(...hidden.exposed.map(({ count }) => linked.names[count]!));
    }
    hideRates(rules, figures, known, { year, counts, pattern, exposed });
  }
  return { pattern, exposed, undeclared: found.at(-1)! };
}

/**
 * Against whoever knows all that is true; where this leaves a target without room (a sum that is chance may do so), at least
 * against whoever knows only what is declared.
 */
function hideIn(solve: Solver, linked: LinkedTables): Hidden {
  const { counts, equations, found, targets, kept } = linked;
  const hidden = hideSecondary(solve, { counts, equations: [...equations, ...found] }, targets, kept);
  if (hidden.exposed.length === 0 || found.length === 0) return hidden;
  const others = hideSecondary(solve, linked, hidden.exposed, [...hidden.counts]);
  return { counts: new Set([...hidden.counts, ...others.counts]), exposed: hidden.exposed };
}

/** What adds up in the figures and is neither declared nor declared to be chance. */
function foundSums(
  { figures, rules }: Pick<Earlier, 'figures' | 'rules'>,
  latest: ProtectionRules,
): EqualSum[] {
  const { equalSums = [], accidentalSums = [] } = rules ?? latest;
  const found = equalSumsIn(figures);
  const nameOf = namesOfSums([...equalSums, ...found]);
  const known = new Set([...equalSums, ...accidentalSums].map(nameOf));
  return found.filter((sum) => !known.has(nameOf(sum)));
}

/** By release and an earlier one what areas became, worked out once. */
function changesOfAreas(history: Earlier[], crosswalks: AreaLinks[]) {
  const known = new Map<string, SamePeople[]>();
  return (later: number): CountTable['became'] =>
    ({ release: earlier }) => {
      const key = `${earlier} ${later}`;
      const links =
        known.get(key) ?? samePeople(history[earlier]!.figures, history[later]!.figures, crosswalks);
      known.set(key, links);
      return links;
    };
}

function yearsIn({ cells }: Figures): ReportingYear[] {
  return [...new Set(cells.map(({ year }) => year))].sort((a, b) => a - b);
}

/** The tables of a release, year by year. */
function tablesOf(
  { figures: { cells, areas, levels }, rules, secret }: Earlier,
  rest: Pick<CountTable, 'release' | 'foundSums' | 'became'>,
): Map<ReportingYear, CountTable> {
  const years = new Map<ReportingYear, Map<string, number | null>>();
  for (const { year, area, measure, value } of cells) {
    const known = years.get(year) ?? new Map<string, number | null>();
    years.set(year, known.set(cellKey({ year, area, measure }), value));
  }
  return new Map(
    [...years].map(([year, values]) => {
      const valueOf = (measure: string, area: AreaKey) =>
        values.get(cellKey({ year, measure, area })) ?? null;
      return [year, { areas, levels, valueOf, rules, secret, ...rest }];
    }),
  );
}

/**
 * A rate that was published beside its counts says as much as they do, in its own area and, as a share of it, in the
 * city; and more than they do once they are rounded.
 */
function hideRates(
  rules: ProtectionRules,
  { measures, areas }: Figures,
  tables: CountTable[],
  of: {
    year: ReportingYear;
    counts: string[];
    pattern: Map<string, ConfidentialStatus>;
    exposed: Exposed;
  },
): void {
  const { year, counts, pattern, exposed } = of;
  const before = tables.at(-2);
  const { valueOf } = tables.at(-1)!;
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
      const value = valueOf(id, key);
      if (!secret || value === null || pattern.has(cell)) continue;
      if (before?.valueOf(id, key) === value) exposed.published.push(cell);
      else pattern.set(cell, 'D');
    }
}
