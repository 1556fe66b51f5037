import type { CityPackage } from '../../deliveries/city-package';
import type { CityId, Release } from '../../domain/catalogue';
import type { ProtectionRules } from '../../domain/protection-rules';
import { ReportingError } from '../../domain/reporting-error';
import type { DeclaredSums } from '../../ports/delivery-desk';
import type { Database } from '../engine/database';
import { findRelease, nextReleaseId } from '../read/releases';

/** What is said about a release. */
export interface Announcement {
  city: CityId;
  /** ISO date. */
  date: string;
  note: Release['note'];
  /** What is declared of sums beside the rules of the release before. */
  sums?: DeclaredSums | undefined;
  /** The account; none for what comes with the product. */
  publishedBy?: string;
}

/** A release as it begins: without figures, and with the rules its source demands. */
export interface InsertedRelease {
  number: number;
  id: Release['id'];
  protection?: ProtectionRules | null | undefined;
}

/** One publication of a city at a time: the next release is made from the one before. */
export async function lockCity(transaction: Database, city: CityId): Promise<void> {
  await transaction.query('select 1 from city where id = $1 for update', [city]);
}

/** A release beside the latest of a city, of which it takes over all but the figures. Fails with `unknown-city`. */
export async function insertNextRelease(
  transaction: Database,
  { city, date, note, sums, publishedBy }: Announcement,
): Promise<InsertedRelease> {
  const before = await findRelease(transaction, city, undefined);
  const [row] = await transaction.query<InsertedRelease>(
    `insert into release (city, id, date, note, edition, topics, attribution, protection, availability,
       published_by)
     select city, $2, $3::date, $4::jsonb, edition, topics, attribution, protection, '{}', $5
     from release where number = $1 returning number, id, protection`,
    [
      before.number,
      await nextReleaseId(transaction, city, date),
      date,
      JSON.stringify(note),
      publishedBy ?? null,
    ],
  );
  const { protection, ...release } = row!;
  return { ...release, protection: protection && sums ? declaring(protection, sums) : protection };
}

function declaring(rules: ProtectionRules, { additive, accidental }: DeclaredSums): ProtectionRules {
  return {
    ...rules,
    equalSums: [...(rules.equalSums ?? []), ...additive],
    accidentalSums: [...(rules.accidentalSums ?? []), ...accidental],
  };
}

/** A release as a city package describes it, of a city that may be new. Fails with `release-changed`. */
export async function insertPackageRelease(
  transaction: Database,
  content: CityPackage,
): Promise<InsertedRelease> {
  const { city, release, edition, topics, attribution, protection } = content;
  await transaction.query(
    'insert into city (id, name) values ($1, $2) on conflict (id) do update set name = excluded.name',
    [city.id, city.name],
  );
  const [row] = await transaction.query<{ number: number; id: string }>(
    `insert into release (city, id, date, note, edition, topics, attribution, availability)
     values ($1, $2, $3::date, $4::jsonb, $5, $6::jsonb, $7::jsonb, '{}')
     on conflict do nothing returning number, id`,
    [
      city.id,
      await freeId(transaction, content),
      release.date,
      JSON.stringify(release.note),
      edition.id,
      JSON.stringify(topics),
      JSON.stringify(attribution),
    ],
  );
  if (!row) throw new ReportingError('release-changed', { city: city.name, release: release.id });
  return { ...row, protection };
}

/** What the package calls its release, unless the city has published deliveries under that name: then the next one. */
async function freeId(transaction: Database, { city, release }: CityPackage): Promise<string> {
  const taken = await transaction.query(
    `select 1 from release join delivery on delivery.release = release.number
     where release.city = $1 and release.id = $2 and delivered_by is not null`,
    [city.id, release.id],
  );
  return taken.length > 0 ? nextReleaseId(transaction, city.id, release.date) : release.id;
}
