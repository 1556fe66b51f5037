import { z } from 'zod';
import type { Area, AreaEdition, AreaLevel } from '../domain/area';
import type { Release } from '../domain/catalogue';
import { SEED_INDICATORS, type Formula, type Indicator, type Topic } from '../domain/indicator';
import type { ProtectionRules } from '../domain/protection-rules';
import { text, typology, words } from './typology-form';

/** The forms of the files in a city package; a word that is not foreseen is refused rather than dropped. */

const isoDate = z.iso.date();
const referenceDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const year = z.string().regex(/^\d{4}$/);
const columnText = z.string();

export { text, words };

const formula = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('ratio'),
    numerator: z.array(words).min(1),
    denominator: z.array(words).min(1),
    factor: z.number().positive(),
  }),
  z.strictObject({ kind: z.literal('count'), measures: z.array(words).min(1) }),
  z.strictObject({ kind: z.literal('rate'), measure: words }),
]) satisfies z.ZodType<Formula>;

const indicator = z.strictObject({
  id: words,
  name: text,
  shortName: text,
  topic: words,
  formula,
  unit: text,
  decimals: z.int().min(0).max(6),
  burden: z.enum(['higher', 'lower', 'none']),
  referenceDates: z.record(year, referenceDate.nullable()),
  populationBase: text,
  exclusions: text,
  source: text,
  seed: z.strictObject({ id: z.enum(SEED_INDICATORS), role: z.enum(['is', 'proxy']), note: text }).optional(),
  explanation: text,
  readingAid: text,
  plain: z.strictObject({ whole: text.optional(), one: text, many: text }),
}) satisfies z.ZodType<Indicator>;

export const level = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  name: text,
  plural: text,
  pluralDative: text,
}) satisfies z.ZodType<AreaLevel>;

const count = z.int().min(1);

const equalSums = z.array(z.tuple([z.array(words).min(1), z.array(words).min(1)]));

const protectionRules = z.strictObject({
  minimumCount: count.default(3),
  sources: z.array(z.strictObject({ measures: z.array(words).min(1), minimumCount: count })).optional(),
  minimumPopulation: z.strictObject({ measure: words, count }).optional(),
  zeros: z.enum(['shown', 'secret']).default('shown'),
  rounding: z.union([z.literal(5), z.literal(10)]).optional(),
  width: count.optional(),
  equalSums: equalSums.optional(),
  accidentalSums: equalSums.optional(),
  areaSums: z.record(words, z.array(words).min(1)).optional(),
  rates: z.record(words, z.array(words)).optional(),
  dominance: z.unknown().optional(),
}) satisfies z.ZodType<ProtectionRules>;

/** Only our own property is held strictly; the rest of a Frictionless data package may say more. */
export const dataPackage = z.looseObject({
  name: words,
  title: words,
  licenses: z.array(z.looseObject({ title: words })).min(1),
  sources: z.array(z.looseObject({ title: words })).min(1),
  contributors: z.array(z.looseObject({ title: words })).min(1),
  resources: z.array(z.looseObject({ name: words, path: words })),
  sozialraum: z.strictObject({
    city: z.strictObject({ id: words, name: words }),
    edition: z.strictObject({
      id: words,
      name: text,
      validFrom: isoDate.optional(),
    }) satisfies z.ZodType<AreaEdition>,
    levels: z.array(level).min(1),
    topics: z.array(z.strictObject({ id: words, name: text }) satisfies z.ZodType<Topic>),
    attribution: text,
    release: z.strictObject({ id: words, date: isoDate, note: text }) satisfies z.ZodType<Release>,
    protection: z.discriminatedUnion('declared', [
      z.strictObject({
        declared: z.literal('already-protected'),
        note: words,
        /** Decided by a person: counts of one and two may be shown. */
        smallCounts: z.literal('shown').optional(),
      }),
      z.strictObject({ declared: z.literal('rules'), note: words, rules: protectionRules }),
    ]),
  }),
});

export const indicators = z.array(indicator);
export const typologies = z.array(typology);

export const areaRows = z.array(
  z.strictObject({
    key: words,
    name: words,
    level: words,
    parent_key: columnText,
    kind: z.enum(['city', 'part', 'unassigned'] satisfies Area['kind'][]),
    valid_from: columnText,
    valid_to: columnText,
    note: columnText,
  }),
);

export const measureRows = z.array(
  z.strictObject({
    id: words,
    name: words,
    unit: words,
    kind: z.enum(['count', 'rate', 'area']),
    definition: columnText,
    source: words,
  }),
);

export const observationRows = z.array(
  z
    .strictObject({
      area_key: words,
      year,
      measure_id: words,
      value: z.string().regex(/^(-?\d+(\.\d+)?)?$/),
      /** Of a number: preliminary or estimated. Otherwise why there is none. */
      sign: z.enum(['', '–', '0', '.', '…', '/', 'x', 'p', 's']),
      source_file: words,
    })
    .refine(({ value, sign }) => value !== '' || !/[ps]/.test(sign), 'a sign of a number without one'),
);
