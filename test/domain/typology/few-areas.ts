import type { Answer } from '../../../src/domain/answer';
import { absent, numberCell } from '../../../src/domain/cell';
import type { Indicator } from '../../../src/domain/indicator';
import type { TypologyDefinition } from '../../../src/domain/typology/definition';

const words = (word: string) => ({ de: word, en: word });

const indicator = (id: string, name: string, unit = '%'): Indicator => ({
  id,
  name: words(name),
  shortName: words(name),
  topic: 't',
  formula: { kind: 'rate', measure: id },
  unit: words(unit),
  decimals: unit === '%' ? 1 : 0,
  burden: 'higher',
  referenceDates: { '2018': '2018-12-31', '2024': '2024-12-31' },
  populationBase: words('all'),
  exclusions: words('none'),
  source: words('Made up'),
  explanation: words(''),
  readingAid: words(''),
  plain: { one: words(''), many: words('') },
});

export const PEOPLE = indicator('people', 'Menschen', '');
export const ALPHA = indicator('a', 'Alpha');
export const BETA = indicator('b', 'Beta');

/** Alpha counts twice; a higher Beta is less burden. */
export const DEFINITION: TypologyDefinition = {
  id: 'few',
  version: '1',
  name: words('Wenige'),
  level: 'stadtteil',
  method: 'index',
  indicators: [
    { id: 'a', sign: 1, weight: 2 },
    { id: 'b', sign: -1, weight: 1 },
  ],
  standardisation: { mean: 'unweighted', deviation: 'population' },
  combination: 'sum',
  restandardised: false,
  exclusions: { minimumInhabitants: 100, inhabitants: 'people', areas: [] },
  limits: [-2, 2],
  types: ['niedrig', 'mittel', 'hoch'].map((word) => ({ label: words(word), colour: '#ffffff' })),
  note: words('Probe.'),
};

export type Row = [key: string, people: number, a: number | null, b: number | null];

/** One row an area; the city's values are the last. */
export function answerOf(rows: Row[], year = 2018, city: Row = ['city', 1e6, 20, 20]): Answer {
  const indicators = [PEOPLE, ALPHA, BETA];
  const areas = rows.map(([key]) => ({ key, name: `Ort ${key}`, level: 'stadtteil', kind: 'part' as const }));
  return {
    city: { id: 'x', name: 'X-Stadt' },
    query: { city: 'x', indicators: ['people', 'a', 'b'], level: 'stadtteil', years: [year], release: 'r1' },
    level: {
      id: 'stadtteil',
      name: words('Stadtteil'),
      plural: words('Stadtteile'),
      pluralDative: words('Stadtteilen'),
    },
    edition: { id: 'e1', name: words('Stand 1') },
    release: { id: 'r1', date: '2026-11-22', note: words('') },
    indicators,
    areas: [...areas, { key: 'city', name: 'X-Stadt', level: 'stadt', kind: 'city' }],
    years: [year],
    cells: indicators.flatMap((_, i) =>
      [...rows, city].map((row) => {
        const value = row[i + 1];
        return typeof value === 'number' ? numberCell(value) : absent('unknown');
      }),
    ),
    attribution: words('Made up'),
  };
}
