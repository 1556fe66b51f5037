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
    'Berechnet als minsich_u15 geteilt durch bev_u15, mal 100 (%); Grundgesamtheit: Einwohnerinnen und Einwohner.',
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
