import type { Asking, DeliveryDesk } from '../ports/delivery-desk';
import { readDeliveries, type CheckedDeliveries, type HandedIn } from './read-deliveries';

/** Reads and checks deliveries and keeps nothing of them, but that somebody did. Fails like `readDeliveries`. */
export async function checkDeliveries(
  desk: DeliveryDesk,
  handed: HandedIn,
  by: Asking,
): Promise<CheckedDeliveries> {
  const checked = await readDeliveries(desk, handed);
  for (const file of checked.files) await desk.noteChecked(checked.to, file, by);
  return checked;
}
