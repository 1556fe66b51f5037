import type { Answer } from '../../src/domain/answer';
import type { Area } from '../../src/domain/area';
import type { Catalogue } from '../../src/domain/catalogue';
import { numberCell } from '../../src/domain/cell';
import { makeFigure } from '../../src/figures/make-figure';
import type { Query } from '../../src/domain/query';
import { ReportingError } from '../../src/domain/reporting-error';
import { compareTypologies } from '../../src/domain/typology/change/compare-typologies';
import { computeTypology } from '../../src/domain/typology/index-typology';
import { trustIn } from '../../src/domain/typology/trust/trust';
import type { IndicatorSource } from '../../src/ports/indicator-source';
import type { ExcelServices, PaneServices, WordServices } from '../../src/ui/services';
import { ALPHA, answerOf, BETA, DEFINITION, PEOPLE, type Row } from '../domain/typology/few-areas';
import { CHILDREN, HAMBURG_2013, INHABITANTS, UNEMPLOYMENT } from '../domain/answers';

const LEVEL = HAMBURG_2013.level;

const AREAS: Area[] = [
  { key: '00', name: 'Hamburg', level: 'stadt', kind: 'city' },
  { key: '0101', name: 'Hamburg-Altstadt', level: 'stadtteil', kind: 'part', parent: '01' },
  { key: '0104', name: 'St. Pauli', level: 'stadtteil', kind: 'part', parent: '01' },
  { key: '0112', name: 'Wilhelmsburg', level: 'stadtteil', kind: 'part', parent: '01' },
];

/** Three indicators in three topics; in 2018 the children are missing. */
export const CATALOGUE: Catalogue = {
  city: { id: 'hamburg', name: 'Hamburg' },
  edition: HAMBURG_2013.edition,
  editions: [HAMBURG_2013.edition],
  levels: [
    {
      id: 'stadt',
      name: { de: 'Stadt', en: 'city' },
      plural: { de: 'Städte', en: 'cities' },
      pluralDative: { de: 'Städten', en: 'cities' },
    },
    LEVEL,
  ],
  areas: AREAS,
  topics: [
    { id: 'population', name: { de: 'Bevölkerung', en: 'Population' } },
    { id: 'work', name: { de: 'Arbeit', en: 'Work' } },
    { id: 'benefits', name: { de: 'Soziale Sicherung', en: 'Social security' } },
  ],
  indicators: [INHABITANTS, UNEMPLOYMENT, CHILDREN],
  years: [2013, 2018],
  availability: {
    [INHABITANTS.id]: { stadt: [2013, 2018], stadtteil: [2013, 2018] },
    [UNEMPLOYMENT.id]: { stadt: [2013, 2018], stadtteil: [2013, 2018] },
    [CHILDREN.id]: { stadt: [2013], stadtteil: [2013] },
  },
  typologies: [
    {
      id: 'sozialraumtypologie',
      version: '1.0',
      name: { de: 'Sozialraumtypologie', en: 'Social-space typology' },
      level: 'stadtteil',
      method: 'index',
      indicators: [
        { id: UNEMPLOYMENT.id, sign: 1, weight: 1 },
        { id: CHILDREN.id, sign: 1, weight: 1 },
      ],
      standardisation: { mean: 'unweighted', deviation: 'population' },
      combination: 'sum',
      restandardised: true,
      exclusions: { minimumInhabitants: 1000, inhabitants: INHABITANTS.id, areas: [] },
      limits: [0],
      types: [
        { label: { de: 'niedrige Belastung', en: 'low burden' }, colour: '#fff6cf' },
        { label: { de: 'hohe Belastung', en: 'high burden' }, colour: '#9b80c9' },
      ],
      note: { de: 'Nicht die Formel der Stadt Mannheim.', en: 'Not the formula of the City of Mannheim.' },
    },
  ],
  release: HAMBURG_2013.release,
  attribution: HAMBURG_2013.attribution,
};

/** Answers any question about the catalogue; values count up, so that each cell has its own. */
export const SOURCE: IndicatorSource = {
  cities: async () => [CATALOGUE.city],
  catalogue: async () => CATALOGUE,
  answer: async (query) => answerTo(query),
};

function answerTo(query: Query): Answer {
  const areas = AREAS.filter(
    ({ key, level, kind }) =>
      kind === 'city' || (level === query.level && (!query.areas || query.areas.includes(key))),
  );
  const indicators = CATALOGUE.indicators.filter(({ id }) => query.indicators.includes(id));
  const [city, ...parts] = areas;
  return {
    ...HAMBURG_2013,
    query: { ...query, release: HAMBURG_2013.release.id },
    indicators,
    areas: city ? [...parts, city] : parts,
    years: query.years,
    cells: indicators.flatMap((_, i) =>
      areas.flatMap((_, a) => query.years.map((_, y) => numberCell(10 * i + a + y / 10))),
    ),
  };
}

export const UNREACHABLE: IndicatorSource = {
  cities: async () => {
    throw new ReportingError('service-unreachable');
  },
  catalogue: async () => CATALOGUE,
  answer: async (query) => answerTo(query),
};

function paneServices(): PaneServices {
  const remembered = new Map<string, string>();
  return {
    source: SOURCE,
    preferences: {
      get: (name) => remembered.get(name),
      set: (name, value) => void remembered.set(name, value),
    },
    contentLanguage: 'de',
  };
}

/** A workbook that holds one table and accepts everything. */
export function excelServices(own: Partial<ExcelServices> = {}): ExcelServices {
  return {
    ...paneServices(),
    pullTable: async () => 'Tabelle1!A1:D10',
    computeTypology: async () => ({
      address: 'Typologie!A1:H9',
      groups: [
        { type: 1, label: 'niedrige Belastung', colour: '#fff6cf', count: 2 },
        { type: 2, label: 'hohe Belastung', colour: '#9b80c9', count: 1 },
      ],
      dynamics: [
        { label: 'positiv', count: 1 },
        { label: 'negativ', count: 2 },
      ],
      remarks: ['Beschäftigungsquote: für 2018 keine Daten, deshalb nicht eingegangen.'],
    }),
    chooseNumberOfTypes: async () => [
      { k: 2, withinSs: 30.5, meanSilhouette: 0.25 },
      { k: 3, withinSs: 12, meanSilhouette: 0.5 },
    ],
    compareTypology: async ({ year, before }) => ({
      address: `Veränderung ${before}–${year}!A1:M9`,
      change: compareTypologies(typologyOfYear(before, THEN), typologyOfYear(year, NOW)),
    }),
    explainTypology: async ({ year }) => ({ address: 'Vertrauen!A1:R9', ...trusted(year) }),
    trustTypology: async ({ year }) => trusted(year),
    stored: async () => [{ city: 'hamburg', years: [2013] }],
    refresh: async () => [],
    ...own,
  };
}

/** Altstadt and Wilhelmsburg change places. */
const THEN: Row[] = [
  ['0101', 2000, 10, 30],
  ['0104', 2000, 20, 20],
  ['0112', 2000, 30, 10],
];
const NOW: Row[] = [
  ['0101', 2000, 30, 10],
  ['0104', 2000, 20, 20],
  ['0112', 2000, 10, 30],
];

function typologyOfYear(year: number, rows: Row[]) {
  const answer = answerOf(rows, year);
  return { result: computeTypology(DEFINITION, answer), edition: answer.edition };
}

function trusted(year: number) {
  const answer = answerOf(NOW, year);
  return { answer, trust: trustIn(DEFINITION, answer, { draws: 10 }) };
}

/** A city with the typology of few areas: Altstadt has type 3, St. Pauli type 2, Wilhelmsburg type 1. */
export const TYPED: IndicatorSource = {
  ...SOURCE,
  catalogue: async () => ({
    ...CATALOGUE,
    indicators: [PEOPLE, ALPHA, BETA],
    availability: Object.fromEntries([PEOPLE, ALPHA, BETA].map(({ id }) => [id, { stadtteil: [2018] }])),
    typologies: [DEFINITION],
  }),
  answer: async ({ years }) => answerOf(NOW, years.at(-1)),
};

/** A report that holds one figure and accepts everything. */
export function wordServices(own: Partial<WordServices> = {}): WordServices {
  return {
    ...paneServices(),
    insertFigure: async (request) => makeFigure(answerTo(request.query), request),
    stored: async () => [{ city: 'hamburg', years: [2013] }],
    refresh: async () => [],
    checkLayout: async () => [],
    goTo: async () => undefined,
    ...own,
  };
}
