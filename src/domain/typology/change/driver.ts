import type { AreaKey } from '../../area';
import { absent, type Cell } from '../../cell';
import type { Indicator } from '../../indicator';
import type { TypologyResult } from '../index-typology';
import { contributionsOf } from '../trust/contributions';

/** The indicator that moved an area most, with its inputs of both years. */
export interface Driver {
  indicator: Indicator;
  /** How much more it adds to the index than before; what went in in one year only added nothing in the other. */
  contribution: number;
  before: Cell;
  after: Cell;
  /** Where z was zero in each year, without which a number says little; `null` where the indicator did not go in. */
  meanBefore: number | null;
  meanAfter: number | null;
}

/** The indicator whose part of the index changed most towards `direction`; none when no part did. */
export function driverOf(
  area: AreaKey,
  direction: 1 | -1,
  before: TypologyResult,
  after: TypologyResult,
): Driver | undefined {
  const [earlier, later] = [partsOf(area, before), partsOf(area, after)];
  return [...new Map([...earlier, ...later]).keys()]
    .flatMap((id): Driver[] => {
      const [was, is] = [earlier.get(id), later.get(id)];
      const indicator = (is ?? was)?.indicator;
      if (!indicator) return [];
      return [
        {
          indicator,
          contribution: (is?.contribution ?? 0) - (was?.contribution ?? 0),
          before: was?.input ?? absent('unknown'),
          after: is?.input ?? absent('unknown'),
          meanBefore: was?.mean ?? null,
          meanAfter: is?.mean ?? null,
        },
      ];
    })
    .filter(({ contribution }) => contribution * direction > 0)
    .sort((a, b) => (b.contribution - a.contribution) * direction)[0];
}

function partsOf(area: AreaKey, result: TypologyResult) {
  const row = result.areas.find(({ area: { key } }) => key === area);
  const contributions = row ? contributionsOf(row, result) : [];
  return new Map(
    result.indicators.map(({ indicator, mean }, i) => [
      indicator.id,
      { indicator, mean, contribution: contributions[i] ?? null, input: row?.inputs[i] },
    ]),
  );
}
