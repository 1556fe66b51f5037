import { isOpen } from '../deliveries/finding';
import { ReportingError } from '../domain/reporting-error';
import type { Announced, Asking, DeliveryDesk, Published } from '../ports/delivery-desk';
import { publishDrafts } from './publish-drafts';
import type { CheckedDeliveries } from './read-deliveries';

/** What became of deliveries: the numbers of their drafts, and the release they are part of at once. */
export interface Delivered extends Partial<Published> {
  drafts: number[];
}

/**
 * Keeps checked deliveries as drafts, errors and all, or with `announced` as a release: all of it or nothing. Without a file,
 * what waits already is published. Fails with `delivery-has-errors` and like publishing.
 */
export async function deliver(
  desk: DeliveryDesk,
  { to, files, found, findings }: CheckedDeliveries,
  { by, announced }: { by: Asking; announced?: Announced | undefined },
): Promise<Delivered> {
  const open = findings.filter(isOpen).length;
  if (announced && open > 0) throw new ReportingError('delivery-has-errors', { count: open });
  return desk.whole(async (within) => {
    const drafts = await within.draft(to, files, { found, by });
    if (!announced) return { drafts };
    const deliveries = drafts.length > 0 ? drafts : undefined;
    const published = await publishDrafts(within, to.city.id, { ...announced, deliveries }, by);
    return { drafts: published.deliveries, ...published };
  });
}
