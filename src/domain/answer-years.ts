import { cellAt, type Answer } from './answer';
import type { ReportingYear } from './period';

/** The part of an answer about some of its years. */
export function answerForYears(answer: Answer, years: ReportingYear[]): Answer {
  const cells = answer.indicators.flatMap(({ id }) =>
    answer.areas.flatMap(({ key }) => years.map((year) => cellAt(answer, id, key, year))),
  );
  return { ...answer, query: { ...answer.query, years }, years, cells };
}
