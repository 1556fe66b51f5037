import type { Answer } from '../domain/answer';
import type { CityId } from '../domain/catalogue';
import type { ReportingYear } from '../domain/period';
import type { FigureRequest } from '../domain/provenance';
import type { Sheet } from '../domain/sheet';
import { sheetOfTypologyTrust } from '../domain/sheet-of-typology-trust';
import { typologyOf } from '../domain/typology/choice';
import type { TypologyDefinition } from '../domain/typology/definition';
import { nameOfTypology } from '../domain/typology/grouping';
import { queryForTypology, yearsForTypology } from '../domain/typology/query';
import { trustIn, type Trust, type TrustOptions } from '../domain/typology/trust/trust';
import type { IndicatorSource } from '../ports/indicator-source';
import type { Workbook } from '../ports/workbook';
import type { PlaceOptions } from './pull-table';

/**
 * Says how far the city's typology of a year can be trusted, area by area, and puts it into a worksheet. The answer comes
 * along for `whyThisType`. Fails with `unknown-typology`, `typology-…`.
 */
export async function explainTypology(
  { source, workbook }: { source: IndicatorSource; workbook: Workbook },
  {
    city,
    year,
    definition,
    trust: options = {},
  }: {
    city: CityId;
    year: ReportingYear;
    definition?: string | TypologyDefinition;
    trust?: TrustOptions;
  },
  { language, newId, target = { kind: 'new-sheet' } }: PlaceOptions,
): Promise<{ address: string; trust: Trust; answer: Answer }> {
  const catalogue = await source.catalogue(city);
  const declared = typeof definition === 'object' ? definition : typologyOf(catalogue, definition);
  const query = queryForTypology(declared, city, year, yearsForTypology(catalogue, declared));
  const request: FigureRequest = {
    id: newId(),
    kind: 'typology',
    query,
    language,
    options: { typology: { ...nameOfTypology(declared), sheet: 'trust' } },
  };
  const { sheet, ...explained } = await typologyTrust(source, declared, request, options);
  return { address: await workbook.place(sheet, target), ...explained };
}

/** How far the typology of a request can be trusted, and the worksheet that says so. Fails like `explainTypology`. */
export async function typologyTrust(
  source: IndicatorSource,
  declared: TypologyDefinition,
  request: FigureRequest,
  options: TrustOptions = {},
): Promise<{ sheet: Sheet; trust: Trust; answer: Answer }> {
  const answer = await source.answer(request.query);
  const trust = trustIn(declared, answer, options);
  return { sheet: sheetOfTypologyTrust(trust, answer, request), trust, answer };
}
