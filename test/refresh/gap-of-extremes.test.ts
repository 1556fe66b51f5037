import { refreshReport } from '../../src/actions/refresh-report';
import { openReport } from '../../src/adapters/files/report-document';
import { WordModel } from '../../src/emulator/word/model';
import type { ChartBody, Figure } from '../../src/figures/figure';
import { makeFigure } from '../../src/figures/make-figure';
import { checkLayout } from '../../src/ooxml/word/layout/check';
import { compareChart } from '../../src/refresh/compare-chart';
import { answerOf, UNEMPLOYMENT } from '../domain/answers';
import { partsBesideMemory } from '../documents/oracle/figure-bytes';
import { yearlySource } from '../actions/yearly-source';
import { sdkErrors } from '../ooxml/validate';

/** 30 areas, in 2017 the other way round; the city between them in 2013, among the highest in 2017. */
const yearOf = (year: number) =>
  answerOf({
    indicators: [UNEMPLOYMENT],
    years: [year],
    rows: [
      ...Array.from(
        { length: 30 },
        (_, n) => [`1${n}`, `Gebiet ${n}`, year === 2013 ? n : 29 - n] as [string, string, number],
      ),
      ['00', 'Hamburg', year === 2013 ? 15.5 : 25.5],
    ],
  });

const source = yearlySource([yearOf(2013), yearOf(2017)]);

const chartOf = (year: number) => {
  const { query } = yearOf(year);
  return makeFigure(yearOf(year), { id: 'c', kind: 'chart', query, language: 'de', options: {} });
};
const bodyOf = (year: number) => chartOf(year).body as ChartBody;

/** As charts were made before there was a gap. */
const gapless = ({ categories, series, keys, reference, ...body }: ChartBody): ChartBody => {
  const isDrawn = (_: unknown, c: number) => categories[c] !== '';
  return {
    ...body,
    categories: categories.filter(isDrawn),
    series: series.map(({ name, values }) => ({ name, values: values.filter(isDrawn) })),
    keys: keys!.filter(isDrawn),
    reference: categories.filter(isDrawn).indexOf(categories[reference!]!),
  };
};

async function reportWith(figure: Figure) {
  const document = openReport(new WordModel().save(), 'Bericht.docx');
  await document.insert(figure);
  return document;
}

const standingIn = async (document: Awaited<ReturnType<typeof reportWith>>) =>
  (await document.read()).figures[0]!.standing!.chart!;

it('renews a chart with a gap, valid, and comes back to the start', async () => {
  const document = await reportWith(chartOf(2013));
  const before = document.bytes();
  const there = await refreshReport({ source, document }, 2017);
  expect(there.outcome.figures.map(({ state }) => state)).toEqual(['outdated']);
  expect(there.outcome.figures[0]?.changes.map(({ old, new: fresh }) => [old, fresh])).not.toContainEqual([
    '',
    '',
  ]);
  const { categories, series } = bodyOf(2017);
  expect(await standingIn(document)).toEqual({ categories, series, workbook: 'ours' });
  expect(sdkErrors(document.bytes())).toEqual([]);
  await refreshReport({ source, document }, 2013);
  expect(partsBesideMemory(document.bytes())).toEqual(partsBesideMemory(before));
});

it('finds a chart made without a gap, as current as it is, and gives it one with the next year', async () => {
  const document = await reportWith({ ...chartOf(2013), body: gapless(bodyOf(2013)) });
  const before = await standingIn(document);
  const first = await refreshReport({ source, document }, 2013);
  expect(first.outcome.figures.map(({ state }) => state)).toEqual(['current']);
  expect(await standingIn(document)).toEqual(before);
  expect(checkLayout(await document.parts()).filter(({ rule }) => rule === 'CH-09')).toEqual([]);
  await refreshReport({ source, document }, 2017);
  const { categories, series } = bodyOf(2017);
  expect(await standingIn(document)).toEqual({ categories, series, workbook: 'ours' });
});

it('waits where somebody put a number into the gap', () => {
  const base = bodyOf(2013);
  const values = base.series[0]!.values.map((value, c) => (c === 10 ? 17 : value));
  const standing = { categories: base.categories, series: [{ name: '2013', values }] };
  expect(compareChart({ ...standing, workbook: 'changed' }, base, bodyOf(2017))).toEqual({
    reason: { code: 'chart-changed' },
  });
});

it('waits with a workbook somebody wrote into where a gap would shift its rows', () => {
  const base = gapless(bodyOf(2013));
  const standing = { categories: base.categories, series: base.series, workbook: 'changed' as const };
  expect(compareChart(standing, base, bodyOf(2013)).reason).toEqual({ code: 'chart-workbook-changed' });
});
