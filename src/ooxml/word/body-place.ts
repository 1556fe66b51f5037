/** Text that keeps a paragraph for a figure in a template; the figure takes the paragraph's place. */
export function placeholderOf(id: string): string {
  return `{{sr:${id}}}`;
}

/**
 * A document part with blocks put in: at the paragraph kept for the figure, otherwise at the end of the body, before its
 * section properties. Everything else stays byte for byte. Undefined when the part has no body.
 */
export function withBlocks(document: string, id: string, blocks: string): string | undefined {
  const kept = keptParagraph(document, placeholderOf(id));
  if (kept) return document.slice(0, kept.start) + blocks + document.slice(kept.end);
  const end = endOfBody(document);
  return end === undefined ? undefined : document.slice(0, end) + blocks + document.slice(end);
}

function keptParagraph(document: string, placeholder: string): { start: number; end: number } | undefined {
  const at = document.indexOf(placeholder);
  if (at < 0) return undefined;
  const start = Math.max(document.lastIndexOf('<w:p>', at), document.lastIndexOf('<w:p ', at));
  const close = '</w:p>';
  const end = document.indexOf(close, at);
  return start < 0 || end < 0 ? undefined : { start, end: end + close.length };
}

/** Before the body's own section properties: those that end where the body ends. */
function endOfBody(document: string): number | undefined {
  const body = /\s*<\/w:body>\s*<\/w:document>\s*$/.exec(document);
  if (!body) return undefined;
  let depth = 0;
  let start = body.index;
  for (const tag of document.slice(0, body.index).matchAll(/<w:sectPr\b[^>]*?(\/?)>|<\/w:sectPr>/g)) {
    const closes = tag[0].startsWith('</');
    if (!closes && depth === 0) start = tag.index;
    if (!tag[1]) depth += closes ? -1 : 1;
    if (depth === 0 && tag.index + tag[0].length === body.index) return start;
  }
  return body.index;
}
