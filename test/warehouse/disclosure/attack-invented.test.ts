import { attack, type Published } from './attacker';
import { inventedCity, inventedRules, revisedCity } from './invented-city';
import { narrowed } from './narrowed';
import { publishAll } from './published';

const SEEDS = Array.from({ length: 200 }, (_, i) => i + 1);

/** What anyone would know if a release showed only what the one before had shown already. */
function withoutNews([first, second]: Published[]): Published[] {
  const old = [...first!.shown.figures].filter(([key, value]) => second!.truth.figures.get(key) === value);
  return [first!, { ...second!, shown: { ...second!.shown, figures: new Map(old) } }];
}

it('keeps secret counts of 200 invented cities from whoever reads both of their releases', () => {
  let attacked = 0;
  const unavoidable: number[] = [];
  for (const seed of SEEDS) {
    const releases = publishAll([inventedCity(seed), revisedCity(seed, 1)], inventedRules(seed));
    const attacks = attack(releases);
    attacked += attacks.length;
    if (releases.some(({ exposed }) => exposed.derivable.length > 0)) {
      unavoidable.push(seed);
      const names = narrowed(attack(withoutNews(releases))).map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(narrowed(attacks).map(({ name }) => name)));
    } else expect({ seed, narrowed: narrowed(attacks) }).toEqual({ seed, narrowed: [] });
  }
  expect(attacked).toBeGreaterThan(1500);
  // These are reported to the publisher.
  expect(unavoidable.length).toBeLessThan(3);
}, 120_000);

it('shows in the second release what the first has shown of it, and keeps secret what was secret', () => {
  for (const seed of SEEDS) {
    const [first, second] = publishAll([inventedCity(seed), revisedCity(seed, 1)], inventedRules(seed));
    for (const [key, value] of first!.truth.figures) {
      const stayed = second!.truth.figures.get(key) === value;
      const wasShown = first!.shown.figures.has(key);
      const isCount = !key.includes('-share') && !/\tn[bdp]$/.test(key);
      if (!isCount) continue;
      const isShown = second!.shown.figures.has(key);
      if (wasShown && stayed) expect({ seed, key, isShown }).toEqual({ seed, key, isShown: true });
      if (!wasShown) expect({ seed, key, isShown }).toEqual({ seed, key, isShown: false });
    }
  }
}, 60_000);

it('hides the same in the same releases', () => {
  for (const seed of SEEDS.slice(0, 40)) {
    const publish = () =>
      publishAll([inventedCity(seed), revisedCity(seed, 1)], inventedRules(seed)).map(
        ({ shown }) => shown.figures,
      );
    expect(publish()).toEqual(publish());
  }
});
