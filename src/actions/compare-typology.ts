import type { Answer } from '../domain/answer';
import { answerForYears } from '../domain/answer-years';
import type { ReportingYear } from '../domain/period';
import type { Query } from '../domain/query';
import { compareTypologies, type TypologyChange } from '../domain/typology/change/compare-typologies';
import { computeTypology } from '../domain/typology/index-typology';
import type { Sheet } from '../figures/sheet';
import { sheetOfTypologyChange } from '../figures/sheet-of-typology-change';
import type { IndicatorSource } from '../ports/indicator-source';
import type { SheetOptions } from './sheet-options';
import { typologyQuery, typologyRequest, type AskedTypology } from './typology-request';

/** What changed between two years, with the figures of both. */
export interface ComparedTypology {
  query: Query;
  answer: Answer;
  change: TypologyChange;
}

/** Compares a typology of a city with that of an earlier year. Fails with `typology-…` and what the source fails with. */
export async function compareTypology(
  { source }: { source: Pick<IndicatorSource, 'answer'> },
  asked: AskedTypology & { before: ReportingYear },
): Promise<ComparedTypology> {
  const years = [asked.before, asked.year];
  const queries = years.map((year) => typologyQuery({ ...asked, year }));
  const all = [...new Set(queries.flatMap((query) => query.years))].sort((a, b) => a - b);
  const query = { ...typologyQuery(asked), years };
  const answer = await source.answer({ ...query, years: all });
  const [before, after] = queries.map((one) => ({
    result: computeTypology(asked.definition, answerForYears(answer, one.years)),
    edition: answer.edition,
  }));
  return { query, answer: answerForYears(answer, years), change: compareTypologies(before!, after!) };
}

/** The worksheet of a change. */
export function changeSheet({ query, answer, change }: ComparedTypology, options: SheetOptions): Sheet {
  const { definition } = change.after;
  return sheetOfTypologyChange(change, answer, typologyRequest(definition, query, options, 'change'));
}
