import { z } from 'zod';
import { changeCounts } from './releases';
import { absence, cityRef, code, count, namedRelease, ofCity, release, text, words, year } from './words';

export const typologiesAnswer = z.object({
  city: cityRef,
  release: namedRelease,
  typologies: z.array(z.object({ id: text })),
});

export const typologyAsked = ofCity.extend({ year: year.optional() });

/** A number, or why there is none. */
const cell = z.object({
  value: z.number().nullable(),
  absence: absence.optional(),
  quality: text.optional(),
});

const referenceRow = z.object({ areas: count, population: cell, share: cell, values: z.array(cell) });

const excluded = z.object({
  reason: z.enum(['named', 'few-inhabitants', 'missing-input']),
  detail: z.array(text).describe('the indicators concerned'),
});

/** A released typology in one year. */
export const typologyAnswer = z.object({
  city: cityRef,
  release: namedRelease,
  edition: z.object({ id: text, name: words }),
  definition: z.object({ id: text, version: text, name: words, note: words }),
  year,
  years: z.array(year).describe('all that are released'),
  since: namedRelease.describe('the release the types came with'),
  computedFrom: namedRelease.describe('the release whose figures went in'),
  parameters: z.object({
    typed: count,
    indicators: z.array(
      z.object({
        id: text,
        sign: z.union([z.literal(1), z.literal(-1)]),
        weight: z.number(),
        mean: z.number(),
        deviation: z.number(),
      }),
    ),
    leftOut: z.array(z.object({ id: text, reason: text })),
    deviationOfSums: z.number().nullable(),
    limits: z.array(z.number()),
  }),
  exceptions: z.array(
    z.object({ area: text, excluded: excluded.optional(), missing: z.array(text).optional() }),
  ),
  areas: z.array(
    z.object({
      key: text,
      name: text,
      index: z.number().nullable(),
      type: z.int().nullable().describe('from 1, the lowest burden'),
      indicators: count.describe('how many went in'),
      excluded: excluded.optional(),
      missing: z.array(text).optional(),
    }),
  ),
  referenceValues: z.object({
    year,
    indicators: z.array(
      z.object({
        id: text,
        name: words,
        unit: words,
        decimals: count,
        by: z
          .enum(['counts', 'mean'])
          .describe('from the counts of all areas together, or the plain mean of the areas'),
      }),
    ),
    types: z.array(referenceRow),
    typed: referenceRow,
    untyped: z.object({ areas: count, population: cell }),
  }),
  attribution: words,
});

export const typologyOrder = z.object({ city: code, years: z.array(year).min(1).max(100) });

export const typologyReleased = z.object({
  city: text,
  typology: z.object({ id: text, version: text }),
  years: z.array(year),
  indicators: z.object({ type: text, index: text }),
  computedFrom: namedRelease,
  release,
  counts: changeCounts,
});
