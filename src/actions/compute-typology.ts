import type { CityId } from '../domain/catalogue';
import type { ReportingYear } from '../domain/period';
import type { FigureRequest } from '../figures/provenance';
import { sheetOfTypology } from '../figures/sheet-of-typology';
import { typologyOf } from '../domain/typology/choice';
import type { TypologyDefinition } from '../domain/typology/definition';
import { computeTypology as compute, type TypologyResult } from '../domain/typology/index-typology';
import { nameOfTypology } from '../figures/named-typology';
import { queryForTypology, yearsForTypology } from '../domain/typology/query';
import type { IndicatorSource } from '../ports/indicator-source';
import type { Workbook } from '../ports/workbook';
import type { PlaceOptions } from './pull-table';

/**
 * Computes the city's typology of a year and puts it into a worksheet: the one given or with the id `definition`, or the
 * city's first. Fails with `unknown-typology`, `typology-…`.
 */
export async function computeTypology(
  { source, workbook }: { source: IndicatorSource; workbook: Workbook },
  { city, year, definition }: { city: CityId; year: ReportingYear; definition?: string | TypologyDefinition },
  { language, newId, target = { kind: 'new-sheet' } }: PlaceOptions,
): Promise<{ address: string; result: TypologyResult }> {
  const catalogue = await source.catalogue(city);
  const declared = typeof definition === 'object' ? definition : typologyOf(catalogue, definition);
  const query = queryForTypology(declared, city, year, yearsForTypology(catalogue, declared));
  const answer = await source.answer(query);
  const result = compute(declared, answer);
  const request: FigureRequest = {
    id: newId(),
    kind: 'typology',
    query,
    language,
    options: { typology: nameOfTypology(declared) },
  };
  return { address: await workbook.place(sheetOfTypology(result, answer, request), target), result };
}
