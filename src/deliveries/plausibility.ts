import { z } from 'zod';
import { ReportingError } from '../domain/reporting-error';

const words = z.string().trim().min(1);
const measures = z.array(words).min(1);
/** Why the rule is declared and what a person should think of; part of every finding. */
const why = z.strictObject({ de: words, en: words });

const plausibility = z.strictObject({
  /** The parts must add up to the total (several measures: to their sum), area by area. */
  sums: z.array(
    z.strictObject({
      total: measures,
      parts: measures,
      severity: z.enum(['error', 'warning']).default('warning'),
      why,
    }),
  ),
  /** Measures whose counts of one and two may be shown though the source calls its figures protected. */
  smallCounts: z.array(z.strictObject({ measures, why })).default([]),
  /** All areas of a level against the city: never more, and less by at most `shortBy` per cent. */
  levelSums: z.array(z.strictObject({ level: words, shortBy: z.number().min(0), why })),
  within: z.array(z.strictObject({ numerator: words, denominator: words, why })),
  /** A count may change by `factor` at most from one year to the next, unless by less than `difference`. */
  jumps: z.array(z.strictObject({ measures, factor: z.number().gt(1), difference: z.number().min(0), why })),
  /** `measure` per `related` stays within bounds where `related` is at least `from`. */
  relations: z.array(
    z.strictObject({
      measure: words,
      related: words,
      atLeast: z.number().optional(),
      atMost: z.number().optional(),
      from: z.number().min(0),
      why,
    }),
  ),
});

/** What a city's figures are held to: declared with its package, explained rule by rule. */
export type Plausibility = z.infer<typeof plausibility>;

export const NO_PLAUSIBILITY: Plausibility = {
  sums: [],
  smallCounts: [],
  levelSums: [],
  within: [],
  jumps: [],
  relations: [],
};

/** Checks a city's `plausibility.json` (parsed). Fails with `mapping-invalid` and the first fault. */
export function plausibilityOf(content: unknown, name: string): Plausibility {
  const result = plausibility.safeParse(content);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new ReportingError(
    'mapping-invalid',
    { mapping: name, detail: `${issue?.path.join('.')}: ${issue?.message}` },
    result.error,
  );
}
