import type { Figure } from './figure';
import type { FigureRequest } from './provenance';
import { sentenceBody, sentenceText, type ReportFacts } from './sentence-figure';

/** A fact as a figure: a sentence without figures of the answer. */
export function factFigure(request: FigureRequest, facts: ReportFacts, edition: string): Figure {
  const body = sentenceBody(request.options.sentence ?? { text: '', numbers: [] }, facts, request.language);
  return {
    kind: 'fact',
    title: sentenceText(body),
    altText: '',
    body,
    notes: [],
    legend: '',
    source: '',
    provenance: {
      request,
      release: { id: facts.release.id, date: facts.release.date },
      edition,
      referenceDates: {},
      decimals: {},
      source: '',
      areas: [],
    },
  };
}
