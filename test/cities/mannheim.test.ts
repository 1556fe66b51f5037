import { absent } from '../../src/domain/cell';
import { observedIn, packageOf } from './package-answer';

test('has the 38 Stadtteile since 2020 and 17 Stadtbezirke', async () => {
  const { areas } = await packageOf('mannheim');
  const parts = (level: string) => areas.filter((area) => area.level === level && area.kind === 'part');
  expect([parts('stadtteil').length, parts('stadtbezirk').length]).toEqual([38, 17]);
});

test('publishes rates with their numerators and never a denominator', async () => {
  const content = await packageOf('mannheim');
  const observed = observedIn(content);
  expect(observed('arbeitslosenquotient', '071', 2012)).toEqual({ value: 9.4 });
  expect(observed('arbeitslose', '071', 2012)).toEqual({ value: 610 });
  expect(content.indicators.map(({ formula }) => formula.kind)).not.toContain('ratio');
});

test('covers 38 Stadtteile in 2012 and 2015 but 30 in 2022', async () => {
  const { observations } = await packageOf('mannheim');
  const districts = (measure: string, year: number) =>
    observations.filter((row) => row.measure === measure && row.year === year && row.area.length === 3)
      .length;
  expect([districts('arbeitslosenquotient', 2012), districts('arbeitslosenquotient', 2015)]).toEqual([
    38, 38,
  ]);
  expect(districts('beschaeftigungsquote', 2022)).toBe(30);
});

test('leaves a Stadtteil without a readable figure empty', async () => {
  const content = await packageOf('mannheim');
  expect(observedIn(content)('einwohner', '081', 2019) ?? absent('unknown')).toEqual(absent('unknown'));
});

test('offers two of the seven seed indicators and no typology', async () => {
  const { indicators, typologies } = await packageOf('mannheim');
  expect(indicators.flatMap(({ seed }) => seed?.id ?? [])).toEqual([
    'arbeitslosenquotient',
    'beschaeftigungsquote',
  ]);
  expect(typologies).toEqual([]);
});

test('brings no figures of Land and Bund', async () => {
  const { areas } = await packageOf('mannheim');
  expect(areas.map(({ name }) => name)).not.toContain('Deutschland');
});
