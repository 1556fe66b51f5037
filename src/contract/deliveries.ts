import { z } from 'zod';
import { saidFinding } from './finding';
import { code, count, number, said, text, year } from './words';

const notice = text.describe('whom the report is for');
const findings = z.array(saidFinding);

const kept = z.object({
  number: count,
  city: text,
  title: text,
  hash: text,
  deliveredAt: text,
  deliveredBy: text.nullable(),
  release: text.nullable(),
  publishedAt: text.nullable(),
  publishedBy: text.nullable(),
  discardedAt: text.nullable(),
  discardedBy: text.nullable(),
  reason: text.nullable(),
  mapping: z.unknown(),
  report: findings.nullable(),
});

/** Without what may be long, which the delivery itself has. */
const listed = kept
  .omit({ mapping: true, report: true })
  .extend({ findings: count.nullable().describe('so many are in its report') });

export const deliveryList = z.object({ notice, deliveries: z.array(listed) });
export const deliveryAnswer = kept.extend({ notice });

export const deliveryNumber = z.object({ number });

/** A form with a file: .xlsx, .csv or a zipped Data Package. */
export const deliveryForm = z.object({
  city: code,
  file: z
    .custom<{ name: string; bytes: Uint8Array }>()
    .meta({ contentMediaType: 'application/octet-stream' }),
  mapping: z
    .string()
    .max(500_000)
    .optional()
    .describe('a mapping as JSON or the id of a saved one; without it the saved one that fits best'),
  year: year.optional().describe('counts over what the mapping says'),
  accept: z
    .string()
    .regex(/^\d{1,4}(,\d{1,4})*$/)
    .optional()
    .describe('decisions that are taken, by their place among the findings: 3,5'),
});
export type DeliveryForm = z.infer<typeof deliveryForm>;

const report = z.object({
  city: text,
  title: text,
  hash: text.describe('SHA-256'),
  observations: count,
  years: z.array(count),
  mapping: z.object({}).nullable().describe('as it was used'),
  proposal: z.object({}).nullable().describe('the mapping with the columns that the findings propose'),
  findings,
});

export const checkedAnswer = report.extend({
  notice,
  hidden: count.nullable().describe('cells that publishing would make secret; null where it was not tried'),
  exposed: findings.nullable().describe('what publishing could not keep secret; null where it was not tried'),
  refused: text.nullable().describe('why publishing would be refused'),
});
export const draftAnswer = report.extend({ notice, number: count });

const names = z.array(code).min(1).max(1000);

/** Every measure of every area in every year named, or what is left of a delivery. */
export const withdrawalBody = z
  .object({
    city: code,
    reason: said,
    figures: z.object({ measures: names, areas: names, years: z.array(year).min(1).max(200) }).optional(),
    delivery: number.optional(),
  })
  .meta({ oneOf: [{ required: ['figures'] }, { required: ['delivery'] }] });

export const withdrawalAnswer = z.object({ number: count, figures: count });
