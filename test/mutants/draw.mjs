/**
 * Draws so many mutants from the places, the same ones for the same seed. Every kind comes up alike, so that literals do not
 * crowd out the rest; a mutant that the compiler refuses is passed over.
 */
export function draw(places, number, seed, compiles) {
  const random = seededRandom(seed);
  const left = [...new Set(places.map(({ kind }) => kind))].map((kind) =>
    places.filter((place) => place.kind === kind),
  );
  const drawn = [];
  while (drawn.length < number && left.some((kind) => kind.length > 0)) {
    const place = takeOne(left[Math.floor(random() * left.length)], random);
    const mutant = place && mutantAt(place, random, compiles);
    if (mutant) drawn.push(mutant);
  }
  return drawn;
}

function mutantAt(place, random, compiles) {
  const texts = [...place.texts];
  while (texts.length > 0) {
    const mutated = withText(place, takeOne(texts, random));
    if (compiles(place.file, mutated.source)) return mutated;
  }
}

const withText = (place, text) => ({
  ...place,
  text,
  source: place.original.slice(0, place.start) + text + place.original.slice(place.end),
});

const takeOne = (list, random) => list.splice(Math.floor(random() * list.length), 1)[0];

/** Mulberry32. */
function seededRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
