import type { Answer } from '../domain/answer';
import type { CityId } from '../domain/catalogue';
import type { ReportingYear } from '../domain/period';
import type { FigureRequest } from '../figures/provenance';
import type { Query } from '../domain/query';
import type { Sheet } from '../figures/sheet';
import { sheetOfTypologyTrust } from '../figures/sheet-of-typology-trust';
import { typologyOf } from '../domain/typology/choice';
import type { TypologyDefinition } from '../domain/typology/definition';
import { nameOfTypology } from '../figures/named-typology';
import { queryForTypology, yearsForTypology } from '../domain/typology/query';
import { allSteps, type Steps } from '../domain/typology/trust/steps';
import { trustSteps, type Trust, type TrustOptions } from '../domain/typology/trust/trust';
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
    trust?: PacedTrust;
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
  options: PacedTrust = {},
): Promise<{ sheet: Sheet; trust: Trust; answer: Answer }> {
  const explained = await trustTypology({ source }, declared, request.query, options);
  return { sheet: sheetOfTypologyTrust(explained.trust, explained.answer, request), ...explained };
}

/** The same without a worksheet, for asking why areas have their types. */
export async function trustTypology(
  { source }: { source: IndicatorSource },
  declared: TypologyDefinition,
  query: Query,
  { pace = atOnce, ...options }: PacedTrust = {},
): Promise<{ trust: Trust; answer: Answer }> {
  const answer = await source.answer(query);
  return { trust: await pace(trustSteps(declared, answer, options)), answer };
}

/** Whoever shows progress takes the steps one by one. */
export interface PacedTrust extends TrustOptions {
  pace?: <T>(steps: Steps<T>) => Promise<T>;
}

async function atOnce<T>(steps: Steps<T>): Promise<T> {
  return allSteps(steps);
}
