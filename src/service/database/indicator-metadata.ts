import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Indicator } from '../../domain/indicator';
import type { IndicatorMetadata } from '../../domain/indicator-metadata';
import { ReportingError } from '../../domain/reporting-error';
import { json } from './city-package';
import * as form from './city-package-form';

const FILE = 'metadata/indicators.json';

const { text, words } = form;
const year = z.int().min(1900).max(2200);
const groups = z.array(
  z.strictObject({ group: words, name: text, from: year.optional(), to: year.optional() }),
);
const unit = z.enum(['person', 'child', 'family', 'household', 'benefit-unit']);

const entries = z.array(
  z.strictObject({
    indicator: words,
    version: z.int().min(1),
    population: z.strictObject({ numerator: words.optional(), denominator: words }).optional(),
    excludes: groups.optional(),
    includes: groups.optional(),
    countedUnit: z.strictObject({ numerator: unit, denominator: unit }).optional(),
    disclosureRule: text.optional(),
  }),
) satisfies z.ZodType<IndicatorMetadata[]>;

/**
 * The definitions of a city package and their comparable form in `metadata/indicators.json`, which may be missing. It is
 * no part of a release: it says nothing new about a figure. Fails with `city-package-invalid`.
 */
export async function readDefinitions(
  folder: string,
): Promise<{ indicators: Indicator[]; metadata: IndicatorMetadata[] }> {
  const indicators = await json(folder, 'indicators.json', form.indicators);
  const metadata = existsSync(join(folder, FILE)) ? await json(folder, FILE, entries) : [];
  const stray = metadata.find(({ indicator }) => !indicators.some(({ id }) => id === indicator));
  if (stray)
    throw new ReportingError('city-package-invalid', {
      file: FILE,
      detail: `${stray.indicator} is not known`,
    });
  return { indicators, metadata };
}
