import loadHighs from 'highs';
import type { CountTable } from '../../../src/warehouse/disclosure/counts';
import { linkTables } from '../../../src/warehouse/disclosure/linked-tables';
import { hideSecondary } from '../../../src/warehouse/disclosure/secondary';
import { inventedCity, inventedRules, type City } from './invented-city';
import { cheapestHidden } from './optimum';
import { solve } from './solving';

/** So large an exact optimum is found in a second. */
const MOST_AREAS = 13;
const CITIES = 8;

function linkedTablesOf(city: City, seed: number) {
  const rules = inventedRules(seed);
  const table: CountTable = {
    areas: city.areas.map(({ parent, ...area }) => ({ ...area, name: area.key, ...(parent && { parent }) })),
    levels: city.levels,
    valueOf: (measure, area) => city.counts[measure]?.[area] ?? null,
    rules,
    secret: new Map(),
    foundSums: [],
    became: () => [],
    release: 0,
  };
  const shares = city.shares.map(([part, whole]) => ({ numerator: [part], denominator: [whole] }));
  return linkTables([table], {
    year: 2020,
    measures: Object.keys(city.counts),
    shares,
    rules,
    secret: new Map(),
  });
}

it('hides hardly more than an exact optimum does', async () => {
  const highs = await loadHighs();
  let [cities, ours, optimum] = [0, 0, 0];
  for (let seed = 1; cities < CITIES; seed++) {
    const city = inventedCity(seed);
    if (city.areas.length > MOST_AREAS) continue;
    const web = linkedTablesOf(city, seed);
    const { counts, exposed } = hideSecondary(solve, web, web.targets);
    const own = new Set(web.targets.map(({ count }) => count));
    const further = [...counts].filter((count) => !own.has(count) && web.counts[count]!.cost > 0);
    if (exposed.length > 0 || further.length === 0) continue;
    cities += 1;
    ours += further.length;
    optimum += cheapestHidden(highs, web, web.targets)!.length;
  }
  expect(ours).toBeGreaterThan(12);
  expect(ours / optimum).toBeLessThanOrEqual(1.1);
});
