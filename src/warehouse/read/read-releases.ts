import type { AreaKey, LevelId } from '../../domain/area';
import type { CityId, Release } from '../../domain/catalogue';
import { absent, numberCell, type Absence, type Cell, type Quality } from '../../domain/cell';
import type { ReportingYear } from '../../domain/period';
import type { ChangeCounts } from '../../ports/delivery-desk';
import type { Database } from '../engine/database';

export interface PublishedRelease extends Release {
  city: CityId;
}

export type ChangeKind = keyof ChangeCounts;

/** A cell that is not as it was in the release before. */
export interface Change {
  kind: ChangeKind;
  measure: string;
  area: AreaKey;
  level: LevelId;
  year: ReportingYear;
  /** Missing where it is new. */
  old?: Cell;
  /** Missing where it is withdrawn. */
  new?: Cell;
  /** Why it is withdrawn, where it was asked for by name. */
  reason?: string;
}

/** The releases of a city or of all, latest first. */
export function readReleases(database: Database, city: CityId | undefined): Promise<PublishedRelease[]> {
  return database.query<PublishedRelease>(
    `select city, id, date::text, note from release where $1::text is null or city = $1 order by number desc`,
    [city ?? null],
  );
}

/** What a release changes comes out of the cells: those it begins beside those it ends. */
const CHANGED = `(select * from shown_observation where release_from = $1) as new
  full join (select * from shown_observation where release_to = $1) as old using (measure, area, year)`;

/** What is secret before and after is not told to have changed: whoever hears that learns of the number. */
const TOLD = 'not (coalesce(new.hidden, false) and coalesce(old.hidden, false))';

const KIND = `case when old.release_from is null then 'new' when new.release_from is null then 'withdrawn'
  when old.value is not null and new.value is null and not coalesce(new.hidden, false) then 'emptied' else 'revised' end`;

/** How many cells a release changes against the one before. */
export async function countChanges(database: Database, release: number): Promise<ChangeCounts> {
  const rows = await database.query<{ kind: ChangeKind; cells: number }>(
    `select ${KIND} as kind, count(*)::integer as cells from ${CHANGED} where ${TOLD} group by 1`,
    [release],
  );
  const cells = (kind: ChangeKind) => rows.find((row) => row.kind === kind)?.cells ?? 0;
  return {
    new: cells('new'),
    revised: cells('revised'),
    emptied: cells('emptied'),
    withdrawn: cells('withdrawn'),
  };
}

/** What becomes secret with a release is not shown as it was before either. */
const OLD = `case when not coalesce(new.hidden, false) then old.value end as old_value,
  case when new.hidden then 'unknown' else old.absence end as old_absence,
  case when not coalesce(new.hidden, false) then old.quality end as old_quality`;

interface ChangeRow extends Omit<Change, 'old' | 'new' | 'reason'> {
  reason: string | null;
  old_value: number | null;
  old_absence: Absence | null;
  old_quality: Quality | null;
  new_value: number | null;
  new_absence: Absence | null;
  new_quality: Quality | null;
}

/** A part of the list of changes, by year, measure and area. */
export async function readChanges(
  database: Database,
  release: number,
  { from, limit }: { from: number; limit: number },
): Promise<Change[]> {
  const rows = await database.query<ChangeRow>(
    `select ${KIND} as kind, measure.code as measure, area.key as area, area.level, year,
       ${OLD},
       new.value as new_value, new.absence as new_absence, new.quality as new_quality,
       delivery.reason
     from ${CHANGED} join measure on measure.id = measure join area on area.id = area
       left join delivery on delivery.id = old.withdrawn_by and new.release_from is null
     where ${TOLD} order by year, measure.code, area.position, area.id limit $2 offset $3`,
    [release, limit, from],
  );
  return rows.map(({ kind, measure, area, level, year, reason, ...cells }) => ({
    kind,
    measure,
    area,
    level,
    year,
    ...(kind !== 'new' && { old: cellOf(cells.old_value, cells.old_absence, cells.old_quality) }),
    ...(kind !== 'withdrawn' && { new: cellOf(cells.new_value, cells.new_absence, cells.new_quality) }),
    ...(reason && { reason }),
  }));
}

function cellOf(value: number | null, absence: Absence | null, quality: Quality | null): Cell {
  return value === null ? absent(absence ?? 'unknown') : numberCell(value, quality ?? undefined);
}
