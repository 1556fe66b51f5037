import { changeCounts, code, count, listOf, record, text } from './schemas';

const textOrNull = { type: ['string', 'null'] } as const;
const year = { type: 'integer', minimum: 1900, maximum: 2100 } as const;
const names = { type: 'array', minItems: 1, maxItems: 1000, items: code } as const;
const words = { type: 'string', minLength: 1, maxLength: 2000, pattern: '\\S' } as const;
const number = { type: 'integer', minimum: 1, maximum: 2_147_483_647 } as const;

const notice = { ...text, description: 'whom the report is for' } as const;
const findings = listOf(
  record({
    rule: text,
    severity: { enum: ['error', 'warning'] },
    measures: listOf(text),
    areas: listOf(text),
    facts: { type: 'object' },
    message: text,
  }),
);

const kept = {
  number: count,
  city: text,
  title: text,
  hash: text,
  deliveredAt: text,
  deliveredBy: textOrNull,
  release: textOrNull,
  publishedAt: textOrNull,
  publishedBy: textOrNull,
  discardedAt: textOrNull,
  discardedBy: textOrNull,
  reason: textOrNull,
  mapping: {},
  report: { anyOf: [findings, { type: 'null' }] },
} as const;

export const deliveryList = record({ notice, deliveries: listOf(record(kept)) });
export const deliveryAnswer = record({ notice, ...kept });

export const deliveryNumber = { type: 'object', properties: { number } } as const;

/** A form with a file: .xlsx, .csv or a zipped Data Package. */
export const deliveryForm = {
  type: 'object',
  required: ['city', 'file'],
  properties: {
    city: code,
    file: { contentMediaType: 'application/octet-stream' },
    mapping: {
      type: 'string',
      maxLength: 500_000,
      description: 'a mapping as JSON or the id of a saved one; without it the saved one that fits best',
    },
    year: { ...year, description: 'counts over what the mapping says' },
  },
} as const;

const report = {
  city: text,
  title: text,
  hash: { ...text, description: 'SHA-256' },
  observations: count,
  years: listOf(count),
  mapping: { type: ['object', 'null'], description: 'as it was used' },
  proposal: {
    type: ['object', 'null'],
    description: 'the mapping with the columns that the findings propose',
  },
  findings,
} as const;

export const checkedAnswer = record({ notice, ...report });
export const draftAnswer = record({ notice, number: count, ...report });

/** Every measure of every area in every year named, or what is left of a delivery. */
export const withdrawalBody = {
  type: 'object',
  required: ['city', 'reason'],
  oneOf: [{ required: ['figures'] }, { required: ['delivery'] }],
  properties: {
    city: code,
    reason: words,
    figures: {
      type: 'object',
      required: ['measures', 'areas', 'years'],
      properties: {
        measures: names,
        areas: names,
        years: { type: 'array', minItems: 1, maxItems: 200, items: year },
      },
    },
    delivery: number,
  },
} as const;

export const withdrawalAnswer = record({ number: count, figures: count });

const side = { type: 'array', minItems: 1, maxItems: 100, items: code } as const;
const sums = {
  type: 'array',
  maxItems: 1000,
  items: { type: 'array', minItems: 2, maxItems: 2, items: side },
} as const;

export const publicationBody = {
  type: 'object',
  required: ['city', 'deliveries', 'note'],
  properties: {
    city: code,
    deliveries: { type: 'array', minItems: 1, maxItems: 1000, items: number },
    sums: {
      type: 'object',
      properties: {
        additive: { ...sums, description: 'sums that always come out even' },
        accidental: { ...sums, description: 'sums that come out even by chance' },
      },
    },
    note: {
      type: 'object',
      required: ['de'],
      properties: { de: words, en: { ...words, description: 'the German note without it' } },
    },
  },
} as const;

export const publicationAnswer = record({
  city: text,
  deliveries: listOf(count),
  release: record({ id: text, date: text, note: { type: 'object' } }),
  counts: changeCounts,
  exposed: { ...findings, description: 'what cannot be kept secret' },
});
