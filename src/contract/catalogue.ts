import { z } from 'zod';
import { cityRef, code, inLanguage, release, text, words } from './words';

export const areaKind = z.enum(['city', 'part', 'unassigned']);

const edition = z.looseObject({ id: text, name: words });

const level = z.looseObject({ id: text, name: words, plural: words, pluralDative: words });

const area = z.looseObject({
  key: text,
  name: text,
  level: text,
  kind: areaKind,
  parent: text.optional(),
  parts: z.array(text).optional(),
});

const formula = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('ratio'),
    numerator: z.array(text),
    denominator: z.array(text),
    factor: z.number(),
  }),
  z.object({ kind: z.literal('count'), measures: z.array(text) }),
  z.object({ kind: z.literal('rate'), measure: text }),
]);

const coloured = z.object({ label: words, colour: text });

const indicator = z.looseObject({
  id: text,
  name: words,
  shortName: words,
  topic: text,
  formula,
  unit: words,
  decimals: z.int(),
  burden: z.enum(['higher', 'lower', 'none']),
  referenceDates: z.record(text, text.nullable()),
  populationBase: words,
  exclusions: words,
  source: words,
  explanation: words,
  readingAid: words,
  plain: z.object({ whole: words.optional(), one: words, many: words }),
  types: z.array(coloured).optional(),
});

const typology = z.looseObject({
  id: text,
  version: text,
  name: words,
  level: text,
  method: z.enum(['index', 'ward', 'k-means']),
  indicators: z.array(
    z.object({ id: text, sign: z.union([z.literal(1), z.literal(-1)]), weight: z.number() }),
  ),
  standardisation: z.object({
    mean: z.enum(['unweighted', 'inhabitants', 'city']),
    deviation: z.enum(['population', 'sample']),
  }),
  combination: z.enum(['sum', 'mean']),
  restandardised: z.boolean(),
  exclusions: z.object({ minimumInhabitants: z.number(), inhabitants: text, areas: z.array(text) }),
  limits: z.array(z.number()),
  types: z.array(coloured),
  note: words,
});

export const cityList = z.array(cityRef);

export const ofOneCity = z.object({ city: code });
export const boundariesOf = z.object({ city: code, file: code });
export const catalogueQuery = inLanguage.extend({ release: code.optional(), edition: code.optional() });

/** Everything a person can ask a city for. */
export const catalogueAnswer = z.object({
  city: cityRef,
  edition,
  editions: z.array(edition),
  levels: z.array(level),
  areas: z.array(area),
  topics: z.array(z.object({ id: text, name: words })),
  indicators: z.array(indicator),
  years: z.array(z.int()),
  availability: z.record(text, z.record(text, z.array(z.int()))),
  typologies: z.array(typology),
  release,
  attribution: words,
});

/** GeoJSON (RFC 7946). */
export const boundaries = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(z.object({})),
});
