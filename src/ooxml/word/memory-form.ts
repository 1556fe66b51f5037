import { z } from 'zod';
import { BESIDE, ROWS, WITHOUT } from '../../figures/table-layout';

const text = z.object({ text: z.string(), span: z.number().int().positive() });
const column = z.object({
  indicator: z.string().optional(),
  year: z.number().optional(),
  area: z.string().optional(),
  kind: z.enum(['unassigned', 'city']).optional(),
  measure: z.string(),
});
const row = z.object({ indicator: z.string(), year: z.number(), decimals: z.number() });
const years = z.array(z.number().int());
const areaKind = z.enum(['part', 'unassigned', 'city']);

const number = z.object({
  text: z.string(),
  indicator: z.string().optional(),
  area: z.string().optional(),
  areaName: z.string().optional(),
  year: z.number().optional(),
  measure: z.string(),
});

/** Rows of a table: keys, kinds and names apart, since many tables share them; the texts as lines of tab-separated cells. */
const tableForm = z.object({
  kind: z.literal('table'),
  head: z.array(z.array(text)),
  keys: z.array(z.string()),
  kinds: z.array(areaKind),
  names: z.array(z.string()),
  /** Where the columns are the areas: what the rows are. */
  meanings: z.array(row).optional(),
  texts: z.array(z.string()),
  decimals: z.array(z.number()),
  columns: z.array(column),
});

const chartForm = z.object({
  kind: z.literal('chart'),
  type: z.enum(['bar', 'column', 'line']),
  categories: z.array(z.string()),
  series: z.array(z.object({ name: z.string(), values: z.array(z.number().nullable()) })),
  unit: z.string(),
  decimals: z.number(),
  reference: z.number().optional(),
  keys: z.array(z.string()).optional(),
  columns: z.array(column).optional(),
});

const boxForm = z.object({
  kind: z.literal('box'),
  sentences: z.array(z.string()),
  heads: z.array(z.number()).optional(),
});
const sentenceForm = z.object({
  kind: z.literal('sentence'),
  pieces: z.array(z.union([z.string(), number])),
});

const numberInSentence = z.discriminatedUnion('show', [
  z.object({
    show: z.literal('value'),
    indicator: z.string(),
    area: z.string(),
    back: z.number().optional(),
    decimals: z.number().optional(),
    unit: z.boolean().optional(),
  }),
  z.object({ show: z.literal('year'), back: z.number().optional() }),
  z.object({ show: z.literal('reference-date') }),
  z.object({ show: z.literal('release') }),
  z.object({ show: z.literal('city') }),
  z.object({
    show: z.literal('lacking'),
    indicators: z.array(z.object({ id: z.string().optional(), name: z.string() })),
  }),
]);

const requestForm = z.object({
  id: z.string().min(1).max(200),
  kind: z.enum(['table', 'chart', 'box', 'sentence', 'fact', 'typology']),
  query: z.object({
    city: z.string(),
    indicators: z.array(z.string()),
    level: z.string(),
    areas: z.array(z.string()).optional(),
    years,
    release: z.string().optional(),
    edition: z.string().optional(),
  }),
  language: z.enum(['de', 'en']),
  options: z.object({
    years: z.union([z.object({ last: z.number() }), z.object({ from: z.number() })]).optional(),
    sentence: z.object({ text: z.string(), numbers: z.array(numberInSentence) }).optional(),
    chart: z.enum(['bar', 'column', 'line']).optional(),
    table: z
      .object({
        codes: z.boolean().optional(),
        beside: z.array(z.enum(BESIDE)).optional(),
        without: z.array(z.enum(WITHOUT)).optional(),
        rows: z.enum(ROWS).optional(),
        title: z.string().optional(),
      })
      .optional(),
    typology: z
      .object({
        id: z.string(),
        version: z.string(),
        sheet: z.enum(['change', 'trust', 'reference']).optional(),
        grouping: z
          .object({ method: z.enum(['ward', 'k-means', 'quantiles', 'jenks']), types: z.number() })
          .optional(),
        area: z.string().optional(),
      })
      .optional(),
  }),
});

/** One entry of a document's memory as it is written. */
export const memoryForm = z.object({
  request: requestForm,
  provenance: z.object({
    release: z.object({ id: z.string(), date: z.string() }),
    edition: z.string(),
    referenceDates: z.record(z.string(), z.record(z.string(), z.string().nullable())),
    decimals: z.record(z.string(), z.number()),
  }),
  content: z.object({
    kind: z.enum(['table', 'chart', 'box', 'sentence', 'fact', 'typology']),
    title: z.string(),
    altText: z.string(),
    notes: z.array(z.string()),
    legend: z.string(),
    source: z.string(),
    body: z.discriminatedUnion('kind', [tableForm, chartForm, boxForm, sentenceForm]),
  }),
  gone: z.array(z.string()),
  shown: z.record(z.string(), years),
  left: z.object({ years, release: z.string() }).optional(),
});

export type MemoryForm = z.infer<typeof memoryForm>;
