import { commonYears, indicatorsLacking } from '../domain/availability';
import type { Area, AreaLevel, LevelId } from '../domain/area';
import { indicatorOf, levelOf, type Catalogue } from '../domain/catalogue';
import type { Indicator, Topic } from '../domain/indicator';
import { yearsNow, type MovingYears } from '../domain/moving-years';
import type { ReportingYear } from '../domain/period';
import type { Query } from '../domain/query';
import type { FigureRequest } from '../figures/provenance';

/**
 * A query while a person still chooses: its lists may be empty. `areas` is missing for all areas of the level and
 * empty when areas are to be chosen and none is.
 */
export interface Selection extends Query {
  /** Taken until a person chooses years, where everything chosen has data for it: chosen at the top, or the document's. */
  preferred?: { year: ReportingYear; because: 'chosen' | 'document' } | undefined;
  /** The years then follow from the data. */
  moving?: MovingYears | undefined;
}

/** Nothing chosen yet, at the level last used or else the one the city's typology is made for. */
export function emptySelection(catalogue: Catalogue, lastLevel: LevelId | undefined): Selection {
  return { city: catalogue.city.id, indicators: [], level: levelLike(catalogue, lastLevel), years: [] };
}

/** The selection in the areas of another edition: areas are chosen anew, as they are others. */
export function selectionIn(catalogue: Catalogue, { areas: _, edition: __, ...rest }: Selection): Selection {
  const { edition, editions } = catalogue;
  const isOwn = edition.id === editions[0]?.id;
  return { ...rest, level: levelLike(catalogue, rest.level), ...(!isOwn && { edition: edition.id }) };
}

function levelLike(catalogue: Catalogue, wanted: LevelId | undefined): LevelId {
  const wishes = [wanted, catalogue.typologies[0]?.level].filter((id) => id !== undefined);
  return wishes.find((id) => levelOf(catalogue, id)) ?? catalogue.levels.at(-1)?.id ?? '';
}

/**
 * The selection as it can be asked: years without data for what is chosen are left out. Until a person chooses years it
 * is the document's, or the newest in which everything chosen has data.
 */
export function askable(catalogue: Catalogue, { preferred, moving, ...selection }: Selection): Query {
  const years = commonYears(catalogue, selection);
  if (moving) return { ...selection, years: yearsNow(moving, years) };
  const suggested = years.filter((year) => year === preferred?.year);
  const chosen = [selection.years, suggested, years.slice(-1)].find((each) => each.length) ?? [];
  return { ...selection, years: chosen.filter((year) => years.includes(year)) };
}

/** Why a year is taken though nobody chose it among the years. */
export function reasonOfYear({ preferred }: Selection, year: ReportingYear | undefined) {
  return preferred && preferred.year === year ? preferred.because : 'newest';
}

/** What a figure was asked for, to be chosen anew. */
export function selectionOf({ query, options }: Pick<FigureRequest, 'query' | 'options'>): Selection {
  return { ...query, moving: options.years };
}

/** The first thing still missing before a query can be asked. */
export function missingIn({ indicators, areas, years }: Query): 'indicators' | 'areas' | 'years' | undefined {
  if (indicators.length === 0) return 'indicators';
  if (areas?.length === 0) return 'areas';
  if (years.length === 0) return 'years';
  return undefined;
}

/** With the item added or taken away, in the order of the catalogue. */
export function toggled<T>(chosen: T[], item: T, order: T[]): T[] {
  const without = chosen.filter((other) => other !== item);
  if (without.length < chosen.length) return without;
  return order.filter((other) => other === item || chosen.includes(other));
}

/** With the item added behind the others or taken away: the order is the person's. */
export function appended<T>(chosen: T[], item: T): T[] {
  return chosen.includes(item) ? chosen.filter((other) => other !== item) : [...chosen, item];
}

/** With the item so many places further on, as far as there are places. */
export function moved<T>(chosen: T[], item: T, places: number): T[] {
  const from = chosen.indexOf(item);
  const to = Math.min(Math.max(from + places, 0), chosen.length - 1);
  return chosen.filter((other) => other !== item).toSpliced(to, 0, item);
}

/** Years that lack chosen indicators, and which; years that lack the same stand together. */
export function unavailableYears(
  catalogue: Catalogue,
  selection: Selection,
): { years: ReportingYear[]; lacking: Indicator[] }[] {
  const groups = new Map<string, { years: ReportingYear[]; lacking: Indicator[] }>();
  for (const year of catalogue.years) {
    const ids = indicatorsLacking(catalogue, selection, year);
    if (ids.length === 0) continue;
    const lacking = ids.flatMap((id) => indicatorOf(catalogue, id) ?? []);
    const years = [...(groups.get(ids.join())?.years ?? []), year];
    groups.set(ids.join(), { years, lacking });
  }
  return [...groups.values()];
}

/** The parts of the city at a level; at the city's own level the city itself. */
export function areasOf({ areas }: Catalogue, level: LevelId): Area[] {
  return areas.filter((area) => area.level === level && area.kind !== 'unassigned');
}

/** Areas can be chosen wherever there is more than one. */
export function hasParts(catalogue: Catalogue, level: AreaLevel): boolean {
  return areasOf(catalogue, level.id).length > 1;
}

/** The indicators of each topic that has any. */
export function indicatorsByTopic({
  topics,
  indicators,
}: Catalogue): { topic: Topic; indicators: Indicator[] }[] {
  return topics
    .map((topic) => ({ topic, indicators: indicators.filter((indicator) => indicator.topic === topic.id) }))
    .filter((group) => group.indicators.length > 0);
}

/** Areas whose name, key or the name of the area above holds what is looked for. */
export function areasMatching(catalogue: Catalogue, level: LevelId, wanted: string): Area[] {
  const nameOf = new Map(catalogue.areas.map(({ key, name }) => [key, name]));
  return areasOf(catalogue, level).filter(({ key, name, parent }) =>
    holds([key, name, (parent && nameOf.get(parent)) ?? ''], wanted),
  );
}

function holds(texts: string[], wanted: string): boolean {
  const text = texts.join(' ').toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
