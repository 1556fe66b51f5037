import { z } from 'zod';
import { areaKind } from './catalogue';
import { code, language, text, words } from './words';

const structure = z.object({ edition: text, level: text });
const keys = z.array(text);

export const structureQuery = z.object({ city: code.optional(), lang: language.optional() });
export const areasQuery = structureQuery.extend({ edition: code.optional(), level: code.optional() });

/** RFC 7946; an area without a boundary has the geometry null. */
export const areasAnswer = z.object({
  type: z.literal('FeatureCollection'),
  attribution: text,
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      properties: z.object({
        key: text,
        name: text,
        level: text,
        kind: areaKind,
        parent: text.nullable(),
        parts: keys.optional(),
        parents: z.record(text, text.nullable()),
        edition: text,
      }),
      geometry: z.object({}).nullable(),
    }),
  ),
});

export const crosswalkName = z.object({
  id: text,
  name: words,
  basis: z.enum(['inhabitants', 'dwellings', 'area', 'inferred']),
  quality: z.enum(['official', 'estimated', 'unverified']),
});

export const crosswalksAnswer = z.array(
  crosswalkName.extend({
    from: structure,
    to: structure,
    note: words,
    links: z.array(z.object({ from: text, to: text, weight: z.number().min(0).nullable() })),
  }),
);

export const quartersAnswer = z.array(
  z.object({ id: text, name: words, edition: text, level: text, areas: keys }),
);

export const hierarchiesAnswer = z.array(
  z.object({
    id: text,
    name: words,
    plural: words,
    pluralDative: words,
    edition: text,
    level: text,
    groups: z.array(z.object({ key: text, name: text, areas: keys })),
  }),
);
