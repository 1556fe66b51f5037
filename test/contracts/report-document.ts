import { makeFigure } from '../../src/domain/make-figure';
import type { Figure } from '../../src/domain/figure';
import type { FigureRequest } from '../../src/domain/provenance';
import type { ReportDocument } from '../../src/ports/report-document';
import { answerOf, HAMBURG_2013, UNEMPLOYMENT } from '../domain/answers';

const ONE_INDICATOR = answerOf({
  indicators: [UNEMPLOYMENT],
  years: [2013, 2017],
  rows: [
    ['0101', 'Hamburg-Altstadt', 5.4, 5.1],
    ['0104', 'St. Pauli <„&“>', 8.6, '.'],
    ['00', 'Hamburg', 5.8, 5.3],
  ],
});

/** A figure as the panes would ask for it. */
export function figureOf(id: string, kind: FigureRequest['kind'], answer = ONE_INDICATOR): Figure {
  return makeFigure(answer, { id, kind, query: answer.query, language: 'de', options: {} });
}

export const KINDS = ['table', 'chart', 'box'] as const;

/** What every report document does, whatever it is made of. `fresh` opens an empty one. */
export function reportDocumentContract(fresh: () => Promise<ReportDocument> | ReportDocument) {
  it.each(KINDS)('gives back exactly the texts of an inserted %s', async (kind) => {
    const document = await fresh();
    const figure = figureOf('f1', kind);
    await document.insert(figure);
    const [stored] = await document.figures();
    expect(stored?.slots).toEqual(figure.provenance.rendered);
    expect(stored).toMatchObject({ id: 'f1', copies: 1, provenance: figure.provenance });
  });

  it('remembers several figures in the order they were inserted', async () => {
    const document = await fresh();
    await document.insert(figureOf('a', 'table', HAMBURG_2013));
    await document.insert(figureOf('b', 'box'));
    await document.insert(figureOf('c', 'chart'));
    const figures = await document.figures();
    expect(figures.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c']);
    expect(figures.map(({ provenance }) => provenance?.request.kind).sort()).toEqual([
      'box',
      'chart',
      'table',
    ]);
  });

  it('keeps what the report declares about itself', async () => {
    const document = await fresh();
    const declared = {
      title: 'Sozialbericht <Nord> & Süd',
      reportingYear: 2013,
      release: 'r1 (2026-11-22)',
      templateVersion: 'sozialbericht 1.0',
      reportId: 'SB-1',
    };
    await document.setProperties(declared);
    await document.setProperties({ referenceDate: '31.12.2013' });
    expect(await document.properties()).toEqual({ ...declared, referenceDate: '31.12.2013' });
  });

  it('has no figures at first', async () => {
    expect(await (await fresh()).figures()).toEqual([]);
  });
}
