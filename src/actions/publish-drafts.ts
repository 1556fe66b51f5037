import type { CityId } from '../domain/catalogue';
import type { Announced, Asking, DeliveryDesk, Published } from '../ports/delivery-desk';

/** Publishes drafts of a city, those named or all that wait, as its next release. Fails like `DeliveryDesk.publish`. */
export function publishDrafts(
  desk: DeliveryDesk,
  city: CityId,
  { deliveries, ...announced }: Announced & { deliveries?: number[] | undefined },
  by: Asking,
): Promise<Published> {
  return desk.publish(city, { ...announced, ...(deliveries && { deliveries }) }, by);
}
