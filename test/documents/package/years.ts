/** What a cached category says: a date that its format shows as a year is that year. */
export function shownCategory(text: string, format: string | undefined): string {
  if (!text || format !== 'yyyy') return text;
  return String(new Date(Date.UTC(1899, 11, 30 + Number(text))).getUTCFullYear());
}
