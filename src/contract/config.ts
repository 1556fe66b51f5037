import { z } from 'zod';
import { text } from './words';

/** What a client has to know before it asks. */
export const apiConfig = z.object({
  apiVersion: text,
  appVersion: text,
  languages: z.array(z.object({ id: text, label: text })),
  defaultLanguage: text,
  maxDataCells: z.int(),
  maxCallsPerTimeWindow: z.int(),
  timeWindow: z.int(),
  license: text,
  sourceReferences: z.array(z.object({ language: text, text })),
  defaultDataFormat: text,
  dataFormats: z.array(text),
  features: z.array(z.object({ id: text, params: z.array(z.unknown()) })),
});
