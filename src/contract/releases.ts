import { z } from 'zod';
import { saidFinding } from './finding';
import { code, count, inLanguage, number, release, said, text, words } from './words';

const publishedRelease = release.extend({ city: text });

export const releaseList = z.object({ releases: z.array(publishedRelease) });

export const releasesQuery = inLanguage.extend({ city: code.optional() });
export const oneRelease = z.object({ city: code, id: code });

export const releasePage = inLanguage.extend({
  pageNumber: z.int().min(1).max(1_000_000).default(1),
  pageSize: z.int().min(1).max(1000).default(100),
});

export const changeCounts = z.object({ new: count, revised: count, emptied: count, withdrawn: count });

const version = count.optional().describe('version');

export const releaseAnswer = publishedRelease.extend({
  counts: changeCounts,
  definitions: z.array(
    z.object({
      kind: z.enum(['new', 'changed', 'removed']),
      indicator: text,
      name: words,
      old: version,
      new: version,
    }),
  ),
  changes: z.array(
    z.object({
      kind: z.enum(['new', 'revised', 'emptied', 'withdrawn']),
      measure: text,
      area: text,
      level: text,
      year: count,
      old: z.object({}).optional(),
      new: z.object({}).optional(),
      reason: text.optional().describe('why it is withdrawn'),
    }),
  ),
  page: z.object({ pageNumber: count, pageSize: count, totalElements: count, totalPages: count }),
});

const side = z.array(code).min(1).max(100);
const sums = z
  .array(z.tuple([side, side]))
  .max(1000)
  .optional();

export const publicationBody = z.object({
  city: code,
  deliveries: z.array(number).min(1).max(1000),
  sums: z
    .object({
      additive: sums.describe('sums that always come out even'),
      accidental: sums.describe('sums that come out even by chance'),
    })
    .optional(),
  note: z.object({ de: said, en: said.optional().describe('the German note without it') }),
});

export const publicationAnswer = z.object({
  city: text,
  deliveries: z.array(count),
  release,
  counts: changeCounts,
  exposed: z.array(saidFinding).describe('what cannot be kept secret'),
});
