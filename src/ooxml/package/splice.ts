import { escapeXml } from './xml';
import type { XmlIndex, XmlNode } from './xml-index';

/** A stretch of a part and what is to stand there instead. */
export interface Splice {
  start: number;
  end: number;
  text: string;
}

/** A text with stretches replaced. Stretches at one place keep their order; overlapping ones are a fault of the caller. */
export function spliced(text: string, splices: Splice[]): string {
  const ordered = splices
    .map((splice, i) => ({ ...splice, i }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.i - b.i);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: fresh } of ordered) {
    if (start < at) throw new Error(`splices overlap at ${start}`);
    pieces.push(text.slice(at, start), fresh);
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/** Takes an element out. */
export function removed(index: XmlIndex, node: XmlNode): Splice {
  const [start, end] = index.range(node);
  return { start, end, text: '' };
}

/** Puts text right behind an element. */
export function behind(index: XmlIndex, node: XmlNode, text: string): Splice {
  const [, end] = index.range(node);
  return { start: end, end, text };
}

export function before(index: XmlIndex, node: XmlNode, text: string): Splice {
  const [start] = index.range(node);
  return { start, end: start, text };
}

/** Gives an attribute that is there another value; none when it is not there. */
export function withAttribute(index: XmlIndex, node: XmlNode, name: string, value: string): Splice[] {
  const range = index.attributeRange(node, name);
  return range ? [{ start: range[0], end: range[1], text: escapeXml(value) }] : [];
}
