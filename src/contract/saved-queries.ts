import { z } from 'zod';
import { links } from './links';
import { FORMAT_IDS, OUTPUT_PARAMETERS, selectionBody } from './selection';
import { code, text } from './words';

/** A question that is kept under an address. */
export const savedQueryBody = z.object({
  tableId: code,
  selection: selectionBody,
  language: z.enum(['de', 'en']).default('de'),
  outputFormat: z.string().max(32).default('json-stat2').describe(FORMAT_IDS.join(', ')),
  outputFormatParams: z.array(z.string().max(32)).max(10).default([]).describe(OUTPUT_PARAMETERS.join(', ')),
});

const savedQuery = z.object({
  id: text,
  tableId: text,
  selection: selectionBody,
  language: text,
  outputFormat: text,
  outputFormatParams: z.array(text),
});

export const savedQueryAnswer = z.object({ id: text, language: text, savedQuery, links });
