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
import type { Database } from './engine/database';
import {
  draftDeliveries,
  publishDrafts,
  validateDeliveries,
  type DeliveredTo,
  type Published,
} from './keep-deliveries';
import { discardDraft } from './publish/discard-draft';
import { draftWithdrawal, type Withdrawn } from './publish/draft-withdrawal';
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

/** Where deliveries are taken in; each call does all it says or nothing. */
export interface DeliveryDesk {
  /** Reads and checks, keeps nothing. Fails with `unknown-city`, `unknown-mapping` and what reading a delivery fails with. */
  check(handed: HandedIn, limits: DeliveryLimits): Promise<Checked>;
  /** The same, and keeps it as a draft, errors and all: publishing refuses those. */
  draft(
    handed: HandedIn,
    limits: DeliveryLimits,
    deliveredBy: string,
  ): Promise<{ number: number; checked: Checked }>;
  /** Fails like `draftWithdrawal`. */
  withdraw(
    city: CityId,
    asked: { withdrawn: Withdrawn; reason: string; deliveredBy: string },
  ): Promise<{ number: number; count: number }>;
  /** Fails with `not-a-draft`. */
  discard(delivery: number, discardedBy: string): Promise<void>;
  /** Fails like `publishDrafts`. */
  publish(
    city: CityId,
    asked: { deliveries: number[]; note: Release['note']; publishedBy: string },
  ): Promise<Published>;
  /** Latest first, drafts among them. */
  deliveries(city?: CityId): Promise<KeptDelivery[]>;
  /** Fails with `unknown-delivery`. */
  delivery(number: number): Promise<KeptDelivery>;
}

export function deliveryDeskIn(database: Database): DeliveryDesk {
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
    check: async (handed, limits) => (await checked(handed, limits)).checked,
    async draft(handed, limits, deliveredBy) {
      const { to, found, checked: read } = await checked(handed, limits);
      const [number] = await draftDeliveries(database, to, [read], { found, deliveredBy });
      return { number: number!, checked: read };
    },
    async withdraw(city, asked) {
      const { edition } = await stateOf(database, city);
      return draftWithdrawal(database, { city, edition: edition.id, ...asked });
    },
    discard: (delivery, discardedBy) => discardDraft(database, delivery, discardedBy),
    publish: (city, asked) => publishDrafts(database, city, asked),
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
