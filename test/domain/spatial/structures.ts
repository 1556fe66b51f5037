import type { Crosswalk, CrosswalkLink } from '../../../src/domain/spatial/crosswalk';

/** Invented areas and shares: nothing here describes a real city. */
export function crosswalkOf(
  links: [from: string, to: string, weight: number | null][],
  more: Partial<Crosswalk> = {},
): Crosswalk {
  return {
    id: 'test-umstieg',
    name: { de: 'Erfundener Umsteigeschlüssel', en: 'Invented crosswalk' },
    from: { edition: 'hh-2013', level: 'stadtteil' },
    to: { edition: 'neu', level: 'stadtteil' },
    basis: 'inhabitants',
    quality: 'estimated',
    note: { de: 'Nur für Tests erfunden.', en: 'Invented for tests only.' },
    links: links.map(([from, to, weight]): CrosswalkLink => ({ from, to, weight })),
    ...more,
  };
}
