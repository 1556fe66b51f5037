import type { Answer } from '../../src/domain/answer';
import type { Area } from '../../src/domain/area';
import type { Catalogue } from '../../src/domain/catalogue';
import { numberCell } from '../../src/domain/cell';
import type { Indicator } from '../../src/domain/indicator';
import type { Query } from '../../src/domain/query';
import type { FigureRequest, NumberInSentence } from '../../src/figures/provenance';
import type { IndicatorSource } from '../../src/ports/indicator-source';

export const BEFORE = 2018;
export const AFTER = 2024;

const LEVEL = 'stadtteil';
const AREAS = 38;
const COLUMNS = 8;
/** Forty tables show other indicators each; more tables show the same ones again. */
const INDICATORS = 40 * COLUMNS;

const nothing = { de: '', en: '' };

const indicators = Array.from({ length: INDICATORS }, (_, i): Indicator => {
  const name = {
    de: `Kinder in Mindestsicherung, Gruppe ${i + 1}`,
    en: `Children on benefits, group ${i + 1}`,
  };
  return {
    id: `indicator-${i}`,
    name,
    shortName: { de: `Kinder, Gruppe ${i + 1}`, en: `Children, group ${i + 1}` },
    topic: 'benefits',
    formula: { kind: 'ratio', numerator: ['a'], denominator: ['b'], factor: 100 },
    unit: { de: '%', en: '%' },
    decimals: 1,
    burden: 'higher',
    referenceDates: { [BEFORE]: `${BEFORE}-12-31`, [AFTER]: `${AFTER}-12-31` },
    populationBase: nothing,
    exclusions: nothing,
    source: { de: 'Statistikamt', en: 'Statistics office' },
    explanation: nothing,
    readingAid: nothing,
    plain: { one: nothing, many: nothing },
  };
});

const areas = Array.from({ length: AREAS }, (_, a): Area => {
  const isCity = a === AREAS - 1;
  return isCity
    ? { key: '00', name: 'Großstadt', level: 'city', kind: 'city' }
    : { key: String(101 + a), name: `Stadtteil Nummer ${a + 1}`, level: LEVEL, kind: 'part' };
});

const years = [BEFORE, AFTER];

const catalogue: Catalogue = {
  city: { id: 'grossstadt', name: 'Großstadt' },
  edition: { id: 'e1', name: { de: 'Stadtteile 2018', en: 'Districts 2018' } },
  editions: [{ id: 'e1', name: { de: 'Stadtteile 2018', en: 'Districts 2018' } }],
  levels: [
    {
      id: LEVEL,
      name: { de: 'Stadtteil', en: 'District' },
      plural: { de: 'Stadtteile', en: 'Districts' },
      pluralDative: { de: 'Stadtteilen', en: 'Districts' },
    },
  ],
  areas,
  topics: [{ id: 'benefits', name: { de: 'Leistungen', en: 'Benefits' } }],
  indicators,
  years,
  availability: Object.fromEntries(indicators.map(({ id }) => [id, { [LEVEL]: years }])),
  typologies: [],
  release: { id: '2026-1', date: '2026-11-22', note: nothing },
  attribution: { de: 'Statistikamt', en: 'Statistics office' },
};

/** Numbers that mean nothing, with one decimal; none is the same in both years. */
function valueOf(indicator: number, area: number, year: number): number {
  const first = ((indicator * 7919 + area * 104729) % 400) / 10 + 5;
  return year === BEFORE ? first : first + 40;
}

/** A city made up in memory: 38 rows of areas, 320 indicators, two years. */
export const madeUpSource: IndicatorSource = {
  cities: async () => [catalogue.city],
  catalogue: async () => catalogue,
  answer: async (query) => answerTo(query),
};

const placeOf = new Map(indicators.map(({ id }, i) => [id, i]));

function answerTo(query: Query): Answer {
  const asked = query.indicators.map((id) => placeOf.get(id) ?? 0);
  const rows = areas.flatMap(({ key, kind }, a) =>
    !query.areas || kind === 'city' || query.areas.includes(key) ? [a] : [],
  );
  const { city, edition, levels, release, attribution } = catalogue;
  return {
    query: { ...query, release: release.id },
    city,
    level: levels[0]!,
    edition,
    release,
    indicators: asked.map((i) => indicators[i]!),
    areas: rows.map((a) => areas[a]!),
    years: query.years,
    cells: asked.flatMap((i) =>
      rows.flatMap((a) => query.years.map((year) => numberCell(valueOf(i, a, year)))),
    ),
    attribution,
  };
}

export interface Size {
  tables: number;
  sentences: number;
}

/** What an author asks for: tables of 38 rows and 8 columns, sentences with three key figures each. */
export function requestsFor({ tables, sentences }: Size, year: number): FigureRequest[] {
  return [
    ...Array.from({ length: tables }, (_, t) => tableRequest(t, year)),
    ...Array.from({ length: sentences }, (_, s) => sentenceRequest(s, year)),
  ];
}

function tableRequest(table: number, year: number): FigureRequest {
  const shown = Array.from({ length: COLUMNS }, (_, i) => `indicator-${(table * COLUMNS + i) % INDICATORS}`);
  return {
    id: `t${table}`,
    kind: 'table',
    query: { city: 'grossstadt', indicators: shown, level: LEVEL, years: [year] },
    language: 'de',
    options: {},
  };
}

function sentenceRequest(sentence: number, year: number): FigureRequest {
  const indicator = `indicator-${sentence % INDICATORS}`;
  const area = areas[sentence % (AREAS - 1)]!.key;
  const numbers: NumberInSentence[] = [
    { show: 'year' },
    { show: 'value', indicator, area, unit: true },
    { show: 'value', indicator, area: '00', decimals: 0 },
  ];
  return {
    id: `s${sentence}`,
    kind: 'sentence',
    query: { city: 'grossstadt', indicators: [indicator], level: LEVEL, areas: [area], years: [year] },
    language: 'de',
    options: {
      sentence: {
        text: `Im Jahr {0} lebten im Abschnitt ${sentence + 1} {1} der Kinder in Mindestsicherung, in der Stadt {2}.`,
        numbers,
      },
    },
  };
}
