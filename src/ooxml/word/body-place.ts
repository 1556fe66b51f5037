/** Text that keeps a paragraph for a figure in a template; the figure takes the paragraph's place. */
export function placeholderOf(id: string): string {
  return `{{sr:${id}}}`;
}

/** A place a template keeps: the paragraph, and in it the run that says whose it is. */
export interface KeptPlace {
  paragraph: { start: number; end: number };
  run: { start: number; end: number };
  /** Properties of the run. */
  properties: string;
  /** The next paragraph is kept for a figure too. */
  isFollowedByFigure: boolean;
}

/** The places a part keeps, by figure id; a fact may have several. */
export function keptPlaces(xml: string): Map<string, KeptPlace[]> {
  const places = new Map<string, KeptPlace[]>();
  for (const { 0: mark, 1: id = '', index } of xml.matchAll(/\{\{sr:([^}]+)\}\}/g)) {
    const paragraph = around(xml, index, 'p');
    const run = around(xml, index, 'r');
    if (!paragraph || !run) continue;
    const properties = /<w:rPr>([\s\S]*?)<\/w:rPr>/.exec(xml.slice(run.start, index))?.[1] ?? '';
    const next = xml.indexOf('{{sr:', index + mark.length);
    const after = next < 0 ? undefined : around(xml, next, 'p');
    const place = { paragraph, run, properties, isFollowedByFigure: after?.start === paragraph.end };
    places.set(id, [...(places.get(id) ?? []), place]);
  }
  return places;
}

function around(xml: string, at: number, name: 'p' | 'r'): { start: number; end: number } | undefined {
  const start = Math.max(xml.lastIndexOf(`<w:${name}>`, at), xml.lastIndexOf(`<w:${name} `, at));
  const close = `</w:${name}>`;
  const end = xml.indexOf(close, at);
  return start < 0 || end < 0 ? undefined : { start, end: end + close.length };
}

/** Before the body's own section properties: those that end where the body ends. */
export function endOfBody(document: string): number | undefined {
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
