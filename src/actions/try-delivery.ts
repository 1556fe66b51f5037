import { isOpen } from '../deliveries/finding';
import { ReportingError } from '../domain/reporting-error';
import type { Announced, Asking, DeliveryDesk } from '../ports/delivery-desk';
import { deliver, type Delivered } from './deliver';
import type { CheckedDeliveries } from './read-deliveries';

/** What publishing would come to. */
export type Tried = Pick<Partial<Delivered>, 'hidden' | 'exposed'> & {
  /** Why it would be refused, where a check is of use all the same. */
  refused?: ReportingError;
};

/**
 * What publishing checked deliveries would hide and expose: it is done and undone. Nothing where they cannot be published as
 * they are.
 */
export async function tryDelivery(
  desk: DeliveryDesk,
  checked: CheckedDeliveries,
  { by, announced }: { by: Asking; announced: Announced },
): Promise<Tried> {
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
      if (isRefusal(failure)) undone.refused = failure;
      else if (failure !== undone) throw failure;
    });
  if (undone.refused) return { refused: undone.refused };
  const { exposed, hidden } = undone.delivered;
  return { exposed, hidden };
}

/** Takes back what was done within, and keeps what would have come of it. */
class Undone extends Error {
  delivered: Partial<Delivered> = {};
  refused?: ReportingError;
}

/** The release says which sums are a law, and that nothing is new; a check is of use before that is known. */
function isRefusal(failure: unknown): failure is ReportingError {
  return (
    failure instanceof ReportingError &&
    (failure.code === 'sums-undeclared' || failure.code === 'delivery-unchanged')
  );
}
