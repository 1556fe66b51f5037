import type { ChartBody } from '../figures/figure';
import { valueKey } from './compare-chart';
import type { Verdict } from './decide';
import type { FigurePlan } from './plan';

/** The data of a chart after a verdict: the release's, with the numbers typed by hand that are kept; none for other figures. */
export function chartFor({ next, memory }: FigurePlan, { kept, reason }: Verdict): ChartBody | undefined {
  if (reason || next?.body.kind !== 'chart' || memory?.content.body.kind !== 'chart') return undefined;
  const { body } = next;
  const hand = new Map(kept.map(({ key, mine }) => [key, mine]));
  return {
    ...body,
    series: body.series.map((series, s) => ({
      ...series,
      values: series.values.map((value, c) => {
        const mine = hand.get(valueKey(body, s, c));
        return mine === undefined ? value : mine === '' ? null : Number(mine);
      }),
    })),
  };
}
