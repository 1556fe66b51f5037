import type { AreaKey, LevelId } from '../../domain/area';
import { seededRandom } from '../../domain/typology/clusters/seeded-random';
import { cellKey, type Figures } from './figures';

/** Areas of an earlier and of a later release that hold the same people: what merged, was split, renamed or redrawn. */
export interface SamePeople {
  earlier: AreaKey[];
  later: AreaKey[];
}

/** Which areas of one edition lie in which of another, at one level. */
export interface AreaLinks {
  from: { edition: string; level: LevelId };
  to: { edition: string; level: LevelId };
  links: { from: AreaKey; to: AreaKey; weight: number | null }[];
}

/** What areas of an earlier release became in a later one: by the crosswalks between their editions, and by the figures. */
export function samePeople(before: Figures, after: Figures, crosswalks: AreaLinks[] = []): SamePeople[] {
  return [...linked(before, after, crosswalks), ...foundIn(before, after)];
}

/** Areas that lead to one another, directly or by way of others, hold the same people together. */
function linked(before: Figures, after: Figures, crosswalks: AreaLinks[]): SamePeople[] {
  return crosswalks.flatMap(({ from, to, links }) => {
    if (from.level !== to.level) return [];
    const forth = from.edition === before.edition && to.edition === after.edition;
    const back = from.edition === after.edition && to.edition === before.edition;
    if (!forth && !back) return [];
    const used = links.filter(({ weight }) => weight !== 0);
    return components(forth ? used : used.map((link) => ({ from: link.to, to: link.from })));
  });
}

function components(links: { from: AreaKey; to: AreaKey }[]): SamePeople[] {
  const groups: { earlier: Set<AreaKey>; later: Set<AreaKey> }[] = [];
  for (const { from, to } of links) {
    const joined = groups.filter(({ earlier, later }) => earlier.has(from) || later.has(to));
    const whole = {
      earlier: new Set([from, ...joined.flatMap(({ earlier }) => [...earlier])]),
      later: new Set([to, ...joined.flatMap(({ later }) => [...later])]),
    };
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push(whole);
  }
  return groups.map(({ earlier, later }) => ({ earlier: [...earlier], later: [...later] }));
}

/**
 * What the figures themselves say of areas that are others in a later release: sums of up to four areas that are equal in
 * every count and year both releases have. Whoever reads both finds them, with a map or without.
 */
function foundIn(before: Figures, after: Figures): SamePeople[] {
  const levels = before.levels.filter((level) => after.levels.includes(level));
  return levels.flatMap((level) => {
    const [old, now] = [before, after].map(({ areas }) =>
      areas.filter((area) => area.level === level && area.kind === 'part').map(({ key }) => key),
    ) as [AreaKey[], AreaKey[]];
    if (isSame(old, now)) return [];
    const [earlier, later] = sides(before, old, after, now);
    return matches(earlier, later);
  });
}

function isSame(old: AreaKey[], now: AreaKey[]): boolean {
  return old.length === now.length && new Set([...old, ...now]).size === old.length;
}

interface Side {
  areas: AreaKey[];
  /** By area, its counts in the same order; none has no number. */
  vectors: Map<AreaKey, number[]>;
}

/** The areas of both releases that are not as they were, with the counts that all of both have. */
function sides(before: Figures, old: AreaKey[], after: Figures, now: AreaKey[]): [Side, Side] {
  const counts = before.measures.filter(
    ({ id, kind }) => kind === 'count' && after.measures.some((measure) => measure.id === id),
  );
  const [earlier, later] = [before, after].map(({ cells }) => {
    const values = new Map(cells.map((cell) => [cellKey(cell), cell.value]));
    return (year: number, measure: string, area: AreaKey) => values.get(cellKey({ year, measure, area }));
  }) as [ValueOf, ValueOf];
  const years = [...new Set(before.cells.map(({ year }) => year))];
  const series = years
    .flatMap((year) => counts.map(({ id }) => ({ year, id })))
    .filter(
      ({ year, id }) =>
        old.every((area) => earlier(year, id, area) != null) &&
        now.every((area) => later(year, id, area) != null),
    );
  const side = (areas: AreaKey[], valueOf: ValueOf): Side => ({
    areas,
    vectors: new Map(areas.map((area) => [area, series.map(({ year, id }) => valueOf(year, id, area) ?? 0)])),
  });
  const [left, right] = [side(old, earlier), side(now, later)];
  const changed = ({ areas, vectors }: Side, other: Side): Side => ({
    areas: areas.filter((area) => vectors.get(area)!.join() !== other.vectors.get(area)?.join()),
    vectors,
  });
  return [changed(left, right), changed(right, left)];
}

type ValueOf = (year: number, measure: string, area: AreaKey) => number | null | undefined;

/** One area against up to four, either way, and two against two. */
function matches(earlier: Side, later: Side): SamePeople[] {
  const found: SamePeople[] = [];
  const renamed = new Set<AreaKey>();
  const length = [...earlier.vectors.values()][0]?.length ?? 0;
  if (length === 0) return found;
  const weights = weightsOf(length);
  const [before, after] = [hashes(earlier, weights), hashes(later, weights)];
  const add = (old: AreaKey[], now: AreaKey[]) => {
    if (!equal(total(earlier, old), total(later, now))) return false;
    found.push({ earlier: old, later: now });
    if (old.length + now.length === 2) [...old, ...now].forEach((area) => renamed.add(area));
    return true;
  };
  for (const whole of later.areas) sumsTo(after.get(whole)!, before).some((parts) => add(parts, [whole]));
  for (const whole of earlier.areas)
    sumsTo(before.get(whole)!, after).some((parts) => parts.length > 1 && add([whole], parts));
  const left = (side: Map<AreaKey, number>) => new Map([...side].filter(([area]) => !renamed.has(area)));
  const pairs = pairsOf(left(before));
  for (const [sum, [pair]] of pairsOf(left(after)))
    for (const other of pairs.get(sum) ?? []) if (pair) add(other, pair);
  return found;
}

/** Sets of up to four of the areas whose sum is the number. */
function sumsTo(whole: number, parts: Map<AreaKey, number>): AreaKey[][] {
  const single = [...parts].filter(([, value]) => value === whole).map(([area]) => [area]);
  const pairs = pairsOf(parts);
  const three = [...parts].flatMap(([area, value]) =>
    (pairs.get(whole - value) ?? []).filter((pair) => !pair.includes(area)).map((pair) => [area, ...pair]),
  );
  const four = [...pairs].flatMap(([sum, some]) =>
    some.flatMap((pair) =>
      (pairs.get(whole - sum) ?? [])
        .filter((other) => !other.some((area) => pair.includes(area)))
        .map((other) => [...pair, ...other]),
    ),
  );
  return [...single, ...(pairs.get(whole) ?? []), ...three, ...four];
}

function pairsOf(parts: Map<AreaKey, number>): Map<number, AreaKey[][]> {
  const pairs = new Map<number, AreaKey[][]>();
  const all = [...parts];
  all.forEach(([one, a], i) =>
    all.slice(i + 1).forEach(([other, b]) => pairs.set(a + b, [...(pairs.get(a + b) ?? []), [one, other]])),
  );
  return pairs;
}

/** A number for the counts of an area that adds up as they do; equal for equal counts, almost never otherwise. */
function hashes({ areas, vectors }: Side, weights: number[]): Map<AreaKey, number> {
  return new Map(
    areas.map((area) => [area, vectors.get(area)!.reduce((sum, value, i) => sum + value * weights[i]!, 0)]),
  );
}

/** Whole numbers, so that sums of counts below ten million stay exact. */
function weightsOf(length: number): number[] {
  const random = seededRandom(1);
  return Array.from({ length }, () => 1 + Math.floor(random() * 2 ** 20));
}

function total({ vectors }: Side, areas: AreaKey[]): number[] {
  const [first = [], ...others] = areas.map((area) => vectors.get(area)!);
  return first.map((value, i) => others.reduce((sum, other) => sum + other[i]!, value));
}

function equal(one: number[], other: number[]): boolean {
  return one.every((value, i) => value === other[i]);
}
