import { makeFigure } from '../../src/figures/make-figure';
import type { Answer } from '../../src/domain/answer';
import type { BoxBody } from '../../src/figures/figure';
import { answerOf, CHILDREN, HAMBURG_2013, INHABITANTS, UNEMPLOYMENT } from '../domain/answers';

it('is a heading, sentences, what stands in for what, and a source', () => {
  const figure = makeFigure(HAMBURG_2013, {
    id: 'b',
    kind: 'box',
    query: HAMBURG_2013.query,
    language: 'de',
    options: {},
  });
  expect(figure.title).toBe(
    'Einfach erklärt: Kinder in Mindestsicherung und Arbeitslosenquotient, Hamburg 2013',
  );
  expect(figure.altText).toBe('');
  expect(figure.notes).toEqual([
    'Kinder in Mindestsicherung: Ersatzindikator. Steht für die SGB-II-Quote der nicht Erwerbsfähigen.',
  ]);
  expect(figure.source).toMatch(/^Quelle: Statistisches Amt .*Stichtag: 31\.12\.2013\./);
});

const bodyOf = (answer: Answer) =>
  makeFigure(answer, { id: 'b', kind: 'box', query: answer.query, language: 'de', options: {} })
    .body as BoxBody;

const cityOf = (indicators: Answer['indicators'], values: number[]) =>
  answerOf({ indicators, years: [2013], rows: [['00', 'Hamburg', ...values]] });

it('puts each of several indicators under its name, and says once when their numbers are from', () => {
  const { sentences, heads } = bodyOf(cityOf([CHILDREN, UNEMPLOYMENT], [21.4, 5.8]));
  expect(sentences[0]).toBe('Die Zahlen sind vom 31. Dezember 2013.');
  expect(sentences.filter((text) => text.startsWith('Die Zahlen sind'))).toHaveLength(1);
  expect(heads?.map((at) => sentences[at])).toEqual(['Kinder in Mindestsicherung', 'Arbeitslosenquotient']);
  const [, second = 0] = heads ?? [];
  expect(sentences[1 + (heads?.[0] ?? 0)]).toMatch(/^Von 100 Kindern/);
  expect(sentences[second + 1]).toMatch(/arbeitslos/);
});

it('says it with each where their numbers are from different days', () => {
  const yearly = { ...UNEMPLOYMENT, referenceDates: { 2013: '2013-06-30' } };
  const { sentences, heads } = bodyOf(cityOf([CHILDREN, yearly], [21.4, 5.8]));
  expect(heads?.[0]).toBe(0);
  expect(sentences.filter((text) => text.startsWith('Die Zahlen sind'))).toEqual([
    'Die Zahlen sind vom 31. Dezember 2013.',
    'Die Zahlen sind vom 30. Juni 2013.',
  ]);
});

it('has no sub-heading for one indicator', () => {
  const { sentences, heads } = bodyOf(cityOf([INHABITANTS], [1788994]));
  expect(heads).toEqual([]);
  expect(sentences.at(-1)).toMatch(/^Die Zahlen sind/);
});
