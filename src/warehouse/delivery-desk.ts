import { ReportingError } from '../domain/reporting-error';
import type { DeliveryDesk } from '../ports/delivery-desk';
import type { Access } from './access';
import { savedMappings } from './delivery-rules';
import { recordEvent } from './events';
import {
  discardDelivery,
  draftDeliveries,
  publishDrafts,
  validateDeliveries,
  withdrawDelivered,
} from './keep-deliveries';
import { readCatalogue } from './read/read-catalogue';
import { readMeasures } from './read/read-current';
import { readDeliveries } from './read/read-deliveries';
import { findRelease } from './read/releases';

/** The desk; that something was only checked is kept where it can be written. */
export function deliveryDeskIn(access: Access): DeliveryDesk {
  const { writing: database, canWrite } = access;
  return {
    async state(city) {
      const { number } = await findRelease(database, city, undefined);
      const to = await readCatalogue(database, number);
      return {
        to,
        saved: await savedMappings(database, to.city.id),
        measures: await readMeasures(database, to.city.id),
      };
    },
    validate: (to, files) => validateDeliveries(database, to, files),
    async noteChecked({ city }, { title, hash }, { name, from }) {
      const about = { city: city.id, title, hash };
      if (canWrite) await recordEvent(database, { act: 'checked', by: name, from, about });
    },
    draft: (to, files, { found, by: { name: deliveredBy, from } }) =>
      draftDeliveries(database, to, files, { found, deliveredBy, from }),
    withdraw: ({ city, edition }, asked, { name: deliveredBy, from }) =>
      withdrawDelivered(database, { city: city.id, edition: edition.id, ...asked, deliveredBy, from }),
    discard: (delivery, { name: discardedBy, from }) =>
      discardDelivery(database, delivery, { discardedBy, from }),
    publish: (city, asked, { name: publishedBy, from }) =>
      publishDrafts(database, city, { ...asked, publishedBy, from }),
    whole: (work) => database.transaction((transaction) => work(deliveryDeskIn(access.within(transaction)))),
    deliveries: (city) => readDeliveries(database, city),
    async delivery(number) {
      const [delivery] = await readDeliveries(database, undefined, [number]);
      if (!delivery) throw new ReportingError('unknown-delivery', { delivery: number });
      return delivery;
    },
  };
}
