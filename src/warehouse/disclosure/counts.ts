import type { Area, AreaKey, LevelId } from '../../domain/area';
import type { ReportingYear } from '../../domain/period';
import type { ProtectionRules } from '../../domain/protection-rules';
import type { EqualSum } from './equal-sums';
import { cellKey, type Pattern } from './figures';
import type { SamePeople } from './same-people';
import type { Count } from './secondary';

/** The figures of one year in one release. */
export interface CountTable {
  areas: Area[];
  levels: LevelId[];
  valueOf: (measure: string, area: AreaKey) => number | null;
  /** None where all was shown as it came. */
  rules?: ProtectionRules | undefined;
  secret: Pattern;
  /** Measures that seem to count the same people though nobody declared it: known where the sum comes out even. */
  foundSums: EqualSum[];
  /** What areas of earlier tables became, where they are not the same any more. */
  became: (earlier: CountTable) => SamePeople[];
  /** Which of the releases it is of. */
  release: number;
}

/** The counts of all tables; one that a release revises is another from then on. */
export interface CountList {
  counts: Count[];
  /** By count; what no cell shows (people in no part) has no key. */
  keys: (string | undefined)[];
  /** By count the cell to name it by: people in no part by the whole they are in. */
  names: string[];
}

/** By cell the count that a table shows there. */
export type Place = ReadonlyMap<string, number>;

/** The counts that tables show, from old to new, and by table where. */
export function countsOf(
  tables: CountTable[],
  { year, measures, rules }: { year: ReportingYear; measures: string[]; rules: ProtectionRules },
): CountList & { places: Place[] } {
  const list: CountList = { counts: [], keys: [], names: [] };
  const totals = new Set((rules.equalSums ?? []).flat().flatMap((side) => (side.length === 1 ? side : [])));
  const places: Place[] = [];
  for (const table of tables) {
    const place = new Map<string, number>();
    for (const measure of measures)
      for (const area of table.areas) {
        const value = table.valueOf(measure, area.key);
        if (value === null) continue;
        const key = cellKey({ year, measure, area: area.key });
        const before = places.at(-1)?.get(key);
        const cost = costOf(area, value, table) + (totals.has(measure) ? 10 : 0);
        const isSame = before !== undefined && list.counts[before]!.value === value;
        place.set(key, isSame ? before : added(list, { value, cost, key, name: key }));
      }
    places.push(place);
  }
  return { ...list, places };
}

/** The counts that anyone has read in an earlier release. */
export function readBefore(tables: CountTable[], places: Place[]): Set<number> {
  const earlier = tables.slice(0, -1);
  return new Set(
    earlier.flatMap(({ secret }, i) => [...places[i]!].flatMap(([key, c]) => (secret.has(key) ? [] : [c]))),
  );
}

/** People in no part are a count of their own, shown nowhere but computed by anyone who has all the rest. */
export function implied(list: CountList, value: number, name: string): number {
  return added(list, { value, cost: 0, key: undefined, name });
}

export function sumOf({ counts }: CountList, side: number[]): number {
  return side.reduce((sum, i) => sum + counts[i]!.value, 0);
}

function added(
  { counts, keys, names }: CountList,
  { value, cost, key, name }: { value: number; cost: number; key: string | undefined; name: string },
): number {
  keys.push(key);
  names.push(name);
  return counts.push({ value, lower: 0, upper: Infinity, cost }) - 1;
}

/** Totals are dearer than parts, nothing is dearer than something, large is a little dearer than small. */
function costOf({ kind, level }: Area, value: number, { levels }: CountTable): number {
  const height = levels.length - 1 - levels.indexOf(level);
  const size = Math.floor(Math.log10(1 + value));
  return (kind === 'city' ? 100 : 10 + 15 * height) + size + (value === 0 ? 5 : 0);
}
