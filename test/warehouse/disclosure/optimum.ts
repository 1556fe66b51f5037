import type { Highs } from 'highs';
import type { Target, Web } from '../../../src/warehouse/disclosure/secondary';

const MOST = 1e4;

/**
 * The cheapest further counts that make all targets safe, exactly: a world for each end of each interval, in which only what
 * is hidden may differ (Fischetti and Salazar 2000, with all worlds written out). For small webs only; `undefined` where there is
 * none.
 */
export function cheapestHidden(
  highs: Highs,
  { counts, equations }: Web,
  targets: Target[],
): number[] | undefined {
  const primary = new Set(targets.map(({ count }) => count));
  const isFree = (i: number) => counts[i]!.cost === 0 || primary.has(i);
  const mayHide = (i: number) => counts[i]!.cost < Infinity || isFree(i);
  const choices = counts.flatMap((_, i) => (mayHide(i) && !isFree(i) ? [i] : []));
  const rows: string[] = [];
  const bounds: string[] = [];
  const worlds = targets.flatMap((target) => [target.from, target.to].map((end) => ({ target, end })));
  worlds.forEach(({ target, end }, w) => {
    for (const equation of equations) {
      const terms = equation
        .filter(([i]) => mayHide(i))
        .map(([i, factor]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} x${w}_${i}`);
      if (terms.length > 0) rows.push(`${terms.join(' ')} = 0`);
    }
    counts.forEach(({ value, lower, upper }, i) => {
      if (!mayHide(i)) return;
      if (i === target.count) {
        bounds.push(`x${w}_${i} = ${Math.min(Math.max(end, lower), upper) - value}`);
        return;
      }
      const [least, most] = [Math.max(lower - value, -MOST), Math.min(upper - value, MOST)];
      bounds.push(`${least} <= x${w}_${i} <= ${most}`);
      if (isFree(i)) return;
      rows.push(`x${w}_${i} - ${most} h${i} <= 0`, `x${w}_${i} + ${-least} h${i} >= 0`);
    });
  });
  const { Status: status, Columns: columns } = highs.solve(
    [
      'Minimize',
      ` obj: ${choices.map((i) => `${counts[i]!.cost} h${i}`).join(' + ')}`,
      'Subject To',
      ...rows.map((row, i) => ` r${i}: ${row}`),
      'Bounds',
      ...bounds.map((bound) => ` ${bound}`),
      'Binary',
      ` ${choices.map((i) => `h${i}`).join(' ')}`,
      'End',
    ].join('\n'),
    { output_flag: false, mip_rel_gap: 0 },
  );
  if (status !== 'Optimal') return undefined;
  return choices.filter((i) => (columns as Record<string, { Primal: number }>)[`h${i}`]!.Primal > 0.5);
}
