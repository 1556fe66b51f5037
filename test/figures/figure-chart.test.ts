import type { Answer } from '../../src/domain/answer';
import type { ChartBody } from '../../src/figures/figure';
import { makeFigure } from '../../src/figures/make-figure';
import { answerOf, CHILDREN, HAMBURG_2013, INHABITANTS, UNEMPLOYMENT } from '../domain/answers';

const chartOf = (answer: Answer, chart: ChartBody['type'] = 'bar') => {
  const figure = makeFigure(answer, {
    id: 'c',
    kind: 'chart',
    query: answer.query,
    language: 'de',
    options: { chart },
  });
  return { ...figure, body: figure.body as ChartBody };
};

const FEW = answerOf({
  indicators: [CHILDREN],
  years: [2013, 2017],
  rows: [
    ['0101', 'Altstadt', 36.84, 25.41],
    ['0102', 'HafenCity', 0, 24.9],
    ['0121', 'Neuwerk', '.', '.'],
    ['99', 'nicht zuordenbar', 12, 12],
    ['00', 'Hamburg', 21.4, 20.7],
  ],
});

/** 30 areas; area n has the value n. */
const manyWith = (city: number) =>
  answerOf({
    indicators: [UNEMPLOYMENT],
    years: [2013],
    rows: [
      ...Array.from({ length: 30 }, (_, n) => [`1${n}`, `Gebiet ${n}`, n] as [string, string, number]),
      ['00', 'Hamburg', city],
    ],
  });
const MANY = manyWith(15.5);

it('sorts bars by the last year, draws a missing number as a gap and names the area', () => {
  const { body, notes } = chartOf(FEW);
  expect(body.categories).toEqual(['Altstadt', 'HafenCity', 'Hamburg insgesamt', 'Neuwerk']);
  expect(body.series).toEqual([
    { name: '2013', values: [36.8, 0, 21.4, null] },
    { name: '2017', values: [25.4, 24.9, 20.7, null] },
  ]);
  expect(body.reference).toBe(2);
  expect(notes.at(-1)).toBe(
    'Ohne Wert 2017: Neuwerk (unbekannt, geheim zu halten oder nicht aussagekräftig).',
  );
});

it('shows the ten highest and ten lowest of many areas with the city between them, apart, and says so', () => {
  const { body, title, provenance } = chartOf(MANY);
  expect(body.categories).toEqual([
    ...Array.from({ length: 10 }, (_, n) => `Gebiet ${29 - n}`),
    '',
    'Hamburg insgesamt',
    '',
    ...Array.from({ length: 10 }, (_, n) => `Gebiet ${9 - n}`),
  ]);
  expect([10, 11, 12].map((c) => [body.series[0]?.values[c], body.keys?.[c]])).toEqual([
    [null, ''],
    [15.5, '00'],
    [null, ''],
  ]);
  expect(body.reference).toBe(11);
  expect(provenance.areas).toHaveLength(21);
  expect(title).toBe(
    'Arbeitslosenquotient nach Stadtteilen, Hamburg 2013 (in %): je 10 höchste und niedrigste Werte',
  );
});

it.each([
  ['among the highest', 25.5, 11],
  ['among the lowest', 4.5, 10],
  ['as high as the last of the highest', 20, 11],
])('has one gap where the city stands %s', (_, city, place) => {
  const { body } = chartOf(manyWith(city));
  expect(body.categories.flatMap((name, c) => (name === '' ? [c] : []))).toEqual([place]);
  expect(body.categories).toHaveLength(22);
});

it('has no gap where nothing is left out', () => {
  expect(chartOf(FEW).body.categories).not.toContain('');
});

it('puts years along the axis of a line and an area on each line', () => {
  const { body } = chartOf(FEW, 'line');
  expect(body.categories).toEqual(['2013', '2017']);
  expect(body.series.map(({ name }) => name)).toEqual([
    'Altstadt',
    'HafenCity',
    'Hamburg insgesamt',
    'Neuwerk',
  ]);
});

it('leaves the city out among counts, whose sum it is', () => {
  const counts = answerOf({
    indicators: [INHABITANTS],
    years: [2013],
    rows: [
      ['0101', 'Altstadt', 1675],
      ['00', 'Hamburg', 1788994],
    ],
  });
  expect(chartOf(counts, 'column').body.categories).toEqual(['Altstadt']);
});

it('keeps the alternative text within 250 characters and says the main point', () => {
  const { altText } = chartOf(MANY);
  expect(altText.length).toBeLessThanOrEqual(250);
  expect(altText).toContain('Höchster Wert: Gebiet 29 (29,0\u00a0%).');
});

it('refuses what one chart cannot show', () => {
  const mixed = answerOf({
    indicators: [CHILDREN, INHABITANTS],
    years: [2013],
    rows: [['00', 'Hamburg', 1, 2]],
  });
  expect(() => chartOf(mixed)).toThrow(/chart-mixed-units/);
  expect(() => chartOf(HAMBURG_2013, 'line')).toThrow(/chart-one-indicator/);
  const four = answerOf({
    indicators: [CHILDREN],
    years: [2013, 2017, 2018, 2024],
    rows: [['00', 'Hamburg', 1]],
  });
  expect(() => chartOf(four)).toThrow(/chart-too-many-series/);
});
