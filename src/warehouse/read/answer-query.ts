import type { Answer } from '../../domain/answer';
import type { Area, AreaKey, LevelId } from '../../domain/area';
import { indicatorOf, levelOf, type Catalogue } from '../../domain/catalogue';
import type { Cell } from '../../domain/cell';
import { measuresOf } from '../../domain/indicator-value';
import type { Query } from '../../domain/query';
import { ReportingError } from '../../domain/reporting-error';
import { unlinkedAreas, type Crosswalk } from '../../domain/spatial/crosswalk';
import type { EditionView } from '../../domain/spatial/edition-view';
import { isMarked, marked, rounded, type Rounding } from '../disclosure/shown';
import type { Database } from '../engine/database';
import { cellsOf, type CellSources } from './answer-cells';
import { areasAsked } from './check-query';
import { composedOf, convertedBy } from './derived-areas';
import { readObservations, type Observed } from './read-observations';
import type { ReleaseNumber } from './releases';
import type { RowNumbers } from './row-numbers';

/** A release as it was published, and as it is asked. */
export interface AskedRelease {
  release: ReleaseNumber;
  released: Catalogue;
  view: EditionView;
  rounding: Rounding;
  numbers: RowNumbers;
}

/**
 * The cells a checked query asks for. Quarters and converted areas are made of what may leave the service, so that they
 * tell nothing new. Fails with `crosswalk-incomplete` when a crosswalk leaves out an area: its cases would be lost.
 */
export async function answerQuery(database: Database, asked: AskedRelease, query: Query): Promise<Answer> {
  const { catalogue } = asked.view;
  const { city, edition, attribution } = catalogue;
  const level = levelOf(catalogue, query.level)!;
  const areas = areasAsked(catalogue, query);
  const indicators = query.indicators.flatMap((id) => indicatorOf(catalogue, id) ?? []);
  const measures = [...new Set(indicators.flatMap(({ formula }) => measuresOf(formula)))];
  const sources = await Promise.all(
    placesOf(catalogue, query, areas).map((place) => readPlace(database, asked, query, measures, place)),
  );
  const from = (seen: (observed: Observed) => Observed) =>
    cellsOf(indicators, areas, query.years, cellSources(asked, areas, measures, sources, seen));
  const cells = from((observed) => rounded(observed, asked.rounding));
  const hidden = sources.some(({ hasSecrets }) => hasSecrets) ? positionsMarked(from(marked)) : [];
  const crosswalks = sources.flatMap(({ crosswalk }) => crosswalk ?? []);
  return {
    query: { ...query, release: asked.release.id },
    city,
    level,
    edition,
    release: catalogue.release,
    indicators,
    areas,
    years: query.years,
    cells,
    ...(hidden.length > 0 && { confidential: hidden }),
    ...(crosswalks.length > 0 && {
      crosswalks: crosswalks.map(({ id, name, basis, quality }) => ({ id, name, basis, quality })),
    }),
    attribution,
  };
}

/** Areas of one level that are delivered or converted, not made of others; all of them when none is named. */
interface Place {
  level: LevelId;
  areas?: AreaKey[] | undefined;
}

/** Where the numbers of an answer come from: its level, or the levels its quarters are made of. */
function placesOf({ areas: all }: Catalogue, { level, areas: keys }: Query, areas: Area[]): Place[] {
  const parts = new Set(areas.flatMap((area) => area.parts ?? []));
  // What belongs to no part is known only from all parts.
  if (parts.size === 0)
    return [{ level, areas: areas.some(({ kind }) => kind === 'unassigned') ? undefined : keys }];
  const within = all.filter(({ key }) => parts.has(key));
  return [...new Set(within.map((area) => area.level))].map((of) => ({
    level: of,
    areas: within.filter((area) => area.level === of).map(({ key }) => key),
  }));
}

interface Source {
  level: LevelId;
  crosswalk?: Crosswalk | undefined;
  /** In the areas figures were delivered for. */
  observed: Observed;
  hasSecrets: boolean;
}

async function readPlace(
  database: Database,
  { release, released, view, numbers }: AskedRelease,
  { years }: Query,
  measures: string[],
  { level, areas }: Place,
): Promise<Source> {
  const crosswalk = view.crosswalks.get(level);
  if (crosswalk) refuseIncomplete(crosswalk, partsAt(released, crosswalk.from.level));
  const read = await readObservations(database, numbers, {
    release: release.number,
    level: crosswalk?.from.level ?? level,
    areas: crosswalk ? undefined : areas,
    measures,
    years,
  });
  return { level, crosswalk, ...read };
}

function refuseIncomplete(crosswalk: Crosswalk, areas: Area[]): void {
  const lost = unlinkedAreas(
    crosswalk,
    areas.map(({ key }) => key),
  );
  if (lost.length)
    throw new ReportingError('crosswalk-incomplete', { crosswalk: crosswalk.id, areas: lost.join(', ') });
}

/** The same steps for numbers and for the marks of secret ones. */
function cellSources(
  { released, view: { catalogue } }: AskedRelease,
  areas: Area[],
  measures: string[],
  sources: Source[],
  seen: (observed: Observed) => Observed,
): CellSources {
  const [first] = sources;
  const delivered = sources.map(({ observed }) => seen(observed));
  const observed = delivered.map((own, i) => {
    const { crosswalk, level } = sources[i]!;
    const targets = partsAt(catalogue, level).map(({ key }) => key);
    return crosswalk ? convertedBy(crosswalk, own, measures, targets) : own;
  });
  return {
    city: released.areas.find(({ kind }) => kind === 'city')!,
    parts: partsAt(released, first?.crosswalk?.from.level ?? first?.level ?? ''),
    delivered: delivered[0]!,
    observed: composedOf(areas, together(observed), measures),
  };
}

/** Each area stands in one of them; the city stands in all. */
function together(sources: Observed[]): Observed {
  const [only, ...others] = sources;
  if (only && others.length === 0) return only;
  return (area, year) => Object.assign({}, ...sources.map((observed) => observed(area, year)));
}

function partsAt({ areas }: Catalogue, level: LevelId): Area[] {
  return areas.filter((area) => area.level === level && area.kind === 'part');
}

/** Positions that a secret number hides: a ratio of nothing to a secret zero, too, as it would tell the zero. */
function positionsMarked(cells: Cell[]): number[] {
  return cells.flatMap((cell, i) => (isMarked(cell) ? [i] : []));
}
