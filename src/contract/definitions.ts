import { z } from 'zod';
import { CLASSIFICATION_METHODS, UPDATE_INTERVALS } from '../domain/indicator-metadata';
import { cityRef, namedRelease, text, words } from './words';

/** The sign where there is no number. */
const numberOrSign = z.union([z.number(), text]);
const optionalWords = words.optional();

const contact = z.object({
  organisation: text,
  name: text.optional(),
  mail: text.optional(),
  phone: text.optional(),
  url: text.optional(),
});

const regionalValue = z.object({
  year: z.int(),
  referenceDate: text.nullable(),
  regionalSum: numberOrSign.optional(),
  regionalAverage: numberOrSign.optional(),
  spatiallyUnassignable: numberOrSign.optional(),
});

/** What is known of an indicator beside its formula, in the words of KomMonitor's indicator metadata; what nobody knows is absent. */
const indicatorMetadata = z
  .object({
    abbreviation: text,
    characteristicValue: words,
    indicatorType: z.enum(['STATUS_ABSOLUTE', 'STATUS_RELATIVE']),
    creationType: z.enum(['INSERTION', 'COMPUTATION']),
    unit: words,
    precision: z.int(),
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
    updateInterval: z.enum(UPDATE_INTERVALS),
    lastUpdate: text,
    contact,
    literature: words,
    note: words,
    tags: z.array(text),
    topicReference: text,
    isHeadlineIndicator: z.boolean(),
    displayOrder: z.int(),
    highestSpatialUnit: text.nullable(),
    lowestSpatialUnitForComputation: text.nullable(),
    applicableSpatialUnits: z.array(text),
    applicableDates: z.array(z.object({ year: z.int(), referenceDate: text.nullable() })),
    referencedIndicators: z.array(
      z.object({
        indicator: text,
        role: z.enum(['numerator', 'denominator']).optional(),
        description: optionalWords,
      }),
    ),
    regionalReferenceValues: z.array(regionalValue),
    defaultClassificationMapping: z.object({
      classificationMethod: z.enum(CLASSIFICATION_METHODS),
      numClasses: z.int(),
      colorBrewerSchemeName: text,
    }),
    population: z.object({}),
    excludes: z.array(z.unknown()),
    includes: z.array(z.unknown()),
    countedUnit: z.object({}),
    disclosureRule: words,
  })
  .partial();

const definition = z.object({
  id: text,
  name: words,
  shortName: words,
  unit: words,
  source: words,
  populationBase: words,
  exclusions: words,
  formula: z.object({}),
  referenceDates: z.object({}),
  version: z.int().min(1),
  since: namedRelease,
});

const indicatorOfRelease = definition.extend({ availability: z.object({}), metadata: indicatorMetadata });

export const indicatorsAnswer = z.object({
  city: cityRef,
  release: namedRelease,
  topics: z.array(z.unknown()),
  indicators: z.array(indicatorOfRelease),
  attribution: words,
});

/** One indicator: as the release has it (null where it has none), and all its versions, the first one first. */
export const indicatorAnswer = z.object({
  city: cityRef,
  release: namedRelease,
  indicator: indicatorOfRelease.nullable(),
  versions: z.array(definition),
});
