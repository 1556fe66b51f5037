import { useState } from 'react';
import type { FigureOrigin, ListedFigure } from '../actions/list-figures';
import type { CityRef } from '../domain/catalogue';
import { selectionOf, type Selection } from './selection';

export type ChangeableFigure = ListedFigure & { origin: FigureOrigin };

/** Sentences are their author's, a typology is what its city declares; a city that is not there any more has no figures. */
export function isChangeable(figure: ListedFigure, cities: CityRef[]): figure is ChangeableFigure {
  const { kind, origin } = figure;
  return (
    ['table', 'chart', 'box'].includes(kind) &&
    origin !== undefined &&
    !origin.request.options.typology &&
    cities.some(({ id }) => id === origin.request.query.city)
  );
}

/** A figure on its way to become another: city, language and selection are its own until the change is over. */
export interface Change {
  figure: ChangeableFigure;
  /** Another one each time a form is filled from what stands there. */
  turn: number;
  selection: Selection;
}

/** The change that is under way, if any. */
export function useChange() {
  const [now, setNow] = useState<Change>();
  return {
    now,
    begin: (figure: ChangeableFigure) =>
      setNow((before) => ({
        figure,
        turn: (before?.turn ?? 0) + 1,
        selection: selectionOf(figure.origin.request),
      })),
    end: () => setNow(undefined),
    onSelection: (selection: Selection) => setNow((known) => known && { ...known, selection }),
  };
}
