import type { EqualSum } from '../../domain/protection-rules';
import type { Figures } from './figures';
import { cellKey } from './figures';

export type { EqualSum };

/** Names that are equal for the same sum, whichever side comes first and whichever of the names of a measure is used. */
export function namesOfSums(twins: EqualSum[]): (sum: EqualSum) => string {
  const first = new Map<string, string>();
  const nameOf = (measure: string): string => {
    const other = first.get(measure);
    return other === undefined ? measure : nameOf(other);
  };
  for (const [[one], [other]] of twins.filter((sides) => sides.every(({ length }) => length === 1))) {
    const [a, b] = [nameOf(one!), nameOf(other!)];
    if (a !== b) first.set(b, a);
  }
  return (sum) => {
    const isTwin = sum.every(({ length }) => length === 1);
    const named = (side: string[]) => side.map((measure) => (isTwin ? measure : nameOf(measure))).sort();
    return JSON.stringify(sum.map((side) => named(side).join('+')).sort());
  };
}

/** One place may be the one with a fault. */
const WITNESSES = 3;

/** So many cells with people in them must agree before it is no chance, and so large a part of all. */
const AGREEING = { cells: 4, share: 0.8 };

/**
 * Measures that are the same as another or the sum of two to four others wherever all of them are known, but for some
 * faults: total = men + women, whether somebody declared it or not. Who has the figures finds it as we do.
 */
export function equalSumsIn({ cells, measures }: Pick<Figures, 'cells' | 'measures'>): EqualSum[] {
  const counts = measures.filter(({ kind }) => kind === 'count').map(({ id }) => id);
  const values = new Map(cells.map((cell) => [cellKey(cell), cell.value]));
  const places = [...new Map(cells.map(({ year, area }) => [`${year}\t${area}`, { year, area }])).values()];
  const at = (measure: string, place: { year: number; area: string }) =>
    values.get(cellKey({ ...place, measure })) ?? null;
  const rows = new Map(counts.map((measure) => [measure, places.map((place) => at(measure, place))]));
  const twins = twinsIn(rows);
  for (const [, [other]] of twins) rows.delete(other!);
  const found = new Map<string, EqualSum>();
  for (const witness of witnessesOf(rows, places.length))
    for (const [whole, parts] of sumsAt(witness, rows)) {
      const key = JSON.stringify([whole, parts]);
      if (
        !found.has(key) &&
        holds(
          rows.get(whole)!,
          parts.map((part) => rows.get(part)!),
        )
      )
        found.set(key, [[whole], parts]);
    }
  return [...twins, ...withoutCombined([...found.values()])];
}

/** Measures under two names. */
function twinsIn(rows: Rows): EqualSum[] {
  const first = new Map<string, string>();
  return [...rows].flatMap(([measure, row]): EqualSum[] => {
    const key = row.join();
    const twin = first.get(key);
    if (twin === undefined) first.set(key, measure);
    return twin !== undefined && row.some((value) => value) ? [[[twin], [measure]]] : [];
  });
}

type Rows = Map<string, (number | null)[]>;

/** For every set of measures that come together a few places where their numbers are large: chance is least there. */
function witnessesOf(rows: Rows, places: number): number[] {
  const sets = new Map<string, { place: number; size: number }[]>();
  for (let place = 0; place < places; place++) {
    const numbers = [...rows].flatMap(([measure, row]) =>
      row[place] == null ? [] : [{ measure, value: row[place]! }],
    );
    const key = numbers.map(({ measure }) => measure).join('\t');
    const size = numbers.reduce((sum, { value }) => sum + value, 0);
    sets.set(key, [...(sets.get(key) ?? []), { place, size }]);
  }
  return [...sets.values()].flatMap((all) =>
    all
      .toSorted((one, other) => other.size - one.size)
      .slice(0, WITNESSES)
      .map(({ place }) => place),
  );
}

/** Sums that come out even in one place. */
function sumsAt(place: number, rows: Rows): [string, string[]][] {
  const numbers = [...rows].flatMap(([measure, row]) =>
    row[place] == null ? [] : [{ measure, value: row[place]! }],
  );
  const pairs = new Map<number, string[][]>();
  numbers.forEach((one, i) =>
    numbers.slice(i + 1).forEach((other) => {
      const sum = one.value + other.value;
      const known = pairs.get(sum);
      if (known) known.push([one.measure, other.measure]);
      else pairs.set(sum, [[one.measure, other.measure]]);
    }),
  );
  const sums = new Map<string, [string, string[]]>();
  const add = (whole: string, parts: string[]) => {
    if (parts.includes(whole) || new Set(parts).size < parts.length) return;
    const sorted = [...parts].sort();
    sums.set(JSON.stringify([whole, sorted]), [whole, sorted]);
  };
  for (const { measure, value } of numbers) {
    for (const pair of pairs.get(value) ?? []) add(measure, pair);
    for (const part of numbers)
      for (const pair of pairs.get(value - part.value) ?? []) add(measure, [part.measure, ...pair]);
    for (const [sum, some] of pairs)
      for (const other of pairs.get(value - sum) ?? [])
        for (const pair of some) add(measure, [...pair, ...other]);
  }
  return [...sums.values()];
}

/** In nearly every place that has all of them, in enough of them, and not because parts are nowhere more than nothing. */
function holds(whole: (number | null)[], parts: (number | null)[][]): boolean {
  let [agreeing, all] = [0, 0];
  const some = parts.map(() => 0);
  for (const [place, value] of whole.entries()) {
    const numbers = parts.map((part) => part[place]);
    if (value === null || numbers.some((number) => number == null)) continue;
    if (value > 0) all += 1;
    if (numbers.reduce<number>((sum, number) => sum + number!, 0) !== value) continue;
    if (value > 0) agreeing += 1;
    numbers.forEach((number, i) => (some[i]! += number! > 0 ? 1 : 0));
  }
  const { cells, share } = AGREEING;
  return agreeing >= cells && agreeing >= share * all && some.every((times) => times >= 2);
}

/** Of a total that is told by its ages and by its sexes both are kept; what follows from two shorter ones is not. */
function withoutCombined(sums: EqualSum[]): EqualSum[] {
  return sums.filter(
    ([whole, parts]) =>
      !sums.some(
        ([[middle], some]) =>
          middle !== undefined &&
          some.length < parts.length &&
          middle !== whole[0] &&
          some.every((part) => parts.includes(part)) &&
          sums.some(
            ([[total], shorter]) =>
              total === whole[0] &&
              shorter.includes(middle) &&
              shorter.every((part) => part === middle || (parts.includes(part) && !some.includes(part))) &&
              shorter.length - 1 + some.length === parts.length,
          ),
      ),
  );
}
