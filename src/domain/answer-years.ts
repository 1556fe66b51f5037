import { cellAt, cellsInOrder, type Answer } from './answer';
import type { ReportingYear } from './period';

/** The part of an answer about some of its years. */
export function answerForYears(answer: Answer, years: ReportingYear[]): Answer {
  const cells = cellsInOrder({ ...answer, years }, ({ id }, { key }, year) => cellAt(answer, id, key, year));
  return { ...answer, query: { ...answer.query, years }, years, cells };
}
