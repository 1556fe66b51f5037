import { createHash } from 'node:crypto';
import type { DeliveryFinding } from '../deliveries/finding';
import type { DeliveryLimits } from '../deliveries/limits';
import type { Mapping } from '../deliveries/mapping';
import { readTable } from '../deliveries/read-table';
import { understand, type DeliveredFile } from '../deliveries/understand';
import type { CityId, Release } from '../domain/catalogue';
import type { ReportingYear } from '../domain/period';
import { ReportingError } from '../domain/reporting-error';
import { mappingIn, savedMappings } from './delivery-rules';
import type { Access } from './access';
import type { Database } from './engine/database';
import { recordEvent, type Origin } from './events';
import {
  discardDelivery,
  draftDeliveries,
  publishDrafts,
  validateDeliveries,
  withdrawDelivered,
  type DeliveredTo,
  type Published,
} from './keep-deliveries';
import type { Withdrawn } from './publish/draft-withdrawal';
import { readCatalogue } from './read/read-catalogue';
import { readDeliveries, type KeptDelivery } from './read/read-deliveries';
import { findRelease } from './read/releases';

/** A file as a department hands it in. */
export interface HandedIn {
  city: CityId;
  file: { name: string; bytes: Uint8Array };
  /** JSON, or the id of a saved one; the saved one that fits best without it. */
  mapping?: string;
  year?: ReportingYear;
}

/** What came of reading and checking a file. */
export interface Checked extends DeliveredFile {
  city: CityId;
  findings: DeliveryFinding[];
}

/** Who asks, and where from. */
export interface Asking {
  name: string;
  from?: Origin | undefined;
}

/** Where deliveries are taken in; each call does all it says or nothing. */
export interface DeliveryDesk {
  /** Reads and checks, keeps nothing. Fails with `unknown-city`, `unknown-mapping` and what reading a delivery fails with. */
  check(handed: HandedIn, limits: DeliveryLimits, by: Asking): Promise<Checked>;
  /** The same, and keeps it as a draft, errors and all: publishing refuses those. */
  draft(handed: HandedIn, limits: DeliveryLimits, by: Asking): Promise<{ number: number; checked: Checked }>;
  /** Fails like `draftWithdrawal`. */
  withdraw(
    city: CityId,
    asked: { withdrawn: Withdrawn; reason: string },
    by: Asking,
  ): Promise<{ number: number; count: number }>;
  /** Fails with `not-a-draft`. */
  discard(delivery: number, by: Asking): Promise<void>;
  /** Fails like `publishDrafts`. */
  publish(
    city: CityId,
    asked: { deliveries: number[]; note: Release['note'] },
    by: Asking,
  ): Promise<Published>;
  /** Latest first, drafts among them. */
  deliveries(city?: CityId): Promise<KeptDelivery[]>;
  /** Fails with `unknown-delivery`. */
  delivery(number: number): Promise<KeptDelivery>;
}

/** The desk; that something was only checked is kept where it can be written. */
export function deliveryDeskIn({ writing: database, canWrite }: Access): DeliveryDesk {
  const checked = async ({ city, file, mapping, year }: HandedIn, limits: DeliveryLimits) => {
    const to = await stateOf(database, city);
    const saved = await savedMappings(database, to.city.id);
    const asked = mapping ? mappingAsked(mapping, saved) : undefined;
    const hash = createHash('sha256').update(file.bytes).digest('hex');
    const read = understand(readTable(file.bytes, file.name, limits), hash, {
      areas: to.areas,
      mapping: asked,
      saved,
      year,
    });
    const found = await validateDeliveries(database, to, [read]);
    return { to, found, checked: { ...read, city, findings: [...read.problems, ...found] } };
  };
  return {
    async check(handed, limits, { name, from }) {
      const { checked: read } = await checked(handed, limits);
      const { city, title, hash } = read;
      const about = { city, title, hash };
      if (canWrite) await recordEvent(database, { act: 'checked', by: name, from, about });
      return read;
    },
    async draft(handed, limits, { name: deliveredBy, from }) {
      const { to, found, checked: read } = await checked(handed, limits);
      const [number] = await draftDeliveries(database, to, [read], { found, deliveredBy, from });
      return { number: number!, checked: read };
    },
    async withdraw(city, asked, { name: deliveredBy, from }) {
      const { edition } = await stateOf(database, city);
      return withdrawDelivered(database, { city, edition: edition.id, ...asked, deliveredBy, from });
    },
    discard: (delivery, { name: discardedBy, from }) =>
      discardDelivery(database, delivery, { discardedBy, from }),
    publish: (city, asked, { name: publishedBy, from }) =>
      publishDrafts(database, city, { ...asked, publishedBy, from }),
    deliveries: (city) => readDeliveries(database, city),
    async delivery(number) {
      const [delivery] = await readDeliveries(database, undefined, [number]);
      if (!delivery) throw new ReportingError('unknown-delivery', { delivery: number });
      return delivery;
    },
  };
}

/** The newest state of a city. Fails with `unknown-city`. */
async function stateOf(database: Database, city: CityId): Promise<DeliveredTo> {
  const { number } = await findRelease(database, city, undefined);
  return readCatalogue(database, number);
}

function mappingAsked(asked: string, saved: Mapping[]): Mapping {
  if (/^\s*\{/.test(asked)) return mappingIn(asked, 'mapping');
  const found = saved.find(({ id }) => id === asked);
  if (found) return found;
  const known = saved.map(({ id }) => id).join(', ');
  throw new ReportingError('unknown-mapping', { mapping: asked.slice(0, 100), known });
}
