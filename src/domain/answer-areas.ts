import type { Answer } from './answer';
import type { AreaKey } from './area';

/** The part of an answer about some of its areas; an answer always brings the city row, not everybody asked for it. */
export function answerForAreas(answer: Answer, keys: ReadonlySet<AreaKey>): Answer {
  const { areas, years, cells } = answer;
  const places = areas.flatMap(({ key }, place) => (keys.has(key) ? [place] : []));
  if (places.length === areas.length) return answer;
  return {
    ...answer,
    areas: areas.filter(({ key }) => keys.has(key)),
    cells: answer.indicators.flatMap((_, i) =>
      places.flatMap((place) => {
        const start = (i * areas.length + place) * years.length;
        return cells.slice(start, start + years.length);
      }),
    ),
  };
}
