import type { Catalogue } from '../domain/catalogue';
import type { Query } from '../domain/query';
import type { IndicatorSource } from '../ports/indicator-source';

/** The catalogue a question is asked by, in the areas it names; none when figures no longer come in these areas. */
export async function catalogueBehind(
  source: IndicatorSource,
  { city, edition }: Query,
  release?: string,
): Promise<Catalogue | undefined> {
  const current = await source.catalogue(city, release);
  if (edition === undefined) return current;
  return current.editions.some(({ id }) => id === edition)
    ? source.catalogue(city, release, edition)
    : undefined;
}
