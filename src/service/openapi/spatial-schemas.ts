import { code } from './schemas';

const text = { type: 'string' } as const;
const words = { type: 'object', required: ['de', 'en'], properties: { de: text, en: text } } as const;
const structure = {
  type: 'object',
  required: ['edition', 'level'],
  properties: { edition: text, level: text },
} as const;
const keys = { type: 'array', items: text } as const;

export const areasQuery = {
  type: 'object',
  properties: { city: code, edition: code, level: code, lang: code },
} as const;

export const structureQuery = { type: 'object', properties: { city: code, lang: code } } as const;

/** RFC 7946; an area without a boundary has the geometry null. */
export const areasAnswer = {
  type: 'object',
  required: ['type', 'attribution', 'features'],
  properties: {
    type: { const: 'FeatureCollection' },
    attribution: text,
    features: {
      type: 'array',
      items: {
        type: 'object',
        required: ['type', 'properties', 'geometry'],
        properties: {
          type: { const: 'Feature' },
          properties: {
            type: 'object',
            required: ['key', 'name', 'level', 'kind', 'parent', 'parents', 'edition'],
            properties: {
              key: text,
              name: text,
              level: text,
              kind: { enum: ['city', 'part', 'unassigned'] },
              parent: { type: ['string', 'null'] },
              parts: keys,
              parents: { type: 'object', additionalProperties: { type: ['string', 'null'] } },
              edition: text,
            },
          },
          geometry: { type: ['object', 'null'] },
        },
      },
    },
  },
} as const;

export const crosswalksAnswer = {
  type: 'array',
  items: {
    type: 'object',
    required: ['id', 'name', 'from', 'to', 'basis', 'quality', 'note', 'links'],
    properties: {
      id: text,
      name: words,
      from: structure,
      to: structure,
      basis: { enum: ['inhabitants', 'dwellings', 'area', 'inferred'] },
      quality: { enum: ['official', 'estimated', 'unverified'] },
      note: words,
      links: {
        type: 'array',
        items: {
          type: 'object',
          required: ['from', 'to', 'weight'],
          properties: { from: text, to: text, weight: { type: ['number', 'null'], minimum: 0 } },
        },
      },
    },
  },
} as const;

export const quartersAnswer = {
  type: 'array',
  items: {
    type: 'object',
    required: ['id', 'name', 'edition', 'level', 'areas'],
    properties: { id: text, name: words, edition: text, level: text, areas: keys },
  },
} as const;

export const hierarchiesAnswer = {
  type: 'array',
  items: {
    type: 'object',
    required: ['id', 'name', 'plural', 'pluralDative', 'edition', 'level', 'groups'],
    properties: {
      id: text,
      name: words,
      plural: words,
      pluralDative: words,
      edition: text,
      level: text,
      groups: {
        type: 'array',
        items: {
          type: 'object',
          required: ['key', 'name', 'areas'],
          properties: { key: text, name: text, areas: keys },
        },
      },
    },
  },
} as const;
