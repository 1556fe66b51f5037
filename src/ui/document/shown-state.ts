import type { ListedFigure } from '../../actions/list-figures';
import { commonYears } from '../../domain/availability';
import type { Catalogue } from '../../domain/catalogue';

/** A figure's state as the list shows it: up to date, but a later year is there. */
export type ShownState = ListedFigure['state'] | 'later';

/** The state, and whether the city has figures of a later year than it shows. */
export function shownState({ state, origin }: ListedFigure, catalogue: Catalogue): ShownState {
  if (!origin || (state !== 'current' && state !== 'linked')) return state;
  const { query } = origin.request;
  if (query.city !== catalogue.city.id) return state;
  const newest = commonYears(catalogue, query).at(-1) ?? 0;
  return newest > (query.years.at(-1) ?? 0) ? 'later' : state;
}
