import type { AreaKey } from '../../domain/area';
import type { ReportingYear } from '../../domain/period';
import { minimumOf, protectionOf, type ProtectionRules } from '../../domain/protection-rules';
import { countsOf, readBefore, type CountList, type Place, type CountTable } from './counts';
import { balance, relate, type Equations, type Side } from './equations';
import { cellKey, type Pattern } from './figures';
import type { Equation, Target, Web } from './secondary';
import { addShares } from './shares';
import { sumsOverAreas, type Share } from './sums';
import { aim, inOrder, isSecret, type Targets } from './targets';

/**
 * One group of measures in one year over all releases: tables that are linked by the cells they share, by the people they
 * count and by sums.
 */
export interface LinkedTables extends Web, CountList {
  targets: Target[];
  /** What is true and perhaps only by chance: sums nobody declared. */
  found: Equation[];
  /** Hidden before. */
  kept: number[];
  /** Cells of the last release that are secret of themselves, but were shown before. */
  published: string[];
}

/** What holds for the last release. */
interface Asked {
  year: ReportingYear;
  measures: string[];
  shares: Share[];
  rules: ProtectionRules;
  /** The suppression pattern so far: all that was secret in any release. */
  secret: Pattern;
}

/** All that is known while tables are linked. */
export interface Linking extends CountList, Equations, Pick<Asked, 'year' | 'measures' | 'shares'> {
  targets: Targets;
  /** Counts that anyone has read in an earlier release. */
  seen: ReadonlySet<number>;
  published: string[];
}

/** One of the tables, with what it is linked by. */
export interface Linked {
  table: CountTable;
  place: Place;
  /** Its own or, where it has none, those of the last. */
  rules: ProtectionRules;
  /** The table before. */
  before: CountTable | undefined;
  isLast: boolean;
  /** Counts that are secret of themselves. */
  primary: Set<number>;
}

/** Links the tables of releases, from old to new: their counts, what adds up in them, and what must not be known. */
export function linkTables(tables: CountTable[], asked: Asked): LinkedTables {
  const { year, measures, shares, rules, secret } = asked;
  const { places, ...list } = countsOf(tables, asked);
  const { counts, keys, names } = list;
  const current = new Set(places.at(-1)?.values());
  const seen = readBefore(tables, places);
  for (const i of seen) counts[i]!.cost = Infinity;
  const linking: Linking = {
    ...list,
    year,
    measures,
    shares,
    seen,
    equations: [],
    found: [],
    stated: new Set(),
    targets: new Map(),
    published: [],
  };
  tables.forEach((table, i) =>
    addTable(linking, {
      table,
      place: places[i]!,
      rules: table.rules ?? rules,
      before: tables[i - 1],
      isLast: i === tables.length - 1,
      primary: new Set(),
    }),
  );
  tables.forEach((table, i) =>
    tables
      .slice(0, i)
      .forEach((earlier, e) => addSamePeople(linking, [earlier, places[e]!], [table, places[i]!])),
  );
  const kept = keys.flatMap((key, i) =>
    key !== undefined && !seen.has(i) && (!current.has(i) || secret.has(key)) ? [i] : [],
  );
  const { equations, found, published } = linking;
  const targets = inOrder(linking.targets, counts);
  return { counts, equations, found, keys, names, targets, kept, published };
}

/** What one release says: which counts are secret of themselves, and what adds up. */
function addTable(linking: Linking, linked: Linked): void {
  addPrimary(linking, linked);
  addAreaSums(linking, linked);
  addFoundSums(linking, linked);
  addEqualSums(linking, linked);
  addShares(linking, linked);
}

/** Primary suppression: what the rules call secret of itself, unless everyone has read it. */
function addPrimary(
  { measures, counts, keys, seen, targets, published, year }: Linking,
  { table, place, rules, isLast, primary }: Linked,
): void {
  if (!table.rules) return;
  for (const measure of measures)
    for (const { key: area } of table.areas) {
      const i = place.get(cellKey({ year, measure, area }));
      if (i === undefined) continue;
      const { value } = counts[i]!;
      if (!isSecret(rules, table, { measure, area, value })) continue;
      if (seen.has(i)) {
        if (isLast) published.push(keys[i]!);
        continue;
      }
      primary.add(i);
      aim(targets, i, protectionOf(rules, measure, value));
    }
}

/** Wholes and their parts; people without an area may be missing. */
function addAreaSums(linking: Linking, linked: Linked): void {
  const { table, rules } = linked;
  const unassigned = new Set(table.areas.filter(({ kind }) => kind === 'unassigned').map(({ key }) => key));
  for (const measure of linking.measures)
    for (const { whole, parts } of sumsOverAreas(table, rules.areaSums)) {
      const side = (areas: AreaKey[]) => sideOf(linking, linked, [measure], areas);
      const { isWhole } = side(parts.filter((area) => !unassigned.has(area)));
      addLeftOver(linking, linked, measure, side([whole]), { ...side(parts), isWhole });
    }
}

/** Measures that count the same people, as their source declares. */
function addEqualSums(linking: Linking, linked: Linked): void {
  const { table, rules } = linked;
  for (const [left, right] of rules.equalSums ?? [])
    if (linking.measures.includes(left[0]!))
      for (const { key: area } of table.areas) {
        const side = (measures: string[]) => sideOf(linking, linked, measures, [area]);
        addLeftOver(linking, linked, left[0]!, side(left), side(right));
      }
}

/** What is left over of a sum may be a secret of its own: few people in no part. */
function addLeftOver(
  linking: Linking,
  { table, rules }: Linked,
  measure: string,
  left: Side,
  right: Side,
): void {
  const rest = relate(linking, left, right);
  if (!rest || !table.rules || rest.value >= minimumOf(rules, measure)) return;
  aim(linking.targets, rest.count, protectionOf(rules, measure, rest.value));
}

/** Measures that seem to count the same people, though nobody declared it. */
function addFoundSums(linking: Linking, { table, place }: Linked): void {
  const { year } = linking;
  for (const sum of table.foundSums)
    for (const { key: area } of table.areas) {
      const [left, right] = sum.map((side) =>
        side.map((measure) => place.get(cellKey({ year, measure, area }))),
      );
      balance(linking, left!, right!);
    }
}

/** The same people in other areas are the same number, in the releases before and after. */
function addSamePeople(
  linking: Linking,
  [earlier, before]: [CountTable, Place],
  [later, after]: [CountTable, Place],
): void {
  const { year, measures } = linking;
  for (const { earlier: old, later: now } of later.became(earlier))
    for (const measure of measures) {
      const at = (place: Place) => (area: AreaKey) => place.get(cellKey({ year, measure, area }));
      balance(linking, old.map(at(before)), now.map(at(after)));
    }
}

function sideOf({ year }: Linking, { place }: Linked, measures: string[], areas: AreaKey[]): Side {
  const known = measures.flatMap((measure) =>
    areas.map((area) => place.get(cellKey({ year, measure, area }))),
  );
  return { counts: known.flatMap((count) => count ?? []), isWhole: !known.includes(undefined) };
}
