import type { StoredTable } from '../ports/workbook';

/** What a table is called where it stands: the title somebody typed over ours, or ours. */
export function standingTitle({ provenance, values }: Pick<StoredTable, 'provenance' | 'values'>): string {
  const text = values[0]?.[0];
  const isTyped = typeof text === 'string' && text.trim() !== '' && !text.startsWith('=');
  return isTyped ? text : (provenance.rendered['r0.c0'] ?? '');
}
