import type { Standing } from './standing';

/** Whether a figure says the same twice, wherever in its document it stands. */
export function isSameStanding(one: Standing | undefined, other: Standing | undefined): boolean {
  return saidBy(one) === saidBy(other);
}

function saidBy(standing: Standing | undefined): string {
  return JSON.stringify(standing ?? null, (name, value: unknown) => (name === 'place' ? undefined : value));
}
