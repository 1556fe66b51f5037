import { changeCounts, code, count, listOf, publishedRelease, record, text } from './schemas';

const words = record({ de: text, en: text });
const namedRelease = record({ id: text, date: text });
const numberOrNull = { type: ['number', 'null'] } as const;
const year = { type: 'integer', minimum: 1900, maximum: 2100 } as const;

export const typologiesAnswer = record({
  city: record({ id: text, name: text }),
  release: namedRelease,
  typologies: listOf(record({ id: text })),
});

export const typologyAsked = {
  type: 'object',
  properties: { city: code, release: code, year, lang: code },
} as const;

/** A number, or why there is none. */
const cell = {
  type: 'object',
  required: ['value'],
  properties: { value: numberOrNull, absence: text, quality: text },
} as const;

const referenceRow = record({ areas: count, population: cell, share: cell, values: listOf(cell) });

const excluded = record({
  reason: { enum: ['named', 'few-inhabitants', 'missing-input'] },
  detail: { ...listOf(text), description: 'the indicators concerned' },
});

/** A released typology in one year. */
export const typologyAnswer = record({
  city: record({ id: text, name: text }),
  release: namedRelease,
  edition: record({ id: text, name: words }),
  definition: record({ id: text, version: text, name: words, note: words }),
  year,
  years: { ...listOf(year), description: 'all that are released' },
  since: { ...namedRelease, description: 'the release the types came with' },
  computedFrom: { ...namedRelease, description: 'the release whose figures went in' },
  parameters: record({
    typed: count,
    indicators: listOf(
      record({
        id: text,
        sign: { enum: [1, -1] },
        weight: { type: 'number' },
        mean: { type: 'number' },
        deviation: { type: 'number' },
      }),
    ),
    leftOut: listOf(record({ id: text, reason: text })),
    deviationOfSums: numberOrNull,
    limits: listOf({ type: 'number' }),
  }),
  exceptions: listOf({
    type: 'object',
    required: ['area'],
    properties: { area: text, excluded, missing: listOf(text) },
  }),
  areas: listOf({
    type: 'object',
    required: ['key', 'name', 'index', 'type', 'indicators'],
    properties: {
      key: text,
      name: text,
      index: numberOrNull,
      type: { type: ['integer', 'null'], description: 'from 1, the lowest burden' },
      indicators: { ...count, description: 'how many went in' },
      excluded,
      missing: listOf(text),
    },
  }),
  referenceValues: record({
    year,
    indicators: listOf(
      record({
        id: text,
        name: words,
        unit: words,
        decimals: count,
        by: {
          enum: ['counts', 'mean'],
          description: 'from the counts of all areas together, or the plain mean of the areas',
        },
      }),
    ),
    types: listOf(referenceRow),
    typed: referenceRow,
    untyped: record({ areas: count, population: cell }),
  }),
  attribution: words,
});

export const typologyOrder = {
  type: 'object',
  required: ['city', 'years'],
  properties: {
    city: code,
    years: { type: 'array', minItems: 1, maxItems: 100, items: year },
  },
} as const;

export const typologyReleased = record({
  city: text,
  typology: record({ id: text, version: text }),
  years: listOf(year),
  indicators: record({ type: text, index: text }),
  computedFrom: namedRelease,
  release: record({ id: publishedRelease.id, date: publishedRelease.date, note: publishedRelease.note }),
  counts: changeCounts,
});
