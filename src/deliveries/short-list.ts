const MOST_NAMED = 5;

/** `C7, C8, C9`, and from the sixth on how many more: `C7, C8, C9, D1, D2, +12`. */
export function shortList(items: string[]): string {
  const named = items.slice(0, MOST_NAMED);
  return items.length > named.length
    ? `${named.join(', ')}, +${items.length - named.length}`
    : named.join(', ');
}
