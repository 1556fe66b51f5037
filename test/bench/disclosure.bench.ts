import { attack } from '../warehouse/disclosure/attacker';
import { inventedCity, inventedRules, revisedCity } from '../warehouse/disclosure/invented-city';
import { narrowed } from '../warehouse/disclosure/narrowed';
import { publishAll } from '../warehouse/disclosure/published';

const CITIES = 200;

/** 200 invented cities with one to three releases each: secret counts attacked, those narrowed and not reported, and time. */
export async function bench() {
  return [1, 2, 3].map((releases) => {
    const row = { releases, attacked: 0, narrowed: 0, reported: 0, 'protect ms': 0, 'attack ms': 0 };
    for (let seed = 1; seed <= CITIES; seed++) {
      const cities = [inventedCity(seed), revisedCity(seed, 1), revisedCity(seed, 2)].slice(0, releases);
      const start = performance.now();
      const published = publishAll(cities, inventedRules(seed));
      const middle = performance.now();
      const attacks = attack(published);
      row['protect ms'] += Math.round(middle - start);
      row['attack ms'] += Math.round(performance.now() - middle);
      row.attacked += attacks.length;
      const isReported = published.some(({ exposed }) => exposed.derivable.length > 0);
      row[isReported ? 'reported' : 'narrowed'] += narrowed(attacks).length;
    }
    return row;
  });
}
