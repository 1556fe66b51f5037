import type { Asking, DeliveryDesk } from '../ports/delivery-desk';

/** Drops drafts, all that are named or none. Fails with `not-a-draft`. */
export function discardDrafts(desk: DeliveryDesk, numbers: number[], by: Asking): Promise<void> {
  return desk.whole(async (within) => {
    for (const number of numbers) await within.discard(number, by);
  });
}
