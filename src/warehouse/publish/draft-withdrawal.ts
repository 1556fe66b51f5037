import { createHash } from 'node:crypto';
import type { AreaKey } from '../../domain/area';
import type { CityId } from '../../domain/catalogue';
import { ReportingError } from '../../domain/reporting-error';
import type { Withdrawn } from '../../ports/delivery-desk';
import type { Database } from '../engine/database';

export interface Withdrawal {
  city: CityId;
  edition: string;
  withdrawn: Withdrawn;
  /** Kept for ever and shown in the list of changes. */
  reason: string;
  /** The account. */
  deliveredBy: string;
}

/**
 * Keeps a withdrawal as a draft: the release that publishes it lacks these figures, earlier ones keep them. Resolves to its
 * number and how many figures it is about. Fails with `delivery-names-unknown`, `nothing-to-withdraw`.
 */
export function draftWithdrawal(
  database: Database,
  { city, edition, withdrawn, reason, deliveredBy }: Withdrawal,
): Promise<{ number: number; count: number }> {
  const asked = JSON.stringify({ withdraw: withdrawn });
  const hash = createHash('sha256').update(asked).digest('hex');
  return database.transaction(async (transaction) => {
    const [row] = await transaction.query<{ id: number }>(
      `insert into delivery (city, edition, title, content_hash, delivered_by, mapping, report, reason)
       values ($1, $2, $3, $4, $5, $6::jsonb, '[]', $3) returning id`,
      [city, edition, reason, hash, deliveredBy, asked],
    );
    const number = row!.id;
    if (!('delivery' in withdrawn)) await checkNames(transaction, city, edition, withdrawn);
    const count = await ('delivery' in withdrawn
      ? stage(transaction, number, city, 'source_file.delivery = $3', [withdrawn.delivery])
      : stage(
          transaction,
          number,
          city,
          `measure.code = any($3::text[]) and area.edition = $4 and area.key = any($5::text[])
             and year = any($6::smallint[])`,
          [withdrawn.measures, edition, withdrawn.areas, withdrawn.years],
        ));
    if (count === 0) throw new ReportingError('nothing-to-withdraw', { city });
    return { number, count };
  });
}

async function checkNames(
  database: Database,
  city: CityId,
  edition: string,
  { measures, areas }: { measures: string[]; areas: AreaKey[] },
): Promise<void> {
  const unknown = await database.query<{ asked: string }>(
    `select asked from unnest($3::text[]) as named (asked)
     where not exists (select 1 from measure where city = $1 and code = asked)
     union select asked from unnest($4::text[]) as named (asked)
     where not exists (select 1 from area where city = $1 and edition = $2 and key = asked) order by 1`,
    [city, edition, measures, areas],
  );
  if (unknown.length > 0)
    throw new ReportingError('delivery-names-unknown', {
      names: unknown.map(({ asked }) => asked).join(', '),
    });
}

async function stage(
  database: Database,
  delivery: number,
  city: CityId,
  where: string,
  parameters: unknown[],
): Promise<number> {
  const [kept] = await database.query<{ count: number }>(
    `with kept as (
       insert into draft_observation (delivery, measure, area, year, source_file)
       select $1, observation.measure, observation.area, year, source_file
       from observation join measure on measure.id = observation.measure join area on area.id = observation.area
         join source_file on source_file.id = observation.source_file
       where measure.city = $2 and release_to is null and ${where}
       returning 1)
     select count(*)::integer as count from kept`,
    [delivery, city, ...parameters],
  );
  return kept!.count;
}
