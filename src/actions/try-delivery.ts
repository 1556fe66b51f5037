import { isOpen } from '../deliveries/finding';
import type { Announced, Asking, DeliveryDesk } from '../ports/delivery-desk';
import { deliver, type Delivered } from './deliver';
import type { CheckedDeliveries } from './read-deliveries';

/**
 * What publishing checked deliveries would hide and expose: it is done and undone. Nothing where they cannot be published as
 * they are. Fails with `sums-undeclared`.
 */
export async function tryDelivery(
  desk: DeliveryDesk,
  checked: CheckedDeliveries,
  { by, announced }: { by: Asking; announced: Announced },
): Promise<Pick<Delivered, 'hidden' | 'exposed'>> {
  const { files, findings } = checked;
  const isReady = files.length > 0 && files.every(({ mapping }) => mapping);
  if (!isReady || findings.some(isOpen)) return {};
  const undone = new Undone();
  await desk
    .whole(async (within) => {
      undone.delivered = await deliver(within, checked, { by, announced });
      throw undone;
    })
    .catch((failure: unknown) => {
      if (failure !== undone) throw failure;
    });
  const { exposed, hidden } = undone.delivered;
  return { exposed, hidden };
}

/** Takes back what was done within, and keeps what would have come of it. */
class Undone extends Error {
  delivered: Partial<Delivered> = {};
}
