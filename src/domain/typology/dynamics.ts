import { cutAt } from './classes';
import { numbersIn, type TermColumn, type TypologyColumns } from './columns';
import type { TypologyDefinition } from './definition';
import { orNull, pick } from './numbers';
import type { AreaDynamics, Dynamics } from './result';
import { scoresOf } from './scores';
import { settled, type Settled } from './settle';

export const FEWEST_AREAS = 3;

/** The dynamics of the typed areas, by their position. */
export interface DynamicsOfAreas extends Dynamics {
  areas: Map<number, AreaDynamics>;
}

/**
 * The index of the changes between two years over the typed areas (`types` row by row), as in Berlin's Monitoring Soziale
 * Stadtentwicklung 2021; `undefined` when too few areas have changes, or nothing differs.
 */
export function dynamicsOf(
  definition: TypologyDefinition,
  { terms, from }: TypologyColumns,
  { used, rows }: Settled,
  types: number[],
  inhabitants: Float64Array,
): DynamicsOfAreas | undefined {
  const { dynamics, minimumIndicators } = definition;
  if (!dynamics || from === undefined) return undefined;
  const typed = used.map((t) => terms[t]!);
  const changes = typed.map(changesOf);
  const kept = settled(changes, rows, minimumIndicators);
  if (kept.rows.length < FEWEST_AREAS) return undefined;
  const scored = kept.used.map((c) => ({
    ...typed[c]!,
    values: pick(changes[c]!, kept.rows),
    city: cityChange(typed[c]!),
  }));
  const typeOfRow = new Map(rows.map((row, i) => [row, types[i]!]));
  const scores = scoresOf(scored, definition, pick(inhabitants, kept.rows));
  if (!scores) return undefined;
  return {
    from,
    indicators: scores.indicators,
    leftOut: [
      ...kept.noData.map((c) => ({ indicator: typed[c]!.indicator, reason: 'no-data' as const })),
      ...kept.constant.map((c) => ({ indicator: typed[c]!.indicator, reason: 'constant' as const })),
    ],
    deviationOfSums: scores.deviationOfSums,
    areas: new Map(
      kept.rows.map((row, i) => {
        const position = cutAt(scores.index[i]!, dynamics.limits);
        return [
          row,
          {
            changes: kept.used.map((c) => orNull(changes[c]![row]!)),
            z: scores.z.map((column) => orNull(column[i]!)),
            index: scores.index[i]!,
            class: position,
            group: (typeOfRow.get(row)! - 1) * dynamics.classes.length + position,
          },
        ];
      }),
    ),
  };
}

function changesOf({ cells, earlier }: TermColumn): Float64Array {
  const before = numbersIn(earlier);
  const changes = numbersIn(cells);
  for (let row = 0; row < changes.length; row++) changes[row]! -= before[row]!;
  return changes;
}

function cityChange({ city: { now, earlier } }: TermColumn): number {
  return (now.value ?? NaN) - (earlier.value ?? NaN);
}
