import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Indicator } from '../domain/indicator';
import {
  CLASSIFICATION_METHODS,
  UPDATE_INTERVALS,
  type Classification,
  type IndicatorMetadata,
} from '../domain/indicator-metadata';
import { ReportingError } from '../domain/reporting-error';
import { json } from './city-package';
import * as form from './city-package-form';

const FILE = 'metadata/indicators.json';

const { text, words } = form;
const year = z.int().min(1900).max(2200);
const groups = z.array(
  z.strictObject({ group: words, name: text, from: year.optional(), to: year.optional() }),
);
const unit = z.enum(['person', 'child', 'family', 'household', 'benefit-unit']);

const contact = z.strictObject({
  organisation: words,
  name: words.optional(),
  mail: z.email().optional(),
  phone: words.optional(),
  url: z.url().optional(),
});

const classification = z
  .strictObject({
    classificationMethod: z.enum(CLASSIFICATION_METHODS),
    numClasses: z.int().min(2).max(12),
    colorBrewerSchemeName: words,
    items: z.array(z.strictObject({ spatialUnit: words, breaks: z.array(z.number()) })).optional(),
  })
  .refine(limitsFit, 'breaks ascend, one fewer than classes') satisfies z.ZodType<Classification>;

function limitsFit({ numClasses, items = [] }: Classification): boolean {
  return items.every(
    ({ breaks }) =>
      breaks.length === numClasses - 1 && breaks.every((limit, i) => i === 0 || limit > breaks[i - 1]!),
  );
}

const entries = z.array(
  z.strictObject({
    indicator: words,
    abbreviation: words.optional(),
    characteristicValue: text.optional(),
    interpretation: text.optional(),
    processDescription: text.optional(),
    referenceDateNote: text.optional(),
    numerator: text.optional(),
    denominator: text.optional(),
    databasis: text.optional(),
    updateInterval: z.enum(UPDATE_INTERVALS).optional(),
    contact: contact.optional(),
    literature: text.optional(),
    note: text.optional(),
    tags: z.array(words).optional(),
    isHeadlineIndicator: z.boolean().optional(),
    referencedIndicators: z.array(z.strictObject({ indicator: words, description: text })).optional(),
    defaultClassificationMapping: classification.optional(),
    population: z.strictObject({ numerator: words.optional(), denominator: words }).optional(),
    excludes: groups.optional(),
    includes: groups.optional(),
    countedUnit: z.strictObject({ numerator: unit, denominator: unit }).optional(),
    disclosureRule: text.optional(),
  }),
) satisfies z.ZodType<IndicatorMetadata[]>;

/** The definitions of a city package with what is known of them. Fails with `city-package-invalid`. */
export async function readDefinitions(
  folder: string,
): Promise<{ indicators: Indicator[]; metadata: IndicatorMetadata[] }> {
  const indicators = await json(folder, 'indicators.json', form.indicators);
  return { indicators, metadata: await readMetadata(folder, indicators) };
}

/** What `metadata/indicators.json` of a city package says of its indicators; it may be missing. Fails with `city-package-invalid`. */
export async function readMetadata(folder: string, indicators: Indicator[]): Promise<IndicatorMetadata[]> {
  if (!existsSync(join(folder, FILE))) return [];
  const metadata = await json(folder, FILE, entries);
  const known = new Set(indicators.map(({ id }) => id));
  const named = metadata.flatMap(({ indicator, referencedIndicators = [] }) => [
    indicator,
    ...referencedIndicators.map((other) => other.indicator),
  ]);
  const stray = named.find((indicator) => !known.has(indicator));
  if (stray !== undefined) throw invalid(`${stray} is not known`);
  const described = metadata.map(({ indicator }) => indicator);
  const twice = described.find((indicator, i) => described.indexOf(indicator) !== i);
  if (twice !== undefined) throw invalid(`${twice} occurs twice`);
  return metadata;
}

function invalid(detail: string): ReportingError {
  return new ReportingError('city-package-invalid', { file: FILE, detail });
}
