import type { Figure } from '../figures/figure';
import { makeFigure } from '../figures/make-figure';
import type { FigureRequest } from '../figures/provenance';
import { ReportingError } from '../domain/reporting-error';
import type { IndicatorSource } from '../ports/indicator-source';
import type { ReportDocument } from '../ports/report-document';
import { typologyFigureFor } from './typology-figure';

/** Asks for the numbers, makes the figure and puts it into the report. */
export async function insertFigure(
  { source, document }: { source: IndicatorSource; document: ReportDocument },
  request: FigureRequest,
): Promise<Figure> {
  const figure = await previewFigure({ source }, request);
  await document.insert(figure);
  return figure;
}

/** The figure as it would be inserted. Fails with `figure-typology-missing` where the city has no such typology for the year. */
export async function previewFigure(
  { source }: { source: IndicatorSource },
  request: FigureRequest,
): Promise<Figure> {
  const { query, options } = request;
  if (!options.typology) return makeFigure(await source.answer(query), request);
  const year = query.years.at(-1) ?? 0;
  const figure = await typologyFigureFor(source, await source.catalogue(query.city), request, year);
  if (figure) return figure;
  throw new ReportingError('figure-typology-missing', { typology: options.typology.id, year });
}
