import { z } from 'zod';
import type { Text } from '../domain/text';
import type { TypologyDefinition } from '../domain/typology/definition';

/** The form of a declared typology, in a city package or a preset. */

export const words = z.string().trim().min(1);

export const text = z.strictObject({ de: words, en: words }) satisfies z.ZodType<Text>;

const ascending = z
  .array(z.number())
  .refine((limits) => limits.every((limit, i) => i === 0 || limit > limits[i - 1]!), 'limits ascend');

const term = z.strictObject({
  id: words,
  sign: z.union([z.literal(1), z.literal(-1)]),
  weight: z.number().positive(),
  name: text.optional(),
});

export const typology: z.ZodType<TypologyDefinition> = z
  .strictObject({
    id: words,
    version: words,
    name: text,
    level: words,
    method: z.enum(['index', 'ward', 'k-means']),
    indicators: z.array(term).min(1),
    standardisation: z.strictObject({
      mean: z.enum(['unweighted', 'inhabitants', 'city']),
      deviation: z.enum(['population', 'sample']),
    }),
    combination: z.enum(['sum', 'mean']),
    restandardised: z.boolean(),
    minimumIndicators: z.int().min(1).optional(),
    exclusions: z.strictObject({
      minimumInhabitants: z.number().min(0),
      inhabitants: words,
      areas: z.array(words),
    }),
    classes: z.enum(['limits', 'quantiles', 'jenks']).optional(),
    limits: ascending,
    types: z.array(z.strictObject({ label: text, colour: z.string().regex(/^#[0-9a-f]{6}$/) })).min(2),
    dynamics: z
      .strictObject({
        years: z.int().min(1),
        limits: ascending,
        classes: z.array(z.strictObject({ label: text })).min(2),
      })
      .refine(({ limits, classes }) => limits.length === classes.length - 1, 'one limit fewer than classes')
      .optional(),
    clusters: z.strictObject({ starts: z.int().min(1), seed: z.int().min(0) }).optional(),
    note: text,
  })
  .refine(
    ({ limits, types, method, classes = 'limits' }) =>
      limits.length === (method === 'index' && classes === 'limits' ? types.length - 1 : 0),
    'one limit fewer than types, none where the figures make them',
  )
  .refine(({ indicators }) => new Set(indicators.map(({ id }) => id)).size === indicators.length, {
    error: 'an indicator twice',
  })
  .refine(
    ({ minimumIndicators = 1, indicators }) => minimumIndicators <= indicators.length,
    'more indicators needed than declared',
  )
  .refine(
    ({ method, minimumIndicators, classes }) => method === 'index' || (!minimumIndicators && !classes),
    'minimumIndicators and classes are for an index',
  )
  .refine(
    ({ method, clusters }) => (method === 'k-means') === (clusters !== undefined),
    'clusters (starts, seed) go with k-means',
  );
