/**
 * The decimals somebody gave all numbers of a column, where they are ours, rounded or written out further; undefined where
 * they are anything else. `pairs` are what stands there and what we wrote, `decimals` ours.
 */
export function otherDecimals(pairs: { now: string; ours: string }[], decimals: number): number | undefined {
  const numbers = pairs.filter(({ ours }) => /\d/.test(ours));
  const given = new Set(numbers.map(({ now }) => decimalsOf(now, numbers, decimals)));
  const [only, ...others] = given;
  if (only === undefined || others.length || only === decimals) return undefined;
  const fits = numbers.every(({ now, ours }) => {
    const [mine, rendered] = [valueOf(now, only), valueOf(ours, decimals)];
    return Math.abs(mine - rendered) <= 0.5 * 10 ** -Math.min(only, decimals) + 1e-9;
  });
  const signs = pairs.filter(({ ours }) => !/\d/.test(ours)).every(({ now, ours }) => now === ours);
  return fits && signs ? only : undefined;
}

/** Digits behind the last separator, unless it groups thousands as ours does. */
function decimalsOf(text: string, pairs: { ours: string }[], decimals: number): number {
  const [, separator = '', digits = ''] = /([.,])(\d+)\D*$/.exec(text) ?? [];
  const groups = decimals === 0 && pairs.some(({ ours }) => ours.includes(separator) && separator !== '');
  const isGroup = digits.length === 3 && (groups || (decimals > 0 && isThousands(pairs, separator)));
  return isGroup ? 0 : digits.length;
}

/** Of numbers with decimals the other separator groups. */
function isThousands(pairs: { ours: string }[], separator: string): boolean {
  const decimal = /([.,])\d+\D*$/.exec(pairs[0]?.ours ?? '')?.[1];
  return separator !== decimal;
}

function valueOf(text: string, decimals: number): number {
  const digits = text.replace(/[^\d−-]/g, '').replace('−', '-');
  return Number(digits) / 10 ** decimals;
}
