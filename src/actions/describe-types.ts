import type { Answer } from '../domain/answer';
import type { Catalogue, CityId } from '../domain/catalogue';
import type { ReportingYear } from '../domain/period';
import type { FigureRequest } from '../figures/provenance';
import type { Sheet } from '../figures/sheet';
import { sheetOfReferenceValues } from '../figures/sheet-of-reference-values';
import { typologyOf } from '../domain/typology/choice';
import type { TypologyDefinition } from '../domain/typology/definition';
import { nameOfTypology } from '../figures/named-typology';
import { computeTypology, type TypologyResult } from '../domain/typology/index-typology';
import { queryForTypology, yearsForTypology } from '../domain/typology/query';
import { referenceValues, withCounts, type ReferenceValues } from '../domain/typology/reference-values';
import type { IndicatorSource } from '../ports/indicator-source';
import type { Workbook } from '../ports/workbook';
import type { PlaceOptions } from './pull-table';

/** A typology of one year with what its types are like. */
export interface DescribedTypes {
  values: ReferenceValues;
  result: TypologyResult;
  answer: Answer;
}

/**
 * Says of each type of the city's typology how many people live there and what its indicators are, and puts it into a
 * worksheet. Fails with `unknown-typology`, `typology-…`.
 */
export async function describeTypes(
  { source, workbook }: { source: IndicatorSource; workbook: Workbook },
  { city, year, definition }: { city: CityId; year: ReportingYear; definition?: string | TypologyDefinition },
  { language, newId, target = { kind: 'new-sheet' } }: PlaceOptions,
): Promise<{ address: string } & DescribedTypes> {
  const catalogue = await source.catalogue(city);
  const declared = typeof definition === 'object' ? definition : typologyOf(catalogue, definition);
  const request: FigureRequest = {
    id: newId(),
    kind: 'typology',
    query: queryForTypology(declared, city, year, yearsForTypology(catalogue, declared)),
    language,
    options: { typology: { ...nameOfTypology(declared), sheet: 'reference' } },
  };
  const { sheet, ...described } = await describedTypes(source, catalogue, declared, request);
  return { address: await workbook.place(sheet, target), ...described };
}

/** The types of a request, and the worksheet that describes them. Fails like `describeTypes`. */
export async function describedTypes(
  source: IndicatorSource,
  catalogue: Catalogue,
  declared: TypologyDefinition,
  request: FigureRequest,
): Promise<{ sheet: Sheet } & DescribedTypes> {
  const answer = await source.answer(withCounts(request.query, catalogue));
  const result = computeTypology(declared, answer);
  const values = referenceValues(result, answer);
  return { sheet: sheetOfReferenceValues(values, result, answer, request), values, result, answer };
}
