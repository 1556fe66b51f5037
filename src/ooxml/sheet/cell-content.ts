/** What stands in a cell, from the rest of its opening tag on: a number, an inline text or nothing. */
export function contentXml(value: string | number | null, prefix = ''): string {
  const [open, close] = [`<${prefix}`, `</${prefix}`];
  if (typeof value === 'number') return `>${open}v>${value}${close}v>${close}c>`;
  if (value === null || value === '') return '/>';
  const space = /^\s|\s$|\n/.test(value) ? ' xml:space="preserve"' : '';
  return ` t="inlineStr">${open}is>${open}t${space}>${escapeText(value)}${close}t>${close}is>${close}c>`;
}

const SPECIAL = /[&<>]|[^\t\n\r\u0020-\uD7FF]/;
const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text of an element, without characters XML does not allow. */
export function escapeText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.replace(FORBIDDEN, '').replace(/[&<>]/g, (sign) => SIGNS[sign] ?? sign);
}
