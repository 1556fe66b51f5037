import type { Attack } from './attacker';

const NARROW = 1e-4;

/** Attacks that leave less room than the declared interval. */
export function narrowed(attacks: Attack[]): Attack[] {
  return attacks.filter(({ from, to, least, most }) => least > from + NARROW || most < to - NARROW);
}
