import { makeFigure } from '../../src/figures/make-figure';
import type { Figure } from '../../src/figures/figure';
import { slotsOf } from '../figures/slots-of';
import { applyRefresh } from '../../src/actions/apply-refresh';
import { changeFigure } from '../../src/actions/change-figure';
import { planRefresh } from '../../src/actions/plan-refresh';
import { TAKE_OUTDATED } from '../../src/refresh/decide';
import { memoryOf } from '../../src/refresh/memory';
import { yearlySource } from '../actions/yearly-source';
import { standingSlots } from './standing-slots';
import type { FigureRequest } from '../../src/figures/provenance';
import type { ReportDocument, StoredFigure } from '../../src/ports/report-document';
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

/** A sentence as an author writes it, with three numbers of ours. */
const SENTENCE = makeFigure(ONE_INDICATOR, {
  id: 's1',
  kind: 'sentence',
  query: ONE_INDICATOR.query,
  language: 'de',
  options: {
    sentence: {
      text: '{0} waren es {1} in der Altstadt, {2} von 100.',
      numbers: [
        { show: 'year' },
        { show: 'value', indicator: UNEMPLOYMENT.id, area: '0101', unit: true },
        { show: 'value', indicator: UNEMPLOYMENT.id, area: '0101', decimals: 0 },
      ],
    },
  },
});

const SOURCE = yearlySource([ONE_INDICATOR, NEXT_YEAR]);

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
    const [stored, ...others] = (await document.read()).figures;
    expect(others).toEqual([]);
    expect(stored).toMatchObject({ id: 'f1', memory: memoryOf(figure) });
    expect(standingSlots(stored!.standing!)).toEqual(slotsOf(figure));
  });

  it('remembers several figures in the order they were inserted', async () => {
    const document = await fresh();
    await document.insert(figureOf('a', 'table', HAMBURG_2013));
    await document.insert(figureOf('b', 'box'));
    await document.insert(figureOf('c', 'chart'));
    const { figures } = await document.read();
    expect(figures.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c']);
    expect(figures.map(({ memory }) => memory?.request.kind).sort()).toEqual(['box', 'chart', 'table']);
  });

  it.each(KINDS)('changes a %s where it stands, and takes that back', async (kind) => {
    const document = await fresh();
    await document.insert(figureOf('a', kind));
    await document.insert(figureOf('b', kind));
    const before = await document.read();
    const { request } = before.figures.find(({ id }) => id === 'a')!.memory!;
    const changed = await changeFigure({ source: SOURCE, document }, 'a', {
      ...request,
      query: { ...request.query, years: [2017, 2024] },
    });
    const after = await document.read();
    expect(after.figures.map(({ id }) => id)).toEqual(before.figures.map(({ id }) => id));
    const written = after.figures.find(({ id }) => id === 'a');
    expect(written?.memory).toEqual(memoryOf(changed.figure));
    expect(standingSlots(written!.standing!)).toEqual(slotsOf(changed.figure));
    const untouched = after.figures.find(({ id }) => id === 'b');
    expect(standingSlots(untouched!.standing!)).toEqual(slotsOf(figureOf('b', kind)));
    await changed.undo();
    const back = (await document.read()).figures.find(({ id }) => id === 'a');
    expect(standingSlots(back!.standing!)).toEqual(slotsOf(figureOf('a', kind)));
    expect(back?.memory).toEqual(memoryOf(figureOf('a', kind)));
  });

  it('changes a table somebody typed into only when told to', async () => {
    const document = await fresh();
    await document.insert(figureOf('f1', 'table'));
    const state = await document.read();
    const [{ memory, standing }] = state.figures as [StoredFigure];
    const cell = standing!.table!.rows.at(-1)!.cells.at(-1)!;
    await document.write(state, {
      figures: [
        {
          occurrence: 0,
          id: 'f1',
          memory: memory!,
          writes: [{ do: 'text', place: cell.texts[0]!.place, text: '9,9' }],
          next: figureOf('f1', 'table'),
        },
      ],
      memories: new Map([['f1', memory!]]),
      properties: state.properties,
    });
    const request = { ...memory!.request, query: { ...memory!.request.query, years: [2017, 2024] } };
    const change = (options?: { overwrite: boolean }) =>
      changeFigure({ source: SOURCE, document }, 'f1', request, options);
    await expect(change()).rejects.toMatchObject({ code: 'figure-edited' });
    const { figure } = await change({ overwrite: true });
    const [written] = (await document.read()).figures;
    expect(standingSlots(written!.standing!)).toEqual(slotsOf(figure));
  });

  it('makes no other kind out of a figure, and none out of one that is gone', async () => {
    const document = await fresh();
    await document.insert(figureOf('f1', 'table'));
    const { request } = (await document.read()).figures[0]!.memory!;
    const change = (id: string, kind: FigureRequest['kind']) =>
      changeFigure({ source: SOURCE, document }, id, { ...request, kind });
    await expect(change('f1', 'box')).rejects.toMatchObject({ code: 'figure-other-kind' });
    await expect(change('weg', 'table')).rejects.toMatchObject({ code: 'figure-gone' });
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

  const bring = (document: ReportDocument, decisions = TAKE_OUTDATED) =>
    planRefresh({ source: SOURCE, document }, { target: { year: 2024 } }).then((plan) =>
      applyRefresh({ document }, plan, decisions, 'de'),
    );

  it.each(KINDS)('renews a %s in place, text by text', async (kind) => {
    const document = await fresh();
    await document.insert(figureOf('f1', kind));
    await bring(document);
    const next = figureOf('f1', kind, NEXT_YEAR);
    const [renewed] = (await document.read()).figures;
    expect(standingSlots(renewed!.standing!)).toEqual(slotsOf(next));
    expect(renewed!.memory).toMatchObject({
      request: { id: 'f1', kind, query: { years: [2017, 2024] } },
      content: { title: next.title },
    });
  });

  it.each(KINDS)('puts back what stood there when a written %s is undone', async (kind) => {
    const document = await fresh();
    const before = figureOf('f1', kind);
    await document.insert(before);
    const { undo } = await bring(document);
    await undo?.();
    const [stored] = (await document.read()).figures;
    expect(standingSlots(stored!.standing!)).toEqual(slotsOf(before));
    expect(stored!.memory).toEqual(memoryOf(before));
  });

  it('renews the numbers inside a sentence, each in its rounding and with its unit', async () => {
    const document = await fresh();
    await document.insert(SENTENCE);
    const words = async () => (await document.read()).figures.map(({ standing }) => standing?.sentence);
    expect(await words()).toEqual(['2017 waren es 5,1\u00a0% in der Altstadt, 5 von 100.']);
    const { outcome, undo } = await bring(document);
    expect(await words()).toEqual(['2024 waren es 4,9\u00a0% in der Altstadt, 5 von 100.']);
    expect(outcome.figures[0]?.changes).toMatchObject([
      { old: '2017', new: '2024', year: 2024 },
      { old: '5,1\u00a0%', new: '4,9\u00a0%', area: '0101', indicator: UNEMPLOYMENT.id, year: 2024 },
    ]);
    await undo?.();
    expect(await words()).toEqual(['2017 waren es 5,1\u00a0% in der Altstadt, 5 von 100.']);
  });

  it('leaves a figure whole as it is when a change of its year is rejected', async () => {
    const document = await fresh();
    const before = figureOf('f1', 'table');
    await document.insert(before);
    const { outcome } = await bring(document, { figures: { f1: { texts: { title: 'mine' } } } });
    expect(outcome.figures).toMatchObject([{ id: 'f1', changes: [], reason: { code: 'rejected' } }]);
    const [stored] = (await document.read()).figures;
    expect(standingSlots(stored!.standing!)).toEqual(slotsOf(before));
  });

  it('writes nothing into a document that changed since it was read', async () => {
    const document = await fresh();
    await document.insert(figureOf('f1', 'table'));
    const plan = await planRefresh({ source: SOURCE, document }, { target: { year: 2024 } });
    await document.insert(figureOf('f2', 'box'));
    await expect(applyRefresh({ document }, plan, TAKE_OUTDATED, 'de')).rejects.toMatchObject({
      code: 'document-changed',
    });
  });

  it('has no figures at first', async () => {
    expect((await (await fresh()).read()).figures).toEqual([]);
  });
}
