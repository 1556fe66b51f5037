import { useCallback, useEffect, useRef } from 'react';
import { isSame } from '../actions/same-request';
import type { Living } from './living';
import { isChangeable, type Change, type ChangeableFigure } from './useChange';
import type { City } from './useCity';

/**
 * Looks at the figure that is changed when one comes to its form, and each time the form says that it changed it. What cannot be
 * read leaves the form as it is: whoever then changes is told why not.
 */
export function useStanding(living: Living, city: City): () => void {
  const latest = useRef(city);
  useEffect(() => {
    latest.current = city;
  });
  const look = useCallback(
    (how: 'comeBack' | 'follow') => {
      const asked = latest.current.change.now;
      if (!asked) return;
      living.known().then(
        (figures) => {
          const { change, cities } = latest.current;
          if (change.now?.turn !== asked.turn) return;
          const there = figures.filter(({ where }) => where !== undefined);
          change[how](
            standing(
              there.filter((each) => isChangeable(each, cities)),
              change.now,
            ),
          );
        },
        () => undefined,
      );
    },
    [living],
  );
  useEffect(() => look('comeBack'), [look]);
  return useCallback(() => look('follow'), [look]);
}

/** Copies of a table go by one id: the one that is as it was is the one meant. */
function standing(all: ChangeableFigure[], { figure }: Change): ChangeableFigure | undefined {
  const found = all.filter(({ id }) => id === figure.id);
  return found.find(({ origin }) => isSame(origin.request, figure.origin.request)) ?? found[0];
}
