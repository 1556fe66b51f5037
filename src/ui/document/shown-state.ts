import type { ListedFigure } from '../../actions/list-figures';
import type { Catalogue } from '../../domain/catalogue';
import { newestYear } from './years-to-have';

/** A figure's state as the list shows it: up to date, but a later year is there. */
export type ShownState = ListedFigure['state'] | 'later';

/** The state, and whether the figure's city has figures of a later year; up to date is only said of what was looked up there. */
export function shownState(figure: ListedFigure, catalogue: Catalogue | undefined): ShownState {
  const { state, origin } = figure;
  if (!origin || (state !== 'current' && state !== 'linked')) return state;
  if (!catalogue) return 'linked';
  return newestYear(figure, catalogue) > (origin.request.query.years.at(-1) ?? 0) ? 'later' : state;
}
