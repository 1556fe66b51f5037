import { makeFigure } from '../../src/figures/make-figure';
import type { Answer } from '../../src/domain/answer';
import type { TableBody } from '../../src/figures/figure';
import { answerOf, CHILDREN, HAMBURG_2013, INHABITANTS, UNEMPLOYMENT } from '../domain/answers';
import { slotsOf } from './slots-of';

const tableOf = (answer: Answer) => {
  const figure = makeFigure(answer, {
    id: 't',
    kind: 'table',
    query: answer.query,
    language: 'de',
    options: {},
  });
  return { ...figure, body: figure.body as TableBody };
};

const TWO_YEARS = answerOf({
  indicators: [CHILDREN, INHABITANTS],
  years: [2013, 2017],
  rows: [
    ['0101', 'Hamburg-Altstadt', 36.8, 25.4, 1675, 2305],
    ['99', 'nicht zuordenbar', '.', '.', 6777, 7896],
    ['00', 'Hamburg', 21.4, 20.7, 1788994, 1880997],
  ],
});

it('has one head row and a unit row for a single year', () => {
  const { body } = tableOf(HAMBURG_2013);
  expect(body.head.map((row) => row.map(({ text, span }) => `${text}×${span}`))).toEqual([
    ['Stadtteil×1', 'Kinder in Mindestsicherung\u00a01)×1', 'Arbeitslosenquotient×1'],
    ['×1', '%×2'],
  ]);
});

it('lets an indicator span its years when there are several', () => {
  const { body } = tableOf(TWO_YEARS);
  expect(body.head.map((row) => row.map(({ text, span }) => `${text}×${span}`))).toEqual([
    ['Stadtteil×1', 'Kinder in Mindestsicherung\u00a01)×2', 'Bevölkerung×2'],
    ['×1', '2013×1', '2017×1', '2013×1', '2017×1'],
    ['×1', '%×2', 'Anzahl×2'],
  ]);
});

it('leaves no cell empty, writes signs, German numbers and the city last', () => {
  const { body } = tableOf(TWO_YEARS);
  expect(body.rows).toMatchObject([
    { kind: 'part', texts: ['Hamburg-Altstadt', '36,8', '25,4', '1.675', '2.305'] },
    { kind: 'unassigned', texts: ['nicht zuordenbar', '.', '.', '6.777', '7.896'] },
    { kind: 'city', texts: ['Hamburg insgesamt', '21,4', '20,7', '1.788.994', '1.880.997'] },
  ]);
});

it('tells what each column of numbers is: indicator, year and measure', () => {
  const { body } = tableOf(TWO_YEARS);
  expect(body.columns.map(({ indicator, year, measure }) => [indicator, year, measure])).toEqual([
    [CHILDREN.id, 2013, 'value'],
    [CHILDREN.id, 2017, 'value'],
    [INHABITANTS.id, 2013, 'value'],
    [INHABITANTS.id, 2017, 'value'],
  ]);
});

it('remembers the areas in the order of its rows, without a row that is left out', () => {
  const { provenance } = tableOf(HAMBURG_2013);
  expect(provenance.areas).toEqual(['0101', '0102', '0103', '0104', '0112', '0121', '00']);
});

it('says in its alternative text what it holds and, for one indicator, what stands out', () => {
  expect(tableOf(HAMBURG_2013).altText).toBe(
    'Tabelle: Kinder in Mindestsicherung und Arbeitslosenquotient nach Stadtteilen, Hamburg 2013 (in %). 7 Zeilen, 2 Zahlenspalten.',
  );
  const one = answerOf({
    indicators: [UNEMPLOYMENT],
    years: [2013],
    rows: [
      ['0101', 'Altstadt', 5.4],
      ['0102', 'HafenCity', 0.9],
      ['00', 'Hamburg', 5.8],
    ],
  });
  expect(tableOf(one).altText).toContain(
    'Höchster Wert: Altstadt (5,4\u00a0%). Niedrigster Wert: HafenCity (0,9\u00a0%). Hamburg insgesamt: 5,8\u00a0%.',
  );
});

it('knows where its numbers come from', () => {
  const figure = tableOf(TWO_YEARS);
  expect(figure.provenance).toMatchObject({
    release: { id: 'r1', date: '2026-11-22' },
    referenceDates: { bevoelkerung: { '2013': '2013-12-31', '2017': '2017-12-31' } },
    decimals: { bevoelkerung: 0, 'sgb2-nicht-erwerbsfaehige': 1 },
  });
  expect(slotsOf(figure)['cell.0.3']).toBe('1.675');
});
