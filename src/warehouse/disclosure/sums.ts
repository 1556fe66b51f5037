import type { AreaKey } from '../../domain/area';
import type { Formula } from '../../domain/indicator';
import type { Figures } from './figures';

export interface AreaSum {
  whole: AreaKey;
  parts: AreaKey[];
}

/**
 * Every sum over areas that anyone can do: a parent and its parts, the city and each level with its not-assignable row,
 * and what the source says of levels that overlap.
 */
export function sumsOverAreas(
  { areas, levels }: Pick<Figures, 'areas' | 'levels'>,
  overlapping: Record<AreaKey, AreaKey[]> = {},
): AreaSum[] {
  const parents = areas.filter(({ kind }) => kind === 'part');
  const city = areas.filter(({ kind }) => kind === 'city');
  const keys = (among: typeof areas) => among.map(({ key }) => key);
  return [
    ...city.flatMap(({ key }) =>
      levels
        .slice(1)
        .map((level) => ({ whole: key, parts: keys(areas.filter((area) => area.level === level)) })),
    ),
    ...parents.map(({ key }) => ({ whole: key, parts: keys(areas.filter(({ parent }) => parent === key)) })),
    ...Object.entries(overlapping).map(([whole, parts]) => ({ whole, parts })),
  ].filter(({ parts }) => parts.length > 0);
}

/** A part of a whole: who is in the whole and not in the part can be counted by subtracting. */
export interface Share {
  numerator: string[];
  denominator: string[];
}

/** The ratios in per cent; whether the one is part of the other shows in the figures. */
export function sharesIn(formulas: Formula[]): Share[] {
  const shares = formulas.flatMap((formula) =>
    formula.kind === 'ratio' && formula.factor === 100 ? [formula] : [],
  );
  const distinct = new Map(
    shares.map(({ numerator, denominator }) => [
      JSON.stringify([numerator, denominator]),
      { numerator, denominator },
    ]),
  );
  return [...distinct.values()];
}

/** Measures in groups that share no sum, so that each group can be protected on its own. */
export function connected(measures: string[], sums: string[][]): string[][] {
  return sums.reduce(
    (groups, sum) => {
      const joined = groups.filter((group) => group.some((measure) => sum.includes(measure)));
      return joined.length < 2
        ? groups
        : [...groups.filter((group) => !joined.includes(group)), joined.flat()];
    },
    measures.map((measure) => [measure]),
  );
}
