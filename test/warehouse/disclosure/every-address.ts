import { FORMAT_IDS } from '../../../src/contract/selection';

export const DATA = 'valueCodes[indicator]=*&valueCodes[area]=*&valueCodes[year]=*';

const QUERIES = [
  '',
  '?city=musterstadt',
  '?lang=en',
  '?city=musterstadt&edition=nix',
  '?release=2026.1',
  ...FORMAT_IDS.flatMap((format) =>
    ['', '&release=2026.1', '&lang=en'].map((more) => `?${DATA}&outputFormat=${format}${more}`),
  ),
  `?valueCodes[indicator]=out&valueCodes[area]=n1,n2&valueCodes[year]=2020`,
  `?valueCodes[indicator]=out&valueCodes[area]=nix&valueCodes[year]=2020`,
];

/** What stands for the places in the routes of an invented city of these levels; more ids may be added. */
export function placesOf(levels: string[]): Record<string, string[]> {
  return {
    id: [
      ...levels.map((level) => `musterstadt-${level}`),
      ...levels.map((level) => `musterstadt.level.${level}`),
      '2026.1',
      '2026.2',
      'nix',
    ],
    city: ['musterstadt', 'nix'],
    file: ['stadtteil.geojson'],
    number: ['1', '2', '99'],
  };
}

/** Every address of every route that is read, as the service describes them: their places filled in with all that there is. */
export function everyAddress(
  paths: Record<string, Record<string, unknown>>,
  places: Record<string, string[]>,
): string[] {
  return Object.entries(paths).flatMap(([path, operations]) =>
    operations.get ? addressesOf(path, places) : [],
  );
}

function addressesOf(path: string, places: Record<string, string[]>): string[] {
  const name = /\{(\w+)\}/.exec(path)?.[1];
  const queries = path.endsWith('/data') ? QUERIES : QUERIES.filter((query) => !query.includes('valueCodes'));
  if (!name) return queries.map((query) => `${path}${query}`);
  const known = places[name];
  if (!known) throw new Error(`${path}: nothing known to put in for ${name}`);
  return known.flatMap((place) => addressesOf(path.replace(`{${name}}`, place), places));
}
