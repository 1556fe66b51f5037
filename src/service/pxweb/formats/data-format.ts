import type { Readable } from 'node:stream';
import { FORMAT_IDS, type FormatId } from '../../../contract/selection';
import type { Answer } from '../../../domain/answer';
import { ReportingError } from '../../../domain/reporting-error';
import { toCsv } from './csv';
import { toJsonStat } from './json-stat';
import type { Presentation } from './presentation';
import { toPx } from './px';
import { toXlsx } from './xlsx';

/** A form in which figures leave the service. */
export interface DataFormat {
  mediaType: string;
  extension: string;
  write(answer: Answer, presentation: Presentation): string | Buffer | Readable;
}

export const DATA_FORMATS = {
  'json-stat2': {
    mediaType: 'application/json; charset=utf-8',
    extension: 'json',
    write: (answer, presentation) => JSON.stringify(toJsonStat(answer, presentation)),
  },
  csv: { mediaType: 'text/csv; charset=utf-8', extension: 'csv', write: toCsv },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extension: 'xlsx',
    write: toXlsx,
  },
  px: { mediaType: 'text/x-pcaxis; charset=utf-8', extension: 'px', write: toPx },
} satisfies Record<FormatId, DataFormat>;

/** The format with this name, in any letter case. Fails with `format-unsupported`. */
export function formatNamed(name: string): FormatId {
  const format = FORMAT_IDS.find((known) => known === name.toLowerCase());
  if (format) return format;
  throw new ReportingError('format-unsupported', { format: name, known: FORMAT_IDS.join(', ') });
}

/** The format named, or the first one the client accepts; JSON-stat otherwise. */
export function formatFor(named: FormatId | undefined, accept = ''): FormatId {
  if (named) return named;
  const accepted = accept.split(',').map((type) => type.split(';')[0]?.trim().toLowerCase() ?? '');
  const mediaTypes = FORMAT_IDS.map((id) => [DATA_FORMATS[id].mediaType.split(';')[0], id] as const);
  for (const type of accepted) {
    const known = mediaTypes.find(([mediaType]) => mediaType === type);
    if (known) return known[1];
  }
  return 'json-stat2';
}
