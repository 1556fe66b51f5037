import type { Answer } from '../../answer';
import type { AreaKey } from '../../area';
import type { Cell } from '../../cell';
import { roundDecimal } from '../../number-format';
import { seededRandom } from '../clusters/seeded-random';
import { columnsOf, type TermColumn, type TypologyColumns } from '../columns';
import type { Steps } from './steps';
import { typologyOfColumns, type TypologyResult } from '../index-typology';

/** How often each area got which type, when every input lay anywhere within the rounding of its shown decimals. */
export interface Rounding {
  draws: number;
  seed: number;
  /** Shares of the draws, by area with a type; position 0 is type 1. */
  shares: Map<AreaKey, number[]>;
}

/**
 * Draws the inputs anew as if they were known to their shown decimals only: evenly between half a unit below and above,
 * exactly nothing stays nothing, and nothing gets below it. Inhabitants are known. The same seed gives the same shares,
 * whatever the order of the areas. Memory stays that of one draw; a step is a draw.
 */
export function* roundingSteps(
  base: TypologyResult,
  answer: Answer,
  { draws, seed }: { draws: number; seed: number },
): Steps<Rounding> {
  const table = columnsOf(base.definition, answer);
  const order = orderByKey(table);
  const ranges = table.terms.map(({ cells, indicator }) =>
    cells.map((cell) => rangeOf(cell, indicator.decimals)),
  );
  const random = seededRandom(seed);
  const typed = base.areas.flatMap(({ type }, row) => (type === null ? [] : [row]));
  const counts = base.areas.map(() => base.definition.types.map(() => 0));
  for (let draw = 0; draw < draws; draw++) {
    yield { done: draw, total: draws };
    const terms = table.terms.map((term, t) => drawn(term, ranges[t]!, order, random));
    const { areas } = typologyOfColumns(base.definition, { ...table, terms });
    for (const row of typed) {
      const type = areas[row]?.type;
      if (type != null) counts[row]![type - 1]! += 1;
    }
  }
  return {
    draws,
    seed,
    shares: new Map(
      typed.map((row) => [base.areas[row]!.area.key, counts[row]!.map((count) => count / draws)]),
    ),
  };
}

function orderByKey({ areas }: TypologyColumns): number[] {
  const keys = areas.map(({ key }) => key);
  return [...keys.keys()].sort((a, b) => (keys[a]! < keys[b]! ? -1 : 1));
}

interface Range {
  least: number;
  width: number;
}

function rangeOf({ value }: Cell, decimals: number): Range | undefined {
  if (value === null || value === 0) return undefined;
  const half = 0.5 / 10 ** decimals;
  const shown = roundDecimal(value, decimals);
  const least = value > 0 ? Math.max(0, shown - half) : shown - half;
  return { least, width: shown + half - least };
}

function drawn(
  term: TermColumn,
  ranges: (Range | undefined)[],
  order: number[],
  random: () => number,
): TermColumn {
  const cells = [...term.cells];
  const city = rangeOf(term.city.now, term.indicator.decimals);
  const now = city ? valueIn(city, random) : term.city.now;
  for (const row of order) {
    const range = ranges[row];
    if (range) cells[row] = valueIn(range, random);
  }
  return { ...term, cells, city: { ...term.city, now } };
}

function valueIn({ least, width }: Range, random: () => number): Cell {
  return { value: least + random() * width };
}
