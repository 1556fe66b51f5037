import { answerForYears } from '../domain/answer-years';
import type { Catalogue, CityId } from '../domain/catalogue';
import type { ReportingYear } from '../domain/period';
import type { FigureRequest } from '../figures/provenance';
import type { Sheet } from '../figures/sheet';
import { sheetOfTypologyChange } from '../figures/sheet-of-typology-change';
import { typologyOf } from '../domain/typology/choice';
import { compareTypologies, type TypologyChange } from '../domain/typology/change/compare-typologies';
import type { TypologyDefinition } from '../domain/typology/definition';
import { computeTypology } from '../domain/typology/index-typology';
import { nameOfTypology } from '../figures/named-typology';
import { queryForTypology, yearsForTypology } from '../domain/typology/query';
import type { IndicatorSource } from '../ports/indicator-source';
import type { Workbook } from '../ports/workbook';
import type { PlaceOptions } from './pull-table';

/**
 * Compares the city's typology (the one given or with the id `definition`, or its first) of two years and puts what changed into a
 * worksheet. Fails with `unknown-typology`, `typology-…`.
 */
export async function compareTypology(
  { source, workbook }: { source: IndicatorSource; workbook: Workbook },
  {
    city,
    before,
    after,
    definition,
  }: {
    city: CityId;
    before: ReportingYear;
    after: ReportingYear;
    definition?: string | TypologyDefinition;
  },
  { language, newId, target = { kind: 'new-sheet' } }: PlaceOptions,
): Promise<{ address: string; change: TypologyChange }> {
  const catalogue = await source.catalogue(city);
  const declared = typeof definition === 'object' ? definition : typologyOf(catalogue, definition);
  const request: FigureRequest = {
    id: newId(),
    kind: 'typology',
    query: { ...queryForTypology(declared, city, after), years: [before, after] },
    language,
    options: { typology: { ...nameOfTypology(declared), sheet: 'change' } },
  };
  const { sheet, change } = await typologyChange(source, catalogue, declared, request);
  return { address: await workbook.place(sheet, target), change };
}

/** The change between the two years of a request, and its worksheet. Fails like `compareTypology`. */
export async function typologyChange(
  source: IndicatorSource,
  catalogue: Catalogue,
  declared: TypologyDefinition,
  request: FigureRequest,
): Promise<{ sheet: Sheet; change: TypologyChange }> {
  const { city, years: compared } = request.query;
  const available = yearsForTypology(catalogue, declared);
  const queries = compared.map((year) => queryForTypology(declared, city, year, available));
  const asked = [...new Set(queries.flatMap(({ years }) => years))].sort((a, b) => a - b);
  const answer = await source.answer({ ...request.query, years: asked });
  const [before, after] = queries.map(({ years }) => ({
    result: computeTypology(declared, answerForYears(answer, years)),
    edition: answer.edition,
  }));
  const change = compareTypologies(before!, after!);
  return { sheet: sheetOfTypologyChange(change, answerForYears(answer, compared), request), change };
}
