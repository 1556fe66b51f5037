import type { DeliveryFinding } from '../deliveries/finding';
import type { Mapping } from '../deliveries/mapping';
import type { DeliveredFile } from '../deliveries/understand';
import type { AreaKey } from '../domain/area';
import type { Catalogue, CityId, Release } from '../domain/catalogue';
import type { Measure } from '../domain/observation';
import type { ReportingYear } from '../domain/period';
import type { EqualSum } from '../domain/protection-rules';

/** Where somebody asked from over HTTP, and with which token. */
export interface Origin {
  address: string;
  token?: number | undefined;
}

/** Who asks, and where from; at the command line from nowhere. */
export interface Asking {
  name: string;
  from?: Origin | undefined;
}

/** The state of a city that a delivery is for. */
export type DeliveredTo = Pick<Catalogue, 'city' | 'edition' | 'areas'>;

/** Figures that are there: every measure of every area in every year named, or what came with one delivery. */
export type Withdrawn =
  | { measures: string[]; areas: AreaKey[]; years: ReportingYear[] }
  | { delivery: number };

/** Cells that a release changes against the one before. */
export type ChangeCounts = Record<'new' | 'revised' | 'emptied' | 'withdrawn', number>;

/** What is said of drafts that become a release. */
export interface Announced {
  note: Release['note'];
  /** Sums that always come out even, and those that do so by chance, beside what is known of the city already. */
  sums?: DeclaredSums | undefined;
}

export interface DeclaredSums {
  additive: EqualSum[];
  accidental: EqualSum[];
}

export interface Published {
  deliveries: number[];
  release: Release;
  counts: ChangeCounts;
  /** What of it cannot be kept secret; the reports of its deliveries say so, too. */
  exposed: DeliveryFinding[];
  /** So many cells became secret with it. */
  hidden: number;
}

/** A delivery as it is kept for ever. */
export interface KeptDelivery {
  number: number;
  city: CityId;
  title: string;
  hash: string;
  /** ISO time. */
  deliveredAt: string;
  deliveredBy: string | null;
  /** The release it is part of, since when and by whom; none for a draft. */
  release: string | null;
  publishedAt: string | null;
  publishedBy: string | null;
  discardedAt: string | null;
  discardedBy: string | null;
  /** Why it withdraws figures; none for a delivery of figures. */
  reason: string | null;
  mapping: unknown;
  report: DeliveryFinding[] | null;
}

/** The same without what may be long, and how many findings its report has. */
export type ListedDelivery = Omit<KeptDelivery, 'mapping' | 'report'> & { findings: number | null };

/** Where the statistics database takes deliveries in; each call does all it says or nothing. */
export interface DeliveryDesk {
  /** The newest state of a city, the mappings saved for it, and its measures. Fails with `unknown-city`. */
  state(city: CityId): Promise<{ to: DeliveredTo; saved: Mapping[]; measures: Measure[] }>;
  /**
   * What the city's rules find in deliveries, all of them together and with what is published; what they find with secret
   * numbers comes last, for whoever may publish. Fails with `delivery-of-types`.
   */
  validate(to: DeliveredTo, files: DeliveredFile[]): Promise<DeliveryFinding[]>;
  /** Keeps that somebody checked a delivery, and nothing of it. */
  noteChecked(to: DeliveredTo, file: DeliveredFile, by: Asking): Promise<void>;
  /**
   * Keeps deliveries as drafts, errors and all: publishing refuses those. Their reports have all findings, also those that
   * whoever delivers must not know. Resolves to their numbers.
   */
  draft(
    to: DeliveredTo,
    files: DeliveredFile[],
    checked: { found: DeliveryFinding[]; by: Asking },
  ): Promise<number[]>;
  /** Keeps a withdrawal as a draft. Fails with `delivery-names-unknown`, `nothing-to-withdraw`. */
  withdraw(
    to: DeliveredTo,
    asked: { withdrawn: Withdrawn; reason: string },
    by: Asking,
  ): Promise<{ number: number; count: number }>;
  /** Drops a draft. Fails with `not-a-draft`, for whoever may not publish with `unknown-delivery` where it is another's. */
  discard(delivery: number, by: Asking): Promise<void>;
  /**
   * Publishes drafts of a city, those named or all that wait, as its next release of today. Fails with `no-drafts`,
   * `not-a-draft`, `delivery-has-errors` where a report has errors or open decisions, `sums-undeclared`.
   */
  publish(city: CityId, asked: Announced & { deliveries?: number[] }, by: Asking): Promise<Published>;
  /** All of the work or none of it. */
  whole<Result>(work: (desk: DeliveryDesk) => Promise<Result>): Promise<Result>;
  /** Latest first, drafts among them; their own only for whoever may not publish. */
  deliveries(city?: CityId): Promise<ListedDelivery[]>;
  /** Fails with `unknown-delivery`, where it is another's, too, for whoever may not publish. */
  delivery(number: number): Promise<KeptDelivery>;
}
