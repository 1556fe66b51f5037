/** What such a difference needs; most texts, numbers above all, have none of it. */
const UNEVEN = /^ | $| {2}|[^ -~\u00a1-\u00ac\u00ae-\u00ff]/;

/** A text as it is compared: soft hyphens, kinds of spaces and the composition of umlauts make no difference. */
export function plain(text: string): string {
  if (!UNEVEN.test(text)) return text;
  return text
    .replace(/\u00ad/g, '')
    .replace(/[\s\u00a0\u2007\u202f]+/g, ' ')
    .trim()
    .normalize('NFC');
}

export function sameText(a: string, b: string): boolean {
  return a === b || plain(a) === plain(b);
}
