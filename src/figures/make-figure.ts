import type { Answer } from '../domain/answer';
import { boxFigure } from './box-figure';
import { chartFigure } from './chart-figure';
import { contentHash } from './content-hash';
import { slotsOf, type Figure } from './figure';
import { referenceDateOf } from '../domain/indicator';
import type { FigureKind, FigureRequest, Provenance } from './provenance';
import { sentenceFigure } from './sentence-figure';
import { ReportingError } from '../domain/reporting-error';
import { tableFigure, type Draft } from './table-figure';

type Maker = (answer: Answer, request: FigureRequest) => Draft;

const MAKERS: Record<FigureKind, Maker> = {
  table: (answer, { language }) => tableFigure(answer, language),
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
  const draft = make(answer, request);
  const { areas, ...content } = draft;
  const provenance = provenanceOf(answer, request, draft);
  const rendered = slotsOf(content);
  return { ...content, provenance: { ...provenance, areas, rendered, hash: contentHash(rendered) } };
}

function provenanceOf(answer: Answer, request: FigureRequest, { source, body }: Draft): Provenance {
  return {
    request,
    release: { id: answer.release.id, date: answer.release.date },
    edition: answer.edition.id,
    referenceDates: Object.fromEntries(
      answer.indicators.map((indicator) => [
        indicator.id,
        Object.fromEntries(answer.years.map((year) => [year, referenceDateOf(indicator, year)])),
      ]),
    ),
    decimals: Object.fromEntries(answer.indicators.map(({ id, decimals }) => [id, decimals])),
    source,
    areas: (body.kind === 'table' ? body.rows : answer.areas).map(({ key }) => key),
    rendered: {},
    hash: '',
  };
}
