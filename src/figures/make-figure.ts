import type { Answer } from '../domain/answer';
import { ReportingError } from '../domain/reporting-error';
import { boxFigure } from './box-figure';
import { chartFigure } from './chart-figure';
import type { Figure } from './figure';
import { makeProvenance } from './make-provenance';
import type { FigureKind, FigureRequest } from './provenance';
import { sentenceFigure } from './sentence-figure';
import { tableFigure, type Draft } from './table-figure';

type Maker = (answer: Answer, request: FigureRequest) => Draft;

const MAKERS: Record<FigureKind, Maker> = {
  table: (answer, { language, options }) => tableFigure(answer, language, options.table),
  chart: (answer, { language, options }) => chartFigure(answer, options.chart ?? 'bar', language),
  box: (answer, { language }) => boxFigure(answer, language),
  sentence: (answer, { language, options }) =>
    sentenceFigure(answer, options.sentence ?? { text: '', numbers: [] }, language),
  fact: notFromAnAnswer,
  typology: notFromAnAnswer,
};

function notFromAnAnswer(): never {
  throw new ReportingError('typology-not-in-report');
}

/**
 * The figure somebody asked for, with the provenance that lets it be checked and renewed; what is drawn in it comes from
 * the maker of its kind, or from another one.
 */
export function makeFigure(
  answer: Answer,
  request: FigureRequest,
  make: Maker = MAKERS[request.kind],
): Figure {
  const { areas, ...content } = make(answer, request);
  const provenance = makeProvenance(answer, request, { source: content.source, areas });
  return { ...content, provenance };
}
