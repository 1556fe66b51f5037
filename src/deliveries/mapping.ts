import { z } from 'zod';
import { ReportingError } from '../domain/reporting-error';

const words = z.string().trim().min(1);
const column = z.string().regex(/^[A-Z]{1,3}$/);
const expression = words.refine(isExpression, 'not a regular expression');

const SIGN_MEANINGS = ['zero', 'unknown', 'lost', 'later', 'unreliable', 'meaningless'] as const;

/** What a delivery may say of a number: preliminary or estimated. That it is revised comes out of the comparison. */
const quality = z.enum(['p', 's']);

const place = z
  .strictObject({ head: words.optional(), position: column.optional() })
  .refine(({ head, position }) => head ?? position, 'head or position');

/** How a number is marked: `#p` and `(#)` around the number, `p` alone in a column of marks beside it. */
const mark = z.string().regex(/^(?=.*[^#\s])[^#]*#?[^#]*$/, 'a mark has signs and at most one #');

const MOST_HEAD_ROWS = 20;

/** More than any table of a source has that people work with. */
const MOST_COLUMNS = 2_000;

const form = z.strictObject({
  id: words,
  name: z.strictObject({ de: words, en: words }),
  /** Where the table is: the position among the sheets (one-based), or an expression for its name. */
  sheet: z.union([z.int().positive(), expression]),
  /** Rows of the sheet, one-based: the heading (several are joined) and where the figures begin. */
  headRows: z.array(z.int().positive()).max(MOST_HEAD_ROWS),
  firstRow: z.int().positive(),
  areas: z.strictObject({
    by: z.enum(['key', 'name']),
    column: place,
    levels: z.array(words).min(1),
    /** The levels stand one below the other in the order given: settles names that stand on two levels. */
    sections: z.boolean().default(false),
    /** Names of the source for areas, by their keys: accepted once. */
    aliases: z.record(words, words).default({}),
    /** Keys came through a program that drops leading zeros. */
    zerosLost: z.boolean().default(false),
  }),
  year: z.discriminatedUnion('from', [
    z.strictObject({ from: z.literal('fixed'), year: z.int().min(1900).max(2100) }),
    /** The first group of the expression is the year; `offset` is added. */
    z.strictObject({ from: z.literal('file-name'), pattern: expression, offset: z.int().default(0) }),
    z.strictObject({ from: z.literal('head'), pattern: expression }),
    /** A sheet a year: all that a person sees and whose name the expression for the sheet finds are read. */
    z.strictObject({ from: z.literal('sheet-name'), pattern: expression }),
    z.strictObject({ from: z.literal('column'), column: place }),
  ]),
  numbers: z.strictObject({
    decimal: z.enum(['.', ',']),
    thousands: z.enum(['.', ',', ' ', "'"]).optional(),
  }),
  /** Adds to or replaces the usual signs. */
  signs: z.record(z.string(), z.enum(SIGN_MEANINGS)).default({}),
  marks: z.record(mark, quality).default({}),
  /** What all figures are, or all of a column, unless they are marked themselves. */
  quality: quality.optional(),
  columns: z
    .array(
      z.strictObject({
        measure: words,
        head: words.optional(),
        position: column.optional(),
        quality: quality.optional(),
        /** The column of marks. */
        mark: place.optional(),
      }),
    )
    .max(MOST_COLUMNS)
    .refine((columns) => columns.every(({ head, position }) => head ?? position), 'head or position')
    .refine(
      (columns) => new Set(columns.map(({ measure }) => measure)).size === columns.length,
      'a measure twice',
    )
    .default([]),
  /** A figure a row: what it is stands in a column, in the words of the source; what they call nothing is left out. */
  long: z
    .strictObject({
      measure: place,
      value: place,
      names: z.record(words, z.string()),
      mark: place.optional(),
    })
    .optional(),
});

const mapping = form.refine(
  ({ columns, long }) => columns.length > 0 !== (long !== undefined),
  'columns or long',
);

/** How the files of one source are understood, saved once and used for every delivery. */
export type Mapping = z.infer<typeof mapping>;
export type SignMeaning = (typeof SIGN_MEANINGS)[number];

/** Where a column is looked for: by its heading, and if that is not unique by its letter. */
export interface ColumnPlace {
  head?: string | undefined;
  position?: string | undefined;
}

/** A mapping written as JSON. Fails with `mapping-invalid`. */
export function mappingIn(text: string, name: string): Mapping {
  try {
    return mappingOf(JSON.parse(text), name);
  } catch (failure) {
    if (failure instanceof ReportingError) throw failure;
    throw new ReportingError('mapping-invalid', { mapping: name, detail: 'JSON' }, failure);
  }
}

/** Checks a saved mapping (parsed JSON). Fails with `mapping-invalid` and the first fault. */
export function mappingOf(content: unknown, name: string): Mapping {
  const result = mapping.safeParse(content);
  if (result.success) return result.data;
  const detail = { de: faultIn(content, z.locales.de()), en: faultIn(content, z.locales.en()) };
  throw new ReportingError('mapping-invalid', { mapping: name, detail }, result.error);
}

function faultIn(content: unknown, { localeError }: ReturnType<typeof z.locales.de>): string {
  const [issue] = mapping.safeParse(content, { error: localeError }).error?.issues ?? [];
  return `${issue?.path.join('.')}: ${issue?.message}`;
}

function isExpression(text: string): boolean {
  try {
    return Boolean(new RegExp(text));
  } catch {
    return false;
  }
}
