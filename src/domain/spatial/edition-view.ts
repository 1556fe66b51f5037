import type { Area, AreaEdition, AreaLevel, LevelId } from '../area';
import type { Catalogue } from '../catalogue';
import type { Indicator, IndicatorId } from '../indicator';
import { measuresOf } from '../indicator-value';
import type { Measure } from '../observation';
import type { ReportingYear } from '../period';
import { ReportingError } from '../reporting-error';
import type { CityStructure } from './city-structure';
import { composedLevels, type ComposedLevel } from './composed-levels';
import type { Crosswalk } from './crosswalk';

/** Counts add up over areas and go over into others; square kilometres only add up; rates and what is derived do neither. */
export type MeasureKinds = ReadonlyMap<string, Measure['kind']>;

/** A release as it is asked in one edition. */
export interface EditionView {
  catalogue: Catalogue;
  /** By the level they lead to: where figures are converted instead of delivered. */
  crosswalks: ReadonlyMap<LevelId, Crosswalk>;
  /** Whether the figures of an indicator can be had for the areas of a level. */
  isPossible(indicator: IndicatorId, level: LevelId): boolean;
}

/**
 * What a release can be asked for in the areas of an edition (its own when none is named): levels with figures, levels a
 * crosswalk leads to from them, hierarchies and quarters. Fails with `unknown-edition`, or with `no-crosswalk` for an
 * edition its figures cannot be converted to.
 */
export function editionView(
  released: Catalogue,
  structure: CityStructure,
  kinds: MeasureKinds,
  edition = released.edition.id,
): EditionView {
  const leading = crosswalksFrom(released, structure);
  const editions = editionsOf(released, structure, leading);
  const crosswalks = byTarget(leading, edition);
  const place = placeOf(released, structure, { edition, crosswalks, editions });
  const composed = composedLevels(structure, edition).flatMap((level) => composedOf(level, place));
  const offered = released.indicators.map((indicator) => {
    const years = yearsByLevel(indicator, { released, kinds, place, crosswalks, composed });
    return [indicator.id, years] as const;
  });
  const availability = new Map(offered);
  return {
    catalogue: {
      ...released,
      edition: place.edition,
      editions,
      levels: composed.reduce(inserted, place.levels),
      areas: [...place.areas, ...composed.flatMap(({ areas }) => areas)],
      years: ascending(offered.flatMap(([, years]) => Object.values(years).flat())),
      availability: Object.fromEntries(offered),
    },
    crosswalks,
    isPossible: (indicator, level) => availability.get(indicator)?.[level] !== undefined,
  };
}

/** From levels with figures to such as have none, of any edition. */
function crosswalksFrom({ edition, availability }: Catalogue, { crosswalks }: CityStructure): Crosswalk[] {
  const hasFigures = (level: LevelId) =>
    Object.values(availability).some((years) => (years[level] ?? []).length > 0);
  return crosswalks.filter(
    ({ from, to }) =>
      from.edition === edition.id &&
      hasFigures(from.level) &&
      !(to.edition === edition.id && hasFigures(to.level)),
  );
}

/** The first that leads to each level of an edition. */
function byTarget(leading: Crosswalk[], edition: string): EditionView['crosswalks'] {
  const there = leading.filter(({ to }) => to.edition === edition);
  return new Map(there.reverse().map((crosswalk) => [crosswalk.to.level, crosswalk]));
}

/** In whose areas figures can be asked, the release's own first. */
function editionsOf(
  { edition }: Catalogue,
  { editions }: CityStructure,
  leading: Crosswalk[],
): AreaEdition[] {
  const reached = new Set(leading.map(({ to }) => to.edition));
  const others = editions
    .map((known) => known.edition)
    .filter(({ id }) => id !== edition.id && reached.has(id));
  return [edition, ...others];
}

interface Place {
  edition: AreaEdition;
  levels: AreaLevel[];
  areas: Area[];
}

/** In another edition the city is the same, and what belongs to no part is what was not assignable before. */
function placeOf(
  { edition, levels, areas }: Catalogue,
  structure: CityStructure,
  asked: { edition: string; crosswalks: EditionView['crosswalks']; editions: AreaEdition[] },
): Place {
  const { crosswalks } = asked;
  if (asked.edition === edition.id) return { edition, levels, areas };
  const known = asked.editions.map(({ id }) => id).join(', ');
  const other = structure.editions.find((one) => one.edition.id === asked.edition);
  if (!other) throw new ReportingError('unknown-edition', { edition: asked.edition, known });
  if (crosswalks.size === 0)
    throw new ReportingError('no-crosswalk', { from: edition.id, to: asked.edition, known });
  const unassigned = [...crosswalks.values()].flatMap(({ from, to }) =>
    areas
      .filter(({ kind, level }) => kind === 'unassigned' && level === from.level)
      .map((area) => ({ ...area, level: to.level })),
  );
  return {
    edition: other.edition,
    levels: [...levels.slice(0, 1), ...other.levels.filter(({ id }) => crosswalks.has(id))],
    areas: [
      ...areas.filter(({ kind }) => kind === 'city'),
      ...other.areas.filter(({ kind, level }) => kind === 'part' && crosswalks.has(level)),
      ...unassigned,
    ],
  };
}

interface Composed extends ComposedLevel {
  /** The levels its areas are made of. */
  from: LevelId[];
}

/** What of a composed level can be made of the areas at hand. */
function composedOf({ level, areas }: ComposedLevel, place: Place): Composed[] {
  const levelOf = new Map(place.areas.map((area) => [area.key, area.level]));
  const made = areas.filter(({ parts = [] }) => parts.every((key) => levelOf.has(key)));
  if (made.length === 0) return [];
  const from = new Set(made.flatMap(({ parts = [] }) => parts.flatMap((key) => levelOf.get(key) ?? [])));
  return [{ level, areas: made, from: [...from] }];
}

/** Coarse to fine: what is made of the areas of a level stands before it. */
function inserted(levels: AreaLevel[], { level, from }: Composed): AreaLevel[] {
  const place = levels.findIndex(({ id }) => from.includes(id));
  return [...levels.slice(0, place), level, ...levels.slice(place)];
}

interface Offer {
  released: Catalogue;
  kinds: MeasureKinds;
  place: Place;
  crosswalks: EditionView['crosswalks'];
  composed: Composed[];
}

/** The years an indicator has at each level; a level for which it cannot be made is missing. */
function yearsByLevel(
  { id, formula }: Indicator,
  { released, kinds, place, crosswalks, composed }: Offer,
): Record<LevelId, ReportingYear[]> {
  const known = released.availability[id] ?? {};
  const madeOf = measuresOf(formula).map((measure) => kinds.get(measure));
  const converts = madeOf.every((kind) => kind === 'count');
  const addsUp = madeOf.every((kind) => kind === 'count' || kind === 'area');
  const own = place.levels.flatMap((level): [LevelId, ReportingYear[]][] => {
    const crosswalk = crosswalks.get(level.id);
    return crosswalk && !converts ? [] : [[level.id, known[crosswalk?.from.level ?? level.id] ?? []]];
  });
  const years = Object.fromEntries(own);
  const made = composed.flatMap(({ level, from }): [LevelId, ReportingYear[]][] => {
    const possible = addsUp && from.every((part) => years[part]);
    return possible ? [[level.id, ascending(from.flatMap((part) => years[part] ?? []))]] : [];
  });
  return { ...years, ...Object.fromEntries(made) };
}

function ascending(years: ReportingYear[]): ReportingYear[] {
  return [...new Set(years)].sort((a, b) => a - b);
}
