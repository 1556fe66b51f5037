import { isInner, type DeliveryFinding } from '../deliveries/finding';
import type { DeliveredFile } from '../deliveries/understand';
import { ReportingError } from '../domain/reporting-error';
import type { DeliveredTo, DeliveryDesk, KeptDelivery } from '../ports/delivery-desk';
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
import { listDeliveries, readDeliveries } from './read/read-deliveries';
import { findRelease } from './read/releases';

/**
 * The desk; that something was only checked is kept where it can be written. Whoever may not publish has only deliveries of
 * their own, and of what is found nothing that rests on secret numbers, though the reports of the drafts have it.
 */
export function deliveryDeskIn(access: Access): DeliveryDesk {
  const { writing: database, canWrite, principal } = access;
  const seesAll = principal.rights.has('publish-figures');
  const seen = (findings: DeliveryFinding[]) =>
    seesAll ? findings : findings.filter((finding) => !isInner(finding));
  const unseen = async (to: DeliveredTo, files: DeliveredFile[]) =>
    seesAll ? [] : (await validateDeliveries(database, to, files)).filter(isInner);
  const isSeen = ({ deliveredBy }: Pick<KeptDelivery, 'deliveredBy'>) =>
    seesAll || deliveredBy === principal.name;
  const oneSeen = async (number: number) => {
    const [delivery] = (await readDeliveries(database, undefined, [number])).filter(isSeen);
    if (!delivery) throw new ReportingError('unknown-delivery', { delivery: number });
    return { ...delivery, report: delivery.report && seen(delivery.report) };
  };
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
    validate: async (to, files) => seen(await validateDeliveries(database, to, files)),
    async noteChecked({ city }, { title, hash }, { name, from }) {
      const about = { city: city.id, title, hash };
      if (canWrite) await recordEvent(database, { act: 'checked', by: name, from, about });
    },
    draft: async (to, files, { found, by: { name: deliveredBy, from } }) =>
      draftDeliveries(database, to, files, {
        found: [...found, ...(await unseen(to, files))],
        deliveredBy,
        from,
      }),
    withdraw: ({ city, edition }, asked, { name: deliveredBy, from }) =>
      withdrawDelivered(database, { city: city.id, edition: edition.id, ...asked, deliveredBy, from }),
    async discard(delivery, { name: discardedBy, from }) {
      if (!seesAll) await oneSeen(delivery);
      await discardDelivery(database, delivery, { discardedBy, from });
    },
    publish: (city, asked, { name: publishedBy, from }) =>
      publishDrafts(database, city, { ...asked, publishedBy, from }),
    whole: (work) => database.transaction((transaction) => work(deliveryDeskIn(access.within(transaction)))),
    deliveries: async (city) =>
      (await listDeliveries(database, city)).filter(isSeen).map(({ inner, findings, ...delivery }) => ({
        ...delivery,
        findings: findings === null || seesAll ? findings : findings - inner,
      })),
    delivery: oneSeen,
  };
}
