import type { FigureRequest } from '../../src/figures/provenance';
import { typologyFigure } from '../../src/figures/typology-figure';
import { answerOf, DEFINITION, type Row } from '../domain/typology/few-areas';

const ROWS: Row[] = [
  ['p', 1000, 10, 30],
  ['q', 1000, 20, 20],
  ['r', 1000, 30, 10],
];

const tableFor = (limits: [number, number]) => {
  const answer = answerOf(ROWS);
  const request: FigureRequest = {
    id: 't',
    kind: 'table',
    query: answer.query,
    language: 'de',
    options: { typology: { id: 'few', version: '1' } },
  };
  const { body, legend } = typologyFigure({ ...DEFINITION, limits }, answer, request);
  return { rows: body.kind === 'table' ? body.rows.map(({ texts }) => texts) : [], legend };
};

it('describes every type beside all areas with a type', () => {
  expect(tableFor([-2, 2]).rows).toEqual([
    ['Gebiete', '1', '1', '1', '3'],
    ['Bevölkerung', '1.000', '1.000', '1.000', '3.000'],
    ['Alpha (%)', '10,0', '20,0', '30,0', '20,0'],
    ['Beta (%)', '30,0', '20,0', '10,0', '20,0'],
  ]);
});

// A 0 among signs means more than nothing; no areas are none.
it('does not take the number of areas of a type nobody has for a sign', () => {
  const { rows, legend } = tableFor([-20, 0.5]);
  expect(rows.map(([, lowest]) => lowest)).toEqual(['0', '–', 'x', 'x']);
  expect(legend).toBe(
    'Zeichen: – = nichts vorhanden (genau null); x = Tabellenfach gesperrt, weil Aussage nicht sinnvoll.',
  );
});
