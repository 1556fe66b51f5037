export type CsvValue = string | number | null;

/**
 * Records as CSV (RFC 4180): header line, comma, CRLF, decimal point, full precision, nothing for `null`. A text that a
 * spreadsheet would take for a formula gets an apostrophe in front.
 */
export function csvOf(columns: string[], records: Record<string, CsvValue>[]): string {
  const lines = [columns, ...records.map((record) => columns.map((column) => record[column] ?? null))];
  return lines.map((line) => `${line.map(field).join(',')}\r\n`).join('');
}

function field(value: CsvValue): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
