import type { IndicatorSource } from '../../src/ports/indicator-source';

/** The same source, asked each question once: a release never changes, and hundreds of tests ask it the same. */
export function askedOnce(source: IndicatorSource): IndicatorSource {
  return {
    cities: remembering(() => source.cities()),
    catalogue: remembering((...question) => source.catalogue(...question)),
    answer: remembering((query) => source.answer(query)),
  };
}

function remembering<Question extends unknown[], Said>(
  ask: (...question: Question) => Promise<Said>,
): (...question: Question) => Promise<Said> {
  const known = new Map<string, Promise<Said>>();
  return (...question) => {
    const key = JSON.stringify(question);
    const said = known.get(key) ?? ask(...question);
    known.set(key, said);
    return said;
  };
}
