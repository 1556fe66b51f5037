import { CLASSIFICATION_METHODS, UPDATE_INTERVALS } from '../../domain/indicator-metadata';
import { DIMENSIONS } from '../../domain/selection';
import { FORMAT_IDS } from '../pxweb/formats/data-format';
import { OUTPUT_PARAMETERS } from '../pxweb/formats/output';

/** Something in an address: a key, an id, a name. */
export const code = { type: 'string', maxLength: 64 } as const;

export const text = { type: 'string' } as const;
const language = { type: 'string', maxLength: 16, description: 'de, en' } as const;
export const listOf = <Items>(items: Items) => ({ type: 'array', items }) as const;

/** A document whose named members must be there; it may hold more. */
export function record<Properties extends Record<string, object>>(properties: Properties) {
  return { type: 'object', required: Object.keys(properties), properties } as const;
}

const link = record({ rel: text, hreflang: text, href: { type: 'string', format: 'uri' } });
const links = listOf(link);

/** RFC 9457, with our code and facts. */
export const problem = record({
  type: text,
  title: text,
  status: { type: 'integer' },
  detail: text,
  code: text,
  facts: { type: 'object' },
});

export const byId = { type: 'object', properties: { id: code } } as const;
const edition = {
  ...code,
  description:
    'Gebietsstand: the areas figures are wanted in, one of `editions` in the metadata; converted figures are marked `s`',
} as const;

export const inLanguage = { type: 'object', properties: { lang: language } } as const;
export const inEdition = { type: 'object', properties: { lang: language, edition } } as const;

/** The last four are technical parameters of PxWeb: the metadata as a selection or code lists make them. */
export const metadataQuery = {
  type: 'object',
  properties: {
    ...inEdition.properties,
    defaultSelection: { type: 'boolean', default: false },
    savedQuery: code,
    'codelist[indicator]': { type: 'string', maxLength: 128 },
    'codelist[area]': { type: 'string', maxLength: 128 },
  },
} as const;

const updated = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$' } as const;

export const table = record({
  type: { const: 'Table' },
  id: text,
  label: text,
  description: text,
  updated,
  firstPeriod: { type: 'string', pattern: '^\\d{4}$' },
  lastPeriod: { type: 'string', pattern: '^\\d{4}$' },
  timeUnit: { const: 'Annual' },
  category: { const: 'public' },
  discontinued: { type: 'boolean' },
  source: text,
  variableNames: listOf(text),
  subjectCode: text,
  paths: listOf(listOf(record({ id: text, label: text }))),
  links,
});

export const tableList = record({
  language: text,
  tables: listOf(table),
  page: record({
    pageNumber: { type: 'integer' },
    pageSize: { type: 'integer' },
    totalElements: { type: 'integer' },
    totalPages: { type: 'integer' },
    links,
  }),
  links,
});

export const tableSearch = {
  type: 'object',
  properties: {
    lang: language,
    query: { type: 'string', maxLength: 200 },
    pastDays: { type: 'integer', minimum: 1, maximum: 36500 },
    includeDiscontinued: { type: 'boolean' },
    pageNumber: { type: 'integer', minimum: 1, default: 1 },
    pageSize: { type: 'integer', minimum: 1, maximum: 1000, default: 100 },
  },
} as const;

export const apiConfig = record({
  apiVersion: text,
  appVersion: text,
  languages: listOf(record({ id: text, label: text })),
  defaultLanguage: text,
  maxDataCells: { type: 'integer' },
  maxCallsPerTimeWindow: { type: 'integer' },
  timeWindow: { type: 'integer' },
  license: text,
  sourceReferences: listOf(record({ language: text, text })),
  defaultDataFormat: text,
  dataFormats: listOf(text),
  features: listOf(record({ id: text, params: { type: 'array' } })),
});

const category = {
  type: 'object',
  required: ['index', 'label'],
  properties: {
    index: { type: 'object', additionalProperties: { type: 'integer' } },
    label: { type: 'object', additionalProperties: text },
  },
} as const;
const dimension = record({ label: text, category });

/** JSON-stat 2.0 (json-stat.org/schema): the part every dataset of ours has. */
const dataset = {
  version: { const: '2.0' },
  class: { const: 'dataset' },
  label: text,
  source: text,
  updated,
  note: listOf(text),
  id: { type: 'array', prefixItems: DIMENSIONS.map((name) => ({ const: name })) },
  size: { type: 'array', items: { type: 'integer' }, minItems: 3, maxItems: 3 },
  role: record({ metric: listOf(text), geo: listOf(text), time: listOf(text) }),
  dimension: record({ indicator: dimension, area: dimension, year: dimension }),
  extension: record({ px: record({ tableid: text, language: text }), sozialraum: { type: 'object' } }),
} as const;

export const metadata = record({ ...dataset, value: { type: 'null' } });

export const data = record({
  ...dataset,
  value: listOf({ type: ['number', 'null'] }),
  status: { type: 'object', additionalProperties: text },
});

export const codeListAnswer = record({
  id: text,
  language: text,
  label: text,
  type: { enum: ['Aggregation', 'Valueset'] },
  values: listOf(record({ code: text, label: text, valueMap: listOf(text) })),
  links,
});

const dimensionName = { enum: DIMENSIONS } as const;
const placed = { type: 'array', maxItems: 3, items: dimensionName } as const;
const placement = { type: 'object', properties: { heading: placed, stub: placed } } as const;
const variables = {
  type: 'array',
  maxItems: 3,
  items: {
    type: 'object',
    required: ['variableCode'],
    properties: {
      variableCode: dimensionName,
      valueCodes: { type: 'array', maxItems: 5000, items: code },
      codeList: { type: ['string', 'null'], maxLength: 128 },
      codelist: { type: ['string', 'null'], maxLength: 128 },
      outputValues: { enum: ['aggregated', 'single'] },
    },
  },
} as const;

/** What a client chooses; `release` and `edition` are ours: the named Datenstand, the latest without it, and the Gebietsstand. */
export const selectionBody = {
  type: 'object',
  properties: { selection: variables, placement, release: code, edition },
} as const;

export const selectionAnswer = record({ language: text, selection: variables, placement, links });

const parameter = { type: 'array', maxItems: 10, items: { type: 'string', maxLength: 40_000 } } as const;

export const dataQuery = {
  type: 'object',
  properties: {
    lang: language,
    release: code,
    edition,
    outputFormat: { enum: FORMAT_IDS },
    outputFormatParams: { type: 'array', items: { enum: OUTPUT_PARAMETERS } },
    heading: { type: 'string', maxLength: 64 },
    stub: { type: 'string', maxLength: 64 },
    ...Object.fromEntries(
      ['valuecodes', 'codelist', 'outputvalues'].flatMap((name) =>
        DIMENSIONS.map((of) => [`${name}[${of}]`, parameter]),
      ),
    ),
  },
} as const;

export const savedQueryBody = {
  type: 'object',
  required: ['tableId', 'selection'],
  properties: {
    tableId: code,
    selection: selectionBody,
    language: { enum: ['de', 'en'], default: 'de' },
    outputFormat: {
      type: 'string',
      maxLength: 32,
      default: 'json-stat2',
      description: FORMAT_IDS.join(', '),
    },
    outputFormatParams: {
      type: 'array',
      maxItems: 10,
      default: [],
      items: { type: 'string', maxLength: 32 },
      description: OUTPUT_PARAMETERS.join(', '),
    },
  },
} as const;

export const savedQueryAnswer = record({
  id: text,
  language: text,
  savedQuery: record({
    id: text,
    tableId: text,
    selection: selectionBody,
    language: text,
    outputFormat: text,
    outputFormatParams: listOf(text),
  }),
  links,
});

export const ofCity = { type: 'object', properties: { city: code, release: code, lang: language } } as const;

const words = { type: 'object', required: ['de', 'en'], properties: { de: text, en: text } } as const;
const namedRelease = record({ id: text, date: text });

/** The sign where there is no number. */
const numberOrSign = { type: ['number', 'string'] } as const;

/** What is known of an indicator beside its formula, in the words of KomMonitor's indicator metadata; what nobody knows is absent. */
const indicatorMetadata = {
  type: 'object',
  properties: {
    abbreviation: text,
    characteristicValue: words,
    indicatorType: { enum: ['STATUS_ABSOLUTE', 'STATUS_RELATIVE'] },
    creationType: { enum: ['INSERTION', 'COMPUTATION'] },
    unit: words,
    precision: { type: 'integer' },
    description: words,
    interpretation: words,
    processDescription: words,
    referenceDateNote: words,
    numerator: words,
    denominator: words,
    populationBase: words,
    exclusions: words,
    datasource: words,
    databasis: words,
    updateInterval: { enum: UPDATE_INTERVALS },
    lastUpdate: text,
    contact: {
      type: 'object',
      required: ['organisation'],
      properties: { organisation: text, name: text, mail: text, phone: text, url: text },
    },
    literature: words,
    note: words,
    tags: listOf(text),
    topicReference: text,
    isHeadlineIndicator: { type: 'boolean' },
    displayOrder: { type: 'integer' },
    highestSpatialUnit: { type: ['string', 'null'] },
    lowestSpatialUnitForComputation: { type: ['string', 'null'] },
    applicableSpatialUnits: listOf(text),
    applicableDates: listOf(
      record({ year: { type: 'integer' }, referenceDate: { type: ['string', 'null'] } }),
    ),
    referencedIndicators: listOf({
      type: 'object',
      required: ['indicator'],
      properties: {
        indicator: text,
        role: { enum: ['numerator', 'denominator'] },
        description: words,
      },
    }),
    regionalReferenceValues: listOf({
      type: 'object',
      required: ['year', 'referenceDate'],
      properties: {
        year: { type: 'integer' },
        referenceDate: { type: ['string', 'null'] },
        regionalSum: numberOrSign,
        regionalAverage: numberOrSign,
        spatiallyUnassignable: numberOrSign,
      },
    }),
    defaultClassificationMapping: record({
      classificationMethod: { enum: CLASSIFICATION_METHODS },
      numClasses: { type: 'integer' },
      colorBrewerSchemeName: text,
    }),
    population: { type: 'object' },
    excludes: { type: 'array' },
    includes: { type: 'array' },
    countedUnit: { type: 'object' },
    disclosureRule: words,
  },
} as const;

const definition = {
  id: text,
  name: words,
  shortName: words,
  unit: words,
  source: words,
  populationBase: words,
  exclusions: words,
  formula: { type: 'object' },
  referenceDates: { type: 'object' },
  version: { type: 'integer', minimum: 1 },
  since: namedRelease,
} as const;

const indicatorOfRelease = record({
  ...definition,
  availability: { type: 'object' },
  metadata: indicatorMetadata,
});

export const indicatorsAnswer = record({
  city: record({ id: text, name: text }),
  release: namedRelease,
  topics: { type: 'array' },
  indicators: listOf(indicatorOfRelease),
  attribution: { type: 'object' },
});

/** One indicator: as the release has it (null where it has none), and all its versions, the first one first. */
export const indicatorAnswer = record({
  city: record({ id: text, name: text }),
  release: namedRelease,
  indicator: { anyOf: [indicatorOfRelease, { type: 'null' }] },
  versions: listOf(record(definition)),
});

export const publishedRelease = { city: text, id: text, date: text, note: { type: 'object' } } as const;

export const releaseList = record({ releases: listOf(record(publishedRelease)) });

export const releasePage = {
  type: 'object',
  properties: {
    pageNumber: { type: 'integer', minimum: 1, maximum: 1_000_000, default: 1 },
    pageSize: { type: 'integer', minimum: 1, maximum: 1000, default: 100 },
  },
} as const;

export const count = { type: 'integer' } as const;

export const changeCounts = record({ new: count, revised: count, withdrawn: count });

export const releaseAnswer = record({
  ...publishedRelease,
  counts: changeCounts,
  definitions: listOf({
    type: 'object',
    required: ['kind', 'indicator', 'name'],
    properties: {
      kind: { enum: ['new', 'changed', 'removed'] },
      indicator: text,
      name: { type: 'object' },
      old: { ...count, description: 'version' },
      new: { ...count, description: 'version' },
    },
  }),
  changes: listOf({
    type: 'object',
    required: ['kind', 'measure', 'area', 'level', 'year'],
    properties: {
      kind: { enum: ['new', 'revised', 'withdrawn'] },
      measure: text,
      area: text,
      level: text,
      year: count,
      old: { type: 'object' },
      new: { type: 'object' },
      reason: { ...text, description: 'why it is withdrawn' },
    },
  }),
  page: record({ pageNumber: count, pageSize: count, totalElements: count, totalPages: count }),
});

const cityRef = record({ id: text, name: text });

export const cityList = listOf(cityRef);

/** GeoJSON (RFC 7946). */
export const boundaries = record({
  type: { const: 'FeatureCollection' },
  features: listOf({ type: 'object' }),
});

export const catalogueAnswer = record({
  city: cityRef,
  edition: record({ id: text, name: { type: 'object' } }),
  editions: listOf(record({ id: text, name: { type: 'object' } })),
  levels: listOf(record({ id: text, name: { type: 'object' } })),
  areas: listOf(
    record({ key: text, name: text, level: text, kind: { enum: ['city', 'part', 'unassigned'] } }),
  ),
  topics: { type: 'array' },
  indicators: listOf({ type: 'object' }),
  years: listOf({ type: 'integer' }),
  availability: { type: 'object' },
  release: record({ id: text, date: text, note: { type: 'object' } }),
  attribution: { type: 'object' },
});
