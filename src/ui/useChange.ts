import { useState } from 'react';
import { isSame } from '../actions/same-request';
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
  /** It was made another elsewhere while the form was open. */
  isAnew?: boolean;
}

/** The change that is under way, if any. */
export function useChange() {
  const [now, setNow] = useState<Change>();
  const [gone, setGone] = useState<string>();
  return {
    now,
    /** The title of a figure that went while it was being changed. */
    gone,
    begin: (figure: ChangeableFigure) => {
      setGone(undefined);
      setNow((before) => begun(figure, before));
    },
    end: () => {
      setGone(undefined);
      setNow(undefined);
    },
    onSelection: (selection: Selection) => setNow((known) => known && { ...known, selection }),
    /** Somebody comes back to the form: it is filled anew where the figure is another by now, and closed where it is gone. */
    comeBack: (found: ChangeableFigure | undefined) => {
      if (!found) setGone(now?.figure.title);
      setNow((known) => known && found && caughtUp(known, found));
    },
    /** What the form did itself: the figure is called otherwise now, the form stays. */
    follow: (figure: ChangeableFigure | undefined) =>
      setNow((known) => known && { ...known, figure: figure ?? known.figure }),
  };
}

function begun(figure: ChangeableFigure, before: Change | undefined): Change {
  const { request } = figure.origin;
  return { figure, turn: (before?.turn ?? 0) + 1, selection: selectionOf(request) };
}

function caughtUp(known: Change, figure: ChangeableFigure): Change {
  if (isSame(known.figure.origin.request, figure.origin.request)) return { ...known, figure };
  return { ...begun(figure, known), isAnew: true };
}
