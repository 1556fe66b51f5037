import { z } from 'zod';
import { shortList } from '../deliveries/short-list';
import { ReportingError } from '../domain/reporting-error';
import { TAKE_ALL, TAKE_OUTDATED, type Decisions } from '../refresh/decide';
import { readBytes } from './office-file';

const review = z.strictObject({
  figures: z.record(
    z.string(),
    z.strictObject({
      take: z.boolean().optional(),
      texts: z.record(z.string(), z.enum(['new', 'mine'])).optional(),
    }),
  ),
  all: z.boolean().optional(),
  only: z.boolean().optional(),
});

/**
 * What `--accept all|outdated|REVIEW.json` decides. Fails with `option-unknown-value`, `file-missing` and, when the file is no
 * review, with `review-invalid` and its first fault.
 */
export async function decisionsIn(value: string): Promise<Decisions> {
  if (value === 'all') return TAKE_ALL;
  if (value === 'outdated') return TAKE_OUTDATED;
  if (!isReviewFile(value))
    throw new ReportingError('option-unknown-value', {
      option: '--accept',
      value,
      known: { de: 'all, outdated, DATEI.json', en: 'all, outdated, FILE.json' },
    });
  return reviewOf(parsed(value, new TextDecoder().decode(await readBytes(value))), value);
}

export function isReviewFile(accept: string): boolean {
  return accept.toLowerCase().endsWith('.json');
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (failure) {
    throw new ReportingError('review-invalid', { file, detail: (failure as Error).message }, failure);
  }
}

function reviewOf(content: unknown, file: string): Decisions {
  const result = review.safeParse(content);
  if (result.success) return result.data as Decisions;
  const detail = { de: faultIn(content, z.locales.de()), en: faultIn(content, z.locales.en()) };
  throw new ReportingError('review-invalid', { file, detail }, result.error);
}

function faultIn(content: unknown, { localeError }: ReturnType<typeof z.locales.de>): string {
  const [issue] = review.safeParse(content, { error: localeError }).error?.issues ?? [];
  return [issue?.path.join('.'), issue?.message].filter(Boolean).join(': ');
}

/** By figure the keys of the texts that can be decided on; none for a figure that was not planned. */
export type Decidable = Map<string, Set<string> | undefined>;

/**
 * Refuses decisions about what none of the files has: they were made about another document, or have a slip of the pen.
 * Fails with `review-unknown-figure`, `review-unknown-text`.
 */
export function refuseStrangeDecisions({ figures }: Decisions, decidable: Decidable): void {
  for (const [figure, { texts = {} }] of Object.entries(figures)) {
    if (!decidable.has(figure))
      throw new ReportingError('review-unknown-figure', {
        figure,
        known: shortList([...decidable.keys()]) || '–',
      });
    const keys = decidable.get(figure);
    const strange = Object.keys(texts).find((key) => keys && !keys.has(key));
    if (strange !== undefined)
      throw new ReportingError('review-unknown-text', {
        figure,
        key: strange,
        known: shortList([...(keys ?? [])]) || '–',
      });
  }
}
