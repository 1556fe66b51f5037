import type { Figure } from '../domain/figure';
import { makeFigure } from '../domain/make-figure';
import type { FigureRequest } from '../domain/provenance';
import type { IndicatorSource } from '../ports/indicator-source';
import type { ReportDocument } from '../ports/report-document';

/** Asks for the numbers, makes the figure and puts it into the report. */
export async function insertFigure(
  { source, document }: { source: IndicatorSource; document: ReportDocument },
  request: FigureRequest,
): Promise<Figure> {
  const figure = await previewFigure({ source }, request);
  await document.insert(figure);
  return figure;
}

/** The figure as it would be inserted. */
export async function previewFigure(
  { source }: { source: IndicatorSource },
  request: FigureRequest,
): Promise<Figure> {
  return makeFigure(await source.answer(request.query), request);
}
