import { z } from 'zod';
import { text, words } from './words';

/** Quoted in a sentence; in each language, where it has a name in each. */
export const facts = z.record(text, z.union([text, z.number(), words]));

/** RFC 9457, with our code and facts so that a client can say it in its own words. */
export const problem = z.object({
  type: text,
  title: text,
  status: z.int(),
  detail: text,
  code: text,
  facts,
});

export type Problem = z.infer<typeof problem>;
