import { indicatorOf, type Catalogue } from '../domain/catalogue';
import { formatDate } from '../domain/period';
import type { Language } from '../domain/text';
import { say } from '../texts';
import type { Provenance } from './provenance';

/** Where the numbers of a figure come from, a line each: what its indicators mean, by which release, from which source. */
export function originLines(
  { request, release, source }: Pick<Provenance, 'request' | 'release' | 'source'>,
  catalogue: Catalogue,
  language: Language,
): string[] {
  const meanings = request.query.indicators.flatMap((id) => {
    const indicator = indicatorOf(catalogue, id);
    return indicator ? [`${indicator.name[language]}: ${indicator.explanation[language]}`] : [];
  });
  const releaseIn = (each: Language) =>
    say(each, 'figure.release', { date: formatDate(release.date, each), release: release.id });
  const isTold = (['de', 'en'] as const).some((each) => source.includes(releaseIn(each)));
  return [...meanings, ...(isTold ? [] : [releaseIn(language)]), source].filter(Boolean);
}
