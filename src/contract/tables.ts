import { z } from 'zod';
import { links } from './links';
import { edition } from './selection';
import { code, inLanguage, language, text } from './words';

export const inEdition = inLanguage.extend({ edition: edition.optional() });

const listName = z.string().max(128).optional();

/** The last four are technical parameters of PxWeb: the metadata as a selection or code lists make them. */
export const metadataQuery = inEdition.extend({
  defaultSelection: z.boolean().default(false),
  savedQuery: code.optional(),
  'codelist[indicator]': listName,
  'codelist[area]': listName,
});

export const updated = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);

const period = z.string().regex(/^\d{4}$/);

export const table = z.object({
  type: z.literal('Table'),
  id: text,
  label: text,
  description: text,
  updated,
  firstPeriod: period,
  lastPeriod: period,
  timeUnit: z.literal('Annual'),
  category: z.literal('public'),
  discontinued: z.boolean(),
  source: text,
  variableNames: z.array(text),
  subjectCode: text,
  paths: z.array(z.array(z.object({ id: text, label: text }))),
  links,
});

export const tableList = z.object({
  language: text,
  tables: z.array(table),
  page: z.object({
    pageNumber: z.int(),
    pageSize: z.int(),
    totalElements: z.int(),
    totalPages: z.int(),
    links,
  }),
  links,
});

export const tableSearch = z.object({
  lang: language.optional(),
  query: z.string().max(200).optional(),
  pastDays: z.int().min(1).max(36500).optional(),
  includeDiscontinued: z.boolean().optional(),
  pageNumber: z.int().min(1).max(1_000_000).default(1),
  pageSize: z.int().min(1).max(1000).default(100),
});
export type TableSearch = z.infer<typeof tableSearch>;

export const codeListAnswer = z.object({
  id: text,
  language: text,
  label: text,
  type: z.enum(['Aggregation', 'Valueset']),
  values: z.array(z.object({ code: text, label: text, valueMap: z.array(text) })),
  links,
});
