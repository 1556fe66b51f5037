import { absent } from '../../src/domain/cell';
import { indicatorCell, total } from '../../src/domain/indicator-value';
import { computeTypology } from '../../src/domain/typology/index-typology';
import { queryForTypology } from '../../src/domain/typology/query';
import { answerFrom, observedIn, packageOf } from './package-answer';

const DISTRICTS = Array.from({ length: 13 }, (_, i) => `STGT${String(i + 1).padStart(2, '0')}`);

async function flensburg() {
  const content = await packageOf('flensburg');
  const observed = observedIn(content);
  const cell = (measure: string, area: string, year: number) =>
    observed(measure, area, year) ?? absent('unknown');
  return { content, cell };
}

test('keeps the not-assignable cases as an area of their own: 451 of 11,579 in 2021', async () => {
  const { content, cell } = await flensburg();
  expect(content.areas.find(({ key }) => key === 'STGT99')).toMatchObject({
    kind: 'unassigned',
    level: 'stadtteil',
  });
  expect(cell('leistungsbez_15_65', 'STGT99', 2021)).toEqual({ value: 451 });
  const all = [...DISTRICTS, 'STGT99'].map((key) => cell('leistungsbez_15_65', key, 2021));
  expect(total(all)).toEqual({ value: 11579 });
});

test('computes the unemployment quotient over its own denominator of 18 to under 65', async () => {
  const { content, cell } = await flensburg();
  const { formula } = content.indicators.find(({ id }) => id === 'arbeitslosenquotient')!;
  const cells = { alo: cell('alo', 'STGT03', 2021), ew_18_65: cell('ew_18_65', 'STGT03', 2021) };
  // 823 of 8,419
  expect(indicatorCell(formula, cells).value).toBeCloseTo(9.775507780021, 10);
});

test('publishes no value below 4 where the source withholds them', async () => {
  const { content } = await flensburg();
  const values = content.observations
    .filter(({ measure }) => measure === 'raeumungsklagen' || measure.startsWith('wh_'))
    .flatMap(({ cell: { value } }) => value ?? []);
  expect(Math.min(...values)).toBe(4);
});

test('carries the faults of the source uncorrected: sex 2021 shifted by one row, Wohngeld of Nordstadt', async () => {
  const { cell } = await flensburg();
  const sum = (key: string, measures: string[]) =>
    total(measures.map((measure) => cell(measure, key, 2021))).value;
  const bySex = [...DISTRICTS, 'STGT99'].map((key) => sum(key, ['gsi_m', 'gsi_w']));
  const byAge = [...DISTRICTS, 'STGT99'].map((key) => sum(key, ['gsi_18_65', 'gsi_65plus']));
  expect(bySex.slice(1)).toEqual(byAge.slice(0, -1));
  expect([2017, 2018, 2019].map((year) => cell('wohngeld', 'STGT03', year).value)).toEqual([413, 165, 571]);
});

test('has no figures for the statistical districts', async () => {
  const { content } = await flensburg();
  const areas = new Set(
    content.areas.filter(({ level }) => level === 'statistischer-bezirk').map(({ key }) => key),
  );
  expect(areas.size).toBe(42);
  expect(content.observations.some(({ area }) => areas.has(area))).toBe(false);
});

test.each([
  [2018, ['grundsicherung-alter']],
  [2021, []],
])('its typology of %i works on 13 Stadtteile and leaves out %j', async (year, leftOut) => {
  const { content } = await flensburg();
  const [definition] = content.typologies;
  const result = computeTypology(
    definition!,
    answerFrom(content, queryForTypology(definition!, 'flensburg', year)),
  );
  expect(result.areas.filter(({ type }) => type !== null)).toHaveLength(13);
  expect(result.leftOut.map(({ indicator }) => indicator.id)).toEqual(leftOut);
});
