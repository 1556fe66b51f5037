/** A NUL, and half of a character: what no text in the database may hold. */
const UNSTORABLE = /\0|\p{Surrogate}/u;
const EACH = new RegExp(UNSTORABLE, 'gu');

/** The same with a sign in the place of what the database cannot keep. */
export function storable<Content>(content: Content): Content {
  return changed(content) as Content;
}

export function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text);
}

function changed(content: unknown): unknown {
  if (typeof content === 'string') return content.replaceAll(EACH, '\u{FFFD}');
  if (Array.isArray(content)) return content.map(changed);
  if (content === null || typeof content !== 'object') return content;
  return Object.fromEntries(Object.entries(content).map(([name, value]) => [changed(name), changed(value)]));
}
