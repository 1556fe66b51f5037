import { attack, type Published } from './attacker';
import { inventedCity, inventedRules, reformedCity, revisedCity } from './invented-city';
import { narrowed } from './narrowed';
import { publishAll } from './published';

const SEEDS = Array.from({ length: 300 }, (_, i) => i + 1);

const known = new Map<number, ReturnType<typeof publishAll>>();

/** A city's figures and their revision, published once. */
function twoReleases(seed: number) {
  const releases =
    known.get(seed) ?? publishAll([inventedCity(seed), revisedCity(seed, 1)], inventedRules(seed));
  known.set(seed, releases);
  return releases;
}

/** What anyone would know if a release showed only what the one before had shown already. */
function withoutNews([first, second]: Published[]): Published[] {
  const old = [...first!.shown.figures].filter(([key, value]) => second!.truth.figures.get(key) === value);
  return [first!, { ...second!, shown: { ...second!.shown, figures: new Map(old) } }];
}

it('keeps secret counts of 300 invented cities from whoever reads both of their releases', () => {
  let attacked = 0;
  const unavoidable: number[] = [];
  for (const seed of SEEDS) {
    const releases = twoReleases(seed);
    const attacks = attack(releases);
    attacked += attacks.length;
    if (releases.some(({ exposed }) => exposed.derivable.length > 0)) {
      unavoidable.push(seed);
      const names = narrowed(attack(withoutNews(releases))).map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(narrowed(attacks).map(({ name }) => name)));
    } else expect({ seed, narrowed: narrowed(attacks) }).toEqual({ seed, narrowed: [] });
  }
  expect(attacked).toBeGreaterThan(2200);
  // These are reported to the publisher.
  expect(unavoidable.length).toBeLessThan(5);
}, 120_000);

it('shows in the second release what the first has shown of it, and keeps secret what was secret', () => {
  for (const seed of SEEDS.slice(0, 200)) {
    const [first, second] = twoReleases(seed);
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

it('keeps secret counts of invented cities whose districts merge or get another name', () => {
  let [attacked, reported] = [0, 0];
  for (const seed of SEEDS.filter((each) => each % 2 === 0 && each <= 200)) {
    const { city, became } = reformedCity(revisedCity(seed, 1));
    const releases = publishAll([inventedCity(seed), revisedCity(seed, 1), city], inventedRules(seed));
    const attacks = attack(releases, { became: became.map((change) => ({ ...change, release: 2 })) });
    attacked += attacks.length;
    const open = narrowed(attacks);
    if (releases.some(({ exposed }) => exposed.derivable.length > 0)) reported += 1;
    else expect({ seed, open }).toEqual({ seed, open: [] });
  }
  expect(attacked).toBeGreaterThan(800);
  expect(reported).toBeLessThan(5);
}, 120_000);

it('keeps secret counts from whoever knows the sums that nobody declared', () => {
  for (const seed of SEEDS.slice(0, 100)) {
    const { equalSums: sums, ...rules } = inventedRules(seed);
    const releases = publishAll([inventedCity(seed)], rules);
    const attacks = attack(releases, { sums: sums! });
    if (releases.every(({ exposed }) => exposed.derivable.length === 0))
      expect({ seed, open: narrowed(attacks) }).toEqual({ seed, open: [] });
  }
}, 120_000);
