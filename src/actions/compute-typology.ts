import type { Answer } from '../domain/answer';
import type { Query } from '../domain/query';
import { computeTypology as compute, type TypologyResult } from '../domain/typology/index-typology';
import type { Sheet } from '../figures/sheet';
import { sheetOfTypology } from '../figures/sheet-of-typology';
import type { IndicatorSource } from '../ports/indicator-source';
import type { SheetOptions } from './sheet-options';
import { typologyQuery, typologyRequest, type AskedTypology } from './typology-request';

/** A typology with the figures it was computed from. */
export interface ComputedTypology {
  query: Query;
  answer: Answer;
  result: TypologyResult;
}

/** Computes a typology of a city. Fails with `typology-…` and what the source fails with. */
export async function computeTypology(
  { source }: { source: Pick<IndicatorSource, 'answer'> },
  asked: AskedTypology,
): Promise<ComputedTypology> {
  const query = typologyQuery(asked);
  const answer = await source.answer(query);
  return { query, answer, result: compute(asked.definition, answer) };
}

/** The worksheet of a typology. */
export function typologySheet({ query, answer, result }: ComputedTypology, options: SheetOptions): Sheet {
  return sheetOfTypology(result, answer, typologyRequest(result.definition, query, options));
}
