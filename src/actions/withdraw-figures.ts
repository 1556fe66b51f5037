import type { CityId } from '../domain/catalogue';
import type { Announced, Asking, DeliveryDesk, Withdrawn } from '../ports/delivery-desk';
import type { Delivered } from './deliver';
import { publishDrafts } from './publish-drafts';

export interface Withdrawal {
  city: CityId;
  withdrawn: Withdrawn;
  /** Kept for ever and shown in the list of changes. */
  reason: string;
}

/**
 * Takes published figures back, as a draft or with `announced` as a release: all of it or nothing. Fails with `unknown-city`,
 * `delivery-names-unknown`, `nothing-to-withdraw` and like publishing.
 */
export function withdrawFigures(
  desk: DeliveryDesk,
  { city, withdrawn, reason }: Withdrawal,
  { by, announced }: { by: Asking; announced?: Announced | undefined },
): Promise<Delivered & { number: number; count: number }> {
  return desk.whole(async (within) => {
    const { to } = await within.state(city);
    const { number, count } = await within.withdraw(to, { withdrawn, reason }, by);
    const drafts = [number];
    if (!announced) return { number, count, drafts };
    const published = await publishDrafts(within, city, { ...announced, deliveries: drafts }, by);
    return { number, count, drafts, ...published };
  });
}
