import type { PageMargin } from '../model/page-layout';

/** `&L…&C…&R…`, as a file keeps what stands above or below a page; nothing where there is nothing. */
export function marginCode({ left, center, right }: PageMargin): string | undefined {
  const code = [
    ['&L', left],
    ['&C', center],
    ['&R', right],
  ].flatMap(([place, text]) => (text ? `${place}${text}` : []));
  return code.length ? code.join('') : undefined;
}

/** What a file keeps, by place; text before any place stands in the middle. */
export function marginOf(code = ''): PageMargin {
  const margin = { left: '', center: '', right: '' };
  let place: keyof PageMargin = 'center';
  for (const piece of code.match(/&[^]|[^&]+/g) ?? []) {
    const next = PLACES[piece.toUpperCase()];
    if (next) place = next;
    else margin[place] += piece;
  }
  return margin;
}

const PLACES: Record<string, keyof PageMargin> = { '&L': 'left', '&C': 'center', '&R': 'right' };
