import type { Slots } from '../figures/provenance';

export interface SlotChange {
  where: string;
  old: string;
  new: string;
}

export interface Comparison {
  /** `edited` where a person changed at least one text by hand. */
  state: 'unchanged' | 'outdated' | 'edited';
  /** Slots to renew that nobody touched. */
  outdated: SlotChange[];
  /** Slots somebody changed by hand: `old` is what stands there, `new` what the release says. */
  edited: SlotChange[];
}

/**
 * Compares slot by slot what was rendered, what stands there now and what the new release says. Slots that only one side knows (a legend that comes or goes) count as empty on the other.
 */
export function compare(base: Slots, current: Slots, next: Slots): Comparison {
  const names = Object.keys(base).concat(Object.keys(next).filter((name) => !(name in base)));
  const outdated: SlotChange[] = [];
  const edited: SlotChange[] = [];
  for (const where of names) {
    const old = current[where] ?? '';
    const fresh = next[where] ?? '';
    if (old !== (base[where] ?? '')) edited.push({ where, old, new: fresh });
    else if (old !== fresh) outdated.push({ where, old, new: fresh });
  }
  const state = edited.length ? 'edited' : outdated.length ? 'outdated' : 'unchanged';
  return { state, outdated, edited };
}
