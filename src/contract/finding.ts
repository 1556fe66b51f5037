import { z } from 'zod';
import { delivery } from '../texts/de/delivery';
import { facts } from './problem';
import { text, words } from './words';

/** The rules a delivery is held to; each has a sentence in `texts/{de,en}/delivery.ts`. */
export type DeliveryRule = Exclude<keyof typeof delivery, `${string} ${string}`>;

const RULES = Object.keys(delivery).filter((name): name is DeliveryRule => !name.includes(' '));

/** A fault of a delivery, found before anything is stored. Errors and decisions keep it from being published. */
export const deliveryFinding = z.object({
  rule: z.enum(RULES),
  severity: z
    .enum(['error', 'decision', 'warning'])
    .describe('an error must be settled, a decision accepted, a warning looked at'),
  accepted: z.boolean().optional().describe('somebody decided that it may be published so'),
  inner: z.boolean().optional().describe('rests on numbers that may be secret: only for whoever may publish'),
  year: z.number().optional(),
  measures: z.array(text),
  areas: z.array(text).describe('several where one fault runs through them'),
  facts,
  why: words.optional().describe('why the rule is declared, in the words of the city package'),
});

/** The same for whoever reads it. */
export const saidFinding = deliveryFinding.extend({ message: text });
