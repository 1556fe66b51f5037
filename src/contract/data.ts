import { z } from 'zod';
import { DIMENSIONS } from '../domain/selection';
import { areaKind } from './catalogue';
import { crosswalkName } from './spatial';
import { updated } from './tables';
import { absence, release, text } from './words';

const [indicators, areas, years] = DIMENSIONS;

const category = z.object({ index: z.record(text, z.int()), label: z.record(text, text) });
const dimension = z.object({ label: text, category });

/** JSON-stat 2.0 (json-stat.org/schema): the part every dataset of ours has. */
const dataset = z.object({
  version: z.literal('2.0'),
  class: z.literal('dataset'),
  label: text,
  source: text,
  updated,
  note: z.array(text),
  id: z.tuple([z.literal(indicators), z.literal(areas), z.literal(years)]),
  size: z.array(z.int()).length(3),
  role: z.object({ metric: z.array(text), geo: z.array(text), time: z.array(text) }),
  dimension: z.object({ indicator: dimension, area: dimension, year: dimension }),
});
const px = z.object({ tableid: text, language: text });

export const metadata = dataset.extend({
  value: z.null(),
  extension: z.object({ px, sozialraum: z.object({}) }),
});

/** What JSON-stat has no word for. */
const sozialraum = z.object({
  release,
  absence: z.record(text, absence),
  areas: z.record(
    text,
    z.object({
      kind: areaKind,
      level: text,
      parent: text.optional(),
      parts: z.array(text).optional(),
    }),
  ),
  crosswalks: z.array(crosswalkName).optional(),
});

export const data = dataset.extend({
  value: z.array(z.number().nullable()),
  status: z.record(text, text),
  extension: z.object({ px, sozialraum }),
});
export type JsonStat = z.infer<typeof data>;
