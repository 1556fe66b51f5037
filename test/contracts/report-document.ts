import { makeFigure } from '../../src/figures/make-figure';
import { slotsOf, type Figure } from '../../src/figures/figure';
import { keyed } from '../../src/refresh/keyed-slots';
import type { FigureRequest } from '../../src/figures/provenance';
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

/** A year later: another sign, and cases that belong to no area. */
const NEXT_YEAR = answerOf({
  indicators: [UNEMPLOYMENT],
  years: [2017, 2024],
  rows: [
    ['0101', 'Hamburg-Altstadt', 5.1, 4.9],
    ['0104', 'St. Pauli <„&“>', '.', 'x'],
    ['99', 'nicht zuordenbar', 1.5, 2.5],
    ['00', 'Hamburg', 5.3, 5.6],
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

  it.each(KINDS)('renews a %s in place, text by text', async (kind) => {
    const document = await fresh();
    await document.insert(figureOf('f1', kind));
    await document.insert(figureOf('other', 'table', HAMBURG_2013));
    const next = figureOf('f1', kind, NEXT_YEAR);
    const slots = Object.keys(keyed(slotsOf(next), next.provenance.areas) ?? {});
    await document.update([{ id: 'f1', figure: next, slots, whole: false }]);
    const [renewed, other] = (await document.figures()).sort((a, b) => a.id.localeCompare(b.id));
    expect(renewed).toMatchObject({ id: 'f1', copies: 1, provenance: next.provenance });
    expect(renewed?.slots).toEqual(slotsOf(next));
    expect(other?.slots).toEqual(figureOf('other', 'table', HAMBURG_2013).provenance.rendered);
  });

  it('leaves out what it is not told to write', async () => {
    const document = await fresh();
    const before = figureOf('f1', 'table');
    await document.insert(before);
    const next = figureOf('f1', 'table', NEXT_YEAR);
    await document.update([{ id: 'f1', figure: next, slots: ['cell.0101.2'], whole: false }]);
    const [stored] = await document.figures();
    expect(stored?.slots?.['cell.0.2']).toBe('4,9');
    expect(stored?.slots?.['cell.0.1']).toBe(before.provenance.rendered['cell.0.1']);
    expect(stored?.slots?.title).toBe(before.title);
  });

  it.each(KINDS)('renders a %s anew when told to', async (kind) => {
    const document = await fresh();
    await document.insert(figureOf('f1', kind));
    const next = figureOf('f1', kind, NEXT_YEAR);
    await document.update([{ id: 'f1', figure: next, slots: [], whole: true }]);
    expect((await document.figures())[0]?.slots).toEqual(slotsOf(next));
  });

  it('has no figures at first', async () => {
    expect(await (await fresh()).figures()).toEqual([]);
  });
}
