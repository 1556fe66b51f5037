import type { TypologyDefinition } from '../definition';
import type { AreaChange, TypeState } from './compare-typologies';

/** How many areas went from where to where; `absent` stands for new areas in the rows, for gone ones in the columns. */
export interface Transitions {
  /** One a row: the types of the earlier year, `excluded`, `absent`. */
  from: TypeState[];
  /** One a column, likewise for the later year. */
  to: TypeState[];
  counts: number[][];
}

/** The counts add up to the number of areas. */
export function transitionsOf(
  areas: Pick<AreaChange, 'from' | 'to'>[],
  before: TypologyDefinition,
  after: TypologyDefinition,
): Transitions {
  const [from, to] = [statesOf(before), statesOf(after)];
  return {
    from,
    to,
    counts: from.map((was) =>
      to.map((is) => areas.filter((change) => change.from === was && change.to === is).length),
    ),
  };
}

function statesOf({ types }: TypologyDefinition): TypeState[] {
  return [...types.map((_, t) => t + 1), 'excluded', 'absent'];
}
