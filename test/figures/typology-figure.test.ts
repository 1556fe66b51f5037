import type { TableBody } from '../../src/figures/figure';
import type { FigureRequest } from '../../src/figures/provenance';
import { typologyFigure } from '../../src/figures/typology-figure';
import { answerOf, DEFINITION, type Row } from '../domain/typology/few-areas';

const ROWS: Row[] = [
  ['p', 1000, 10, 30],
  ['q', 1000, 20, 20],
  ['r', 1000, 30, 10],
];

const figureFor = (limits: [number, number], rows = ROWS, area?: string) => {
  const answer = answerOf(rows);
  const request: FigureRequest = {
    id: 't',
    kind: area ? 'box' : 'table',
    query: answer.query,
    language: 'de',
    options: { typology: { id: 'few', version: '1', ...(area && { area }) } },
  };
  return typologyFigure({ ...DEFINITION, limits }, answer, request);
};

const tableFor = (limits: [number, number]) => {
  const { body, legend } = figureFor(limits);
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

it('heads the columns with the types and says whose they are', () => {
  const { title, body } = figureFor([-2, 2]);
  expect(title).toBe('Referenzwerte je Typ, Wenige, X-Stadt 2018');
  expect((body as TableBody).head.map((row) => row.map(({ text }) => text))).toEqual([
    ['Merkmal', '1 niedrig', '2 mittel', '3 hoch', 'Alle typisierten Gebiete'],
  ]);
});

it('says that the values of a published rate are means of its areas, for nobody can add up rates', () => {
  const { notes } = figureFor([-2, 2]);
  expect(notes[0]).toBe(
    'Alpha, Beta: ungewichteter Mittelwert der Gebiete, weil die Fallzahlen nicht veröffentlicht sind.',
  );
});

it('asks in the title of a box why the area has its type, or why it has none', () => {
  const rows: Row[] = [...ROWS, ['s', 99, 50, 50]];
  expect(figureFor([-2, 2], rows, 'r').title).toBe('Warum ist Ort r Typ 3? (X-Stadt 2018)');
  expect(figureFor([-2, 2], rows, 's').title).toBe('Warum hat Ort s keinen Typ? (X-Stadt 2018)');
});
