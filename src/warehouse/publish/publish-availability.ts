import type { LevelId } from '../../domain/area';
import type { Indicator } from '../../domain/indicator';
import type { Database } from '../engine/database';
import { availabilityOf, type Delivered } from './availability';

/** Writes down which years of which indicator the newest state of a city has at each level. */
export async function publishAvailability(
  database: Database,
  city: string,
  release: number,
  { indicators, levels }: { indicators: Indicator[]; levels: { id: LevelId }[] },
): Promise<void> {
  const delivered = await database.query<Delivered>(
    `select distinct measure.code as measure, area.level, observation.year
     from observation join measure on measure.id = observation.measure join area on area.id = observation.area
     where measure.city = $1 and observation.release_to is null and observation.value is not null
       and area.kind <> 'unassigned'`,
    [city],
  );
  const availability = availabilityOf(
    indicators,
    levels.map(({ id }) => id),
    delivered,
  );
  await database.query('update release set availability = $2::jsonb where number = $1', [
    release,
    JSON.stringify(availability),
  ]);
}
