import type { IndicatorSource } from '../ports/indicator-source';

/** A source as it was when a release was the newest; as it is when none is named. */
export function asOfRelease(source: IndicatorSource, release: string | undefined): IndicatorSource {
  if (release === undefined) return source;
  return {
    cities: () => source.cities(),
    catalogue: (city, asked, edition) => source.catalogue(city, asked ?? release, edition),
    answer: (query) => source.answer({ ...query, release }),
  };
}
