import type { EqualSum } from '../domain/protection-rules';
import { ReportingError } from '../domain/reporting-error';
import type { Announced } from '../ports/delivery-desk';

/** What says which sums always come out even, and which do so by chance; each may be given several times. */
export const SUM_OPTIONS = {
  additive: { type: 'string', multiple: true },
  accidental: { type: 'string', multiple: true },
} as const;

/**
 * What `--publish "note" --additive people=men+women --accidental dogs=cats+birds` says of a release; nothing without a note.
 * Fails with `option-not-a-sum`.
 */
export function announcedIn({
  publish,
  additive,
  accidental,
}: Record<string, unknown>): Announced | undefined {
  if (typeof publish !== 'string') return undefined;
  const sums = { additive: sumsIn(additive), accidental: sumsIn(accidental) };
  const isDeclaring = sums.additive.length + sums.accidental.length > 0;
  return { note: { de: publish, en: publish }, ...(isDeclaring && { sums }) };
}

function sumsIn(asked: unknown): EqualSum[] {
  return Array.isArray(asked) ? asked.map((value) => sumIn(String(value))) : [];
}

function sumIn(value: string): EqualSum {
  const sides = value.split('=').map((side) => side.split('+').map((name) => name.trim()));
  const [one, other] = sides;
  if (sides.length === 2 && one && other && sides.flat().every(Boolean)) return [one, other];
  throw new ReportingError('option-not-a-sum', { value });
}
