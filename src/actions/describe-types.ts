import type { Answer } from '../domain/answer';
import type { Query } from '../domain/query';
import { computeTypology, type TypologyResult } from '../domain/typology/index-typology';
import { referenceValues, withCounts, type ReferenceValues } from '../domain/typology/reference-values';
import type { Sheet } from '../figures/sheet';
import { sheetOfReferenceValues } from '../figures/sheet-of-reference-values';
import type { IndicatorSource } from '../ports/indicator-source';
import type { SheetOptions } from './sheet-options';
import { typologyQuery, typologyRequest, type AskedTypology } from './typology-request';

/** A typology of one year with what its types are like. */
export interface DescribedTypes {
  query: Query;
  answer: Answer;
  result: TypologyResult;
  values: ReferenceValues;
}

/**
 * Says of each type of a typology how many people live there and what its indicators are. Fails with `typology-…` and what
 * the source fails with.
 */
export async function describeTypes(
  { source }: { source: Pick<IndicatorSource, 'answer'> },
  asked: AskedTypology,
): Promise<DescribedTypes> {
  const query = typologyQuery(asked);
  const answer = await source.answer(withCounts(query, asked.catalogue));
  const result = computeTypology(asked.definition, answer);
  return { query, answer, result, values: referenceValues(result, answer) };
}

/** The worksheet that describes the types. */
export function typesSheet({ query, answer, result, values }: DescribedTypes, options: SheetOptions): Sheet {
  const request = typologyRequest(result.definition, query, options, 'reference');
  return sheetOfReferenceValues(values, result, answer, request);
}
