import type { Catalogue } from '../domain/catalogue';
import type { Figure } from '../figures/figure';
import { makeFigure } from '../figures/make-figure';
import type { ReportingYear } from '../domain/period';
import type { FigureRequest } from '../figures/provenance';
import { typologyFigure } from '../figures/typology-figure';
import { nameOfTypology, typologyNamed } from '../figures/named-typology';
import { queryForTypology, yearsForTypology } from '../domain/typology/query';
import { withCounts } from '../domain/typology/reference-values';
import type { IndicatorSource } from '../ports/indicator-source';

/**
 * A figure of one of the city's typologies for a year; `undefined` when the city no longer declares it or the year has no
 * figures for it. Fails like `computeTypology`.
 */
export async function typologyFigureFor(
  source: Pick<IndicatorSource, 'answer'>,
  catalogue: Catalogue,
  request: FigureRequest,
  year: ReportingYear,
): Promise<Figure | undefined> {
  const { typology } = request.options;
  const definition = typology && typologyNamed(catalogue, typology);
  if (!definition || !yearsForTypology(catalogue, definition).includes(year)) return undefined;
  const asked = queryForTypology(definition, request.query.city, year, []);
  const query = request.kind === 'table' ? withCounts(asked, catalogue) : asked;
  const named = { ...typology, ...nameOfTypology(definition) };
  const next = { ...request, query, options: { ...request.options, typology: named } };
  return makeFigure(await source.answer(query), next, (answer) => typologyFigure(definition, answer, next));
}
