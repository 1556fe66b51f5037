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
  return pieces(text, splices).join('');
}

/** Characters encoded at a time: short texts cost far less than one of megabytes. */
const PORTION = 16_384;

/** The same as the bytes of a part. They are written into one buffer, so that the whole never stands twice. */
export function splicedBytes(text: string, splices: Splice[]): Uint8Array {
  const encoder = new TextEncoder();
  let bytes: Uint8Array = new Uint8Array(text.length + text.length / 8);
  let filled = 0;
  let waiting: string[] = [];
  let length = 0;
  const encode = () => {
    bytes = withRoom(bytes, filled, length * MOST_BYTES);
    filled += encoder.encodeInto(waiting.join(''), bytes.subarray(filled)).written;
    waiting = [];
    length = 0;
  };
  for (const piece of pieces(text, splices)) {
    waiting.push(piece);
    length += piece.length;
    if (length >= PORTION) encode();
  }
  encode();
  return bytes.subarray(0, filled);
}

/** A character of a string takes at most three bytes; those beyond are two characters. */
const MOST_BYTES = 3;

function withRoom(bytes: Uint8Array, filled: number, needed: number): Uint8Array {
  if (bytes.length - filled >= needed) return bytes;
  const longer = new Uint8Array(filled + needed + bytes.length / 2);
  longer.set(bytes.subarray(0, filled));
  return longer;
}

/** What stands in the text and what replaces it, in order. */
function pieces(text: string, splices: Splice[]): string[] {
  const ordered = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  const all: string[] = [];
  let at = 0;
  for (const { start, end, text: fresh } of ordered) {
    if (start < at) throw new Error(`splices overlap at ${start}`);
    all.push(text.slice(at, start), fresh);
    at = end;
  }
  all.push(text.slice(at));
  return all;
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
