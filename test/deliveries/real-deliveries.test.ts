import { applyMapping } from '../../src/deliveries/apply-mapping';
import { cityPackage, delivered, mappingIn } from './city';

const sorted = (observations: { area: string; measure: string; cell: object }[]) =>
  observations.map(({ area, measure, cell }) => JSON.stringify([area, measure, cell])).sort();

it.each([
  ['hamburg-stadtteilprofile-2013.xlsx', 'stadtteilprofile-xlsx', 2013, 2247],
  ['hamburg-stadtteilprofile-2018.csv', 'stadtteilprofile-csv', 2018, 2277],
])('imports %s to exactly the published observations', async (file, mapping, year, count) => {
  const { areas, observations } = await cityPackage('hamburg');
  const result = applyMapping(delivered(file), mappingIn('hamburg', mapping), areas);
  expect(result.problems).toEqual([]);
  expect(result.observations).toHaveLength(count);
  expect(result.observations.every((one) => one.year === year)).toBe(true);
  expect(sorted(result.observations)).toEqual(sorted(observations.filter((one) => one.year === year)));
});
