import { cellAt, cellsInOrder, type Answer } from './answer';
import type { AreaKey } from './area';

/** The part of an answer about some of its areas; an answer always brings the city row, not everybody asked for it. */
export function answerForAreas(answer: Answer, keys: ReadonlySet<AreaKey>): Answer {
  const areas = answer.areas.filter(({ key }) => keys.has(key));
  if (areas.length === answer.areas.length) return answer;
  const cells = cellsInOrder({ ...answer, areas }, ({ id }, { key }, year) => cellAt(answer, id, key, year));
  return { ...answer, areas, cells };
}
