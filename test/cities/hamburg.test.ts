import { absent } from '../../src/domain/cell';
import { indicatorCell, residual } from '../../src/domain/indicator-value';
import { roundDecimal } from '../../src/domain/number-format';
import { observedIn, packageOf } from './package-answer';

const CITY = '00';

async function hamburg() {
  const content = await packageOf('hamburg');
  const observed = observedIn(content);
  const parts = (level: string) =>
    content.areas.filter((area) => area.level === level && area.kind === 'part').map(({ key }) => key);
  const districts = parts('stadtteil');
  const cell = (measure: string, area: string, year: number) =>
    observed(measure, area, year) ?? absent('unknown');
  const known = (measure: string, year: number) =>
    districts.reduce((sum, key) => sum + (cell(measure, key, year).value ?? 0), 0);
  return { content, observed, parts, districts, cell, known };
}

test('ships 99 Stadtteile, 7 Bezirke and exactly 23 measures', async () => {
  const { content, parts } = await hamburg();
  expect(parts('stadtteil')).toHaveLength(99);
  expect(parts('bezirk')).toHaveLength(7);
  expect(content.measures).toHaveLength(23);
});

test('keeps keys as text', async () => {
  const { districts } = await hamburg();
  expect(districts).toEqual(expect.arrayContaining(['0101', '0711+0712', '0117+0118']));
});

test.each(['Eimsbüttel', 'Wandsbek', 'Bergedorf', 'Harburg'])(
  'tells the Bezirk %s from the Stadtteil of the same name by key, the one being the parent of the other',
  async (name) => {
    const { content } = await hamburg();
    const named = content.areas.filter((area) => area.name === name);
    const borough = named.find(({ level }) => level === 'bezirk');
    expect(named.map(({ level }) => level).sort()).toEqual(['bezirk', 'stadtteil']);
    expect(named.find(({ level }) => level === 'stadtteil')?.parent).toBe(borough?.key);
  },
);

test.each([
  ['bev', 2013, 6777],
  ['bev', 2017, 7896],
  ['bev', 2024, 5365],
  ['alo', 2013, 470],
  ['alo', 2017, 745],
])('%s %i: %i belong to no Stadtteil', async (measure, year, rest) => {
  const { districts, cell } = await hamburg();
  const parts = districts.map((key) => cell(measure, key, year));
  expect(residual(cell(measure, CITY, year), parts)).toEqual({ value: rest });
});

test('2024 the rest of the unemployed (565 with six withheld areas) stays unknown', async () => {
  const { districts, cell, known } = await hamburg();
  expect(cell('alo', CITY, 2024).value! - known('alo', 2024)).toBe(565);
  const parts = districts.map((key) => cell('alo', key, 2024));
  expect(parts.filter(({ value }) => value === null)).toHaveLength(6);
  expect(residual(cell('alo', CITY, 2024), parts)).toEqual(absent('unknown'));
});

test('2018 has no city and no Bezirke, 2024 no Bezirke', async () => {
  const { content, parts } = await hamburg();
  const boroughs = new Set(parts('bezirk'));
  const yearsOf = (belongs: (key: string) => boolean) =>
    [...new Set(content.observations.filter(({ area }) => belongs(area)).map(({ year }) => year))].sort();
  expect(yearsOf((key) => key === CITY)).toEqual([2013, 2017, 2024]);
  expect(yearsOf((key) => boroughs.has(key))).toEqual([2013, 2017]);
  expect(yearsOf((key) => key.length > 2)).toEqual([2013, 2017, 2018, 2024]);
});

test('keeps apart a lost symbol (2018), a withheld value, a nothing and a senseless rate (2024)', async () => {
  const { cell } = await hamburg();
  expect(cell('alo', '0608', 2018)).toEqual(absent('lost'));
  expect(cell('alo', '0608', 2024)).toEqual(absent('unknown'));
  expect(cell('minsich_u15', '0612', 2024)).toEqual({ value: 0 });
  expect(cell('ant_alleinerz', '0113', 2024)).toEqual(absent('meaningless'));
});

test('2024 prints x as the share of single parents in 0113 although 8 of 28 is printed', async () => {
  const { content, cell } = await hamburg();
  const { formula } = content.indicators.find(({ id }) => id === 'kinder-alleinerziehende')!;
  const cells = { hh_alleinerz: cell('hh_alleinerz', '0113', 2024), hh_kind: cell('hh_kind', '0113', 2024) };
  expect(cell('ant_alleinerz', '0113', 2024)).toEqual(absent('meaningless'));
  expect(indicatorCell(formula, cells).value).toBeCloseTo(28.571428571428573, 12);
});

test.each([
  ['ant_sgb2', 'mindestsicherungsquote'],
  ['ant_alleinerz', 'kinder-alleinerziehende'],
  ['ant_gsi_65plus', 'grundsicherung-alter'],
])('the published %s recomputes from the counts of %s', async (published, id) => {
  const { content, cell } = await hamburg();
  const { formula } = content.indicators.find((indicator) => indicator.id === id)!;
  if (formula.kind !== 'ratio') throw new Error(`${id} is no ratio`);
  const rows = content.observations.filter(
    ({ measure, cell: { value } }) => measure === published && value !== null,
  );
  const wrong = rows.filter(({ area, year, cell: rate }) => {
    const [numerator = '', denominator = ''] = [formula.numerator[0], formula.denominator[0]];
    const cells = {
      [numerator]: cell(numerator, area, year),
      [denominator]: cell(denominator, area, year),
    };
    const { value } = indicatorCell(formula, cells);
    return roundDecimal(value ?? NaN, 1) !== roundDecimal(rate.value ?? NaN, 1);
  });
  expect(rows.length).toBeGreaterThan(190);
  expect(wrong).toEqual([]);
});

test('the rate of under 18 with migration background has a population base of its own', async () => {
  const { cell } = await hamburg();
  // 2013: 130,514 of 280,364 would be 46.6 %, published are 46.7 %.
  const ofInhabitants = (cell('mh_u18', CITY, 2013).value! / cell('bev_u18', CITY, 2013).value!) * 100;
  expect(roundDecimal(ofInhabitants, 1)).toBe(46.6);
  expect(cell('ant_mh_u18', CITY, 2013)).toEqual({ value: 46.7 });
});

test('2013 and 2017 show no 1 and no 2 where the Bundesagentur counts', async () => {
  const { content } = await hamburg();
  const small = content.observations.filter(
    ({ measure, year, cell: { value } }) =>
      year <= 2017 &&
      ['alo', 'svb', 'sgb2', 'minsich_u15', 'bg_sgb2'].includes(measure) &&
      (value === 1 || value === 2),
  );
  expect(small).toEqual([]);
});

test('publishes Billwerder 2017 as it stands: 1,870 of 3,784 on SGB II but 25 unemployed', async () => {
  const { cell } = await hamburg();
  expect(['sgb2', 'bev', 'alo'].map((measure) => cell(measure, '0610', 2017).value)).toEqual([
    1870, 3784, 25,
  ]);
});

test('has the seven seed indicators, four of them as proxies', async () => {
  const { content } = await hamburg();
  const seeds = content.indicators.flatMap(({ seed }) => seed ?? []);
  expect(Object.fromEntries(seeds.map(({ id, role }) => [id, role]))).toEqual({
    arbeitslosenquotient: 'is',
    'sgb2-nicht-erwerbsfaehige': 'proxy',
    'kinder-alleinerziehende': 'proxy',
    'migrationshintergrund-u21': 'proxy',
    beschaeftigungsquote: 'is',
    mindestsicherungsquote: 'proxy',
    'grundsicherung-alter': 'is',
  });
});
