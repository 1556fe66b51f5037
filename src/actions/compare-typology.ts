import { answerForYears } from '../domain/answer-years';
import type { CityId } from '../domain/catalogue';
import type { ReportingYear } from '../domain/period';
import type { FigureRequest } from '../domain/provenance';
import { sheetOfTypologyChange } from '../domain/sheet-of-typology-change';
import { typologyOf } from '../domain/typology/choice';
import { compareTypologies, type TypologyChange } from '../domain/typology/change/compare-typologies';
import type { TypologyDefinition } from '../domain/typology/definition';
import { computeTypology } from '../domain/typology/index-typology';
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
  const available = yearsForTypology(catalogue, declared);
  const queries = [before, after].map((year) => queryForTypology(declared, city, year, available));
  const asked = [...new Set(queries.flatMap(({ years }) => years))].sort((a, b) => a - b);
  const answer = await source.answer({ ...queries[0]!, years: asked });
  const [earlier, later] = queries.map(({ years }) => ({
    result: computeTypology(declared, answerForYears(answer, years)),
    edition: answer.edition,
  }));
  const change = compareTypologies(earlier!, later!);
  const compared = answerForYears(answer, [before, after]);
  const request: FigureRequest = {
    id: newId(),
    kind: 'typology',
    query: { ...queries[0]!, years: [before, after] },
    language,
    options: { typology: { id: declared.id, version: declared.version, sheet: 'change' } },
  };
  return { address: await workbook.place(sheetOfTypologyChange(change, compared, request), target), change };
}
