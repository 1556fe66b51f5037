import { explainNumber } from '../../src/actions/explain-number';
import { numberLines } from '../../src/figures/explained-number';
import { makeFigure } from '../../src/figures/make-figure';
import { CHILDREN, HAMBURG_2013, UNEMPLOYMENT } from '../domain/answers';
import { answerOf } from '../domain/answers';
import { yearlySource } from './yearly-source';

const ANSWER = answerOf({
  indicators: [CHILDREN, UNEMPLOYMENT],
  years: [2013],
  rows: [
    ['0101', 'Hamburg-Altstadt', 36.849, 5.4],
    ['0102', 'HafenCity', '.', 0],
    ['00', 'Hamburg', 20.5, 5.5],
  ],
});

const { provenance } = makeFigure(ANSWER, {
  id: 'f1',
  kind: 'table',
  query: HAMBURG_2013.query,
  language: 'de',
  options: {},
});

const explained = (area: string, indicator = CHILDREN.id) =>
  explainNumber({ source: yearlySource([ANSWER]) }, provenance, { area, indicator, year: 2013 });

it('knows a number in full precision, its definition and where it comes from', async () => {
  expect(await explained('0101')).toMatchObject({
    indicator: { id: CHILDREN.id, formula: { numerator: ['minsich_u15'], denominator: ['bev_u15'] } },
    area: { name: 'Hamburg-Altstadt' },
    edition: { id: 'hh-2013' },
    year: 2013,
    referenceDate: '2013-12-31',
    cell: { value: 36.849 },
    decimals: 1,
    release: { id: 'r1', date: '2026-11-22' },
    source: provenance.source,
  });
});

it('asks for the release the figure was made of, and for nothing else than the number', async () => {
  const asked: unknown[] = [];
  const source = yearlySource([ANSWER]);
  await explainNumber(
    { source: { ...source, answer: (query) => (asked.push(query), source.answer(query)) } },
    provenance,
    { area: '0101', indicator: CHILDREN.id, year: 2013 },
  );
  expect(asked).toEqual([{ ...HAMBURG_2013.query, indicators: [CHILDREN.id], years: [2013], release: 'r1' }]);
});

it('says it in sentences', async () => {
  expect(numberLines(await explained('0101'), 'de')).toEqual([
    'Kinder in Mindestsicherung, Hamburg-Altstadt 2013: 36,8\u00a0%',
    'Der Staat gibt einer Familie Geld zum Leben.',
    'Aus Anzahlen berechnet, mal 100 (%); Grundgesamtheit: Einwohnerinnen und Einwohner.',
    'Ersatzindikator. Steht für die SGB-II-Quote der nicht Erwerbsfähigen.',
    'Ungerundet: 36,849. Gezeigte Nachkommastellen: 1, kaufmännisch gerundet.',
    'Gebietsstand: Stadtteile 2013.',
    'Stichtag: 31.12.2013.',
    'Datenstand: 22.11.2026 (r1).',
    'Quelle: Statistisches Amt für Hamburg und Schleswig-Holstein, Stadtteil-Profile.',
  ]);
});

it('reads the number aloud where the indicator says how', async () => {
  const number = await explained('0101');
  const readingAid = { de: 'In {area} leben {value} {unit}.', en: '' };
  const lines = numberLines({ ...number, indicator: { ...number.indicator, readingAid } }, 'de');
  expect(lines[1]).toBe('In Hamburg-Altstadt leben 36,8 %.');
});

it('says what a sign means, and nothing about rounding where there is none', async () => {
  const lines = numberLines(await explained('0102'), 'en');
  expect(lines[0]).toBe('Children on minimum income benefits, HafenCity 2013: .');
  expect(lines.filter((line) => /^Symbols|^Signs/.test(line))).toHaveLength(1);
  expect(lines.join()).not.toContain('Unrounded');
  expect(numberLines(await explained('0101', UNEMPLOYMENT.id), 'de').join()).not.toContain('Ungerundet');
});

it('says that an area or an indicator is not there', async () => {
  await expect(explained('9999')).rejects.toMatchObject({ code: 'unknown-area', facts: { area: '9999' } });
  await expect(explained('0101', 'weg')).rejects.toMatchObject({ code: 'unknown-indicator' });
});

const LATER = answerOf({
  indicators: [UNEMPLOYMENT],
  years: [2013, 2018],
  rows: [
    ['0101', 'Hamburg-Altstadt', 5.4, 7.25],
    ['0102', 'HafenCity', 1.2, 3.1],
    ['0103', 'Neustadt', '.', '.'],
    ['00', 'Hamburg', 5.5, 5.1],
  ],
});

/** A cell beside a value of 2018, in a table of two years. */
const beside = async (measure: string, area = '0101', standing?: { text: string; value?: number }) => {
  const of = { ...provenance, request: { ...provenance.request, query: LATER.query } };
  const latest = answerOf({
    indicators: [UNEMPLOYMENT],
    years: [2018],
    rows: [
      ['0101', 'Hamburg-Altstadt', 7.25],
      ['0102', 'HafenCity', 3.1],
      ['0103', 'Neustadt', '.'],
      ['00', 'Hamburg', 5.1],
    ],
  });
  const source = yearlySource([LATER, latest]);
  const asked = { area, indicator: UNEMPLOYMENT.id, year: 2018, measure };
  return numberLines(await explainNumber({ source }, of, asked), 'de', standing);
};

it.each([
  [
    'rank',
    'Arbeitslosenquotient, Hamburg-Altstadt 2018: Rang 1 unter 2 Stadtteilen mit einer Zahl. Rang 1 ist der höchste Wert; gleich gezeigte Werte teilen sich einen Rang.',
  ],
  [
    'to-city',
    'Arbeitslosenquotient, Hamburg-Altstadt 2018: Abstand zu Hamburg +2,2, das ist 7,3\u00a0% minus 5,1\u00a0%, aus ungerundeten Werten berechnet.',
  ],
  [
    'to-before',
    'Arbeitslosenquotient, Hamburg-Altstadt: Veränderung von 2013 bis 2018 +1,9, das ist 7,3\u00a0% minus 5,4\u00a0%, aus ungerundeten Werten berechnet.',
  ],
])('explains what stands beside a value by what it compares: %s', async (measure, line) => {
  expect((await beside(measure))[0]).toBe(line);
});

it('says what somebody typed over, and what was inserted', async () => {
  expect((await beside('value', '0102', { text: '99,0' }))[0]).toBe(
    'Hier steht 99,0 von Hand; eingefügt war 3,1.',
  );
  expect((await beside('rank', '0102', { text: '1', value: 1 }))[0]).toBe(
    'Hier steht 1 von Hand; eingefügt war 2.',
  );
});

it('takes other decimals, and the writing of another program, for the same number', async () => {
  const typed = async (standing: { text: string; value?: number }, measure = 'value') =>
    (await beside(measure, '0101', standing)).filter((line) => line.startsWith('Hier steht'));
  expect(await typed({ text: '7,25' })).toEqual([]);
  expect(await typed({ text: '7,3' })).toEqual([]);
  expect(await typed({ text: '7.3', value: 7.25 })).toEqual([]);
  expect(await typed({ text: '2,2' }, 'to-city')).toEqual([]);
  expect(await typed({ text: '7,4' })).toHaveLength(1);
});

it('calls measures by what is counted, never by their ids', async () => {
  const number = await explained('0101');
  const measures = {
    minsich_u15: { de: 'Kinder', en: 'Children' },
    bev_u15: { de: 'Unter 15-Jährige', en: 'Under 15' },
  };
  expect(numberLines({ ...number, measures }, 'de')).toContain(
    'Berechnet als „Kinder“ geteilt durch „Unter 15-Jährige“, mal 100 (%); Grundgesamtheit: Einwohnerinnen und Einwohner.',
  );
  expect(numberLines(number, 'de').join(' ')).not.toMatch(/\w_\w/);
});

it('gives a count no unit', async () => {
  const number = await explained('0101');
  const indicator = { ...number.indicator, formula: { kind: 'count' as const, measures: ['bev'] } };
  expect(numberLines({ ...number, indicator, cell: { value: 1935 }, decimals: 0 }, 'de')[0]).toBe(
    'Kinder in Mindestsicherung, Hamburg-Altstadt 2013: 1.935',
  );
});
