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

/** The bytes of a part with stretches replaced, in its own offsets; what stays of bytes is copied as it stands. */
export function splicedPart({ source }: XmlIndex, splices: Splice[]): Uint8Array {
  const { bytes } = source;
  if (!bytes) return splicedBytes(source.slice(0, source.length), splices);
  const encoder = new TextEncoder();
  const fresh = splices.reduce((sum, { text }) => sum + text.length * MOST_BYTES, 0);
  const written = new Uint8Array(bytes.length + fresh);
  let filled = 0;
  eachPiece(
    bytes.length,
    splices,
    (start, end) => {
      written.set(bytes.subarray(start, end), filled);
      filled += end - start;
    },
    (text) => {
      if (text) filled += encoder.encodeInto(text, written.subarray(filled)).written;
    },
  );
  return written.subarray(0, filled);
}

/** The text of an element with stretches of it replaced. */
export function splicedElement(index: XmlIndex, node: XmlNode, splices: Splice[]): string {
  const [from, to] = index.range(node);
  const all: string[] = [];
  eachPiece(
    to,
    splices,
    (start, end) => all.push(index.source.slice(start, end)),
    (text) => all.push(text),
    from,
  );
  return all.join('');
}

/** What stands in the text and what replaces it, in order. */
function pieces(text: string, splices: Splice[]): string[] {
  const all: string[] = [];
  eachPiece(
    text.length,
    splices,
    (start, end) => all.push(text.slice(start, end)),
    (fresh) => all.push(fresh),
  );
  return all;
}

/** Goes through what stays and what comes in its order. */
function eachPiece(
  to: number,
  splices: Splice[],
  stays: (start: number, end: number) => void,
  comes: (text: string) => void,
  from = 0,
): void {
  const ordered = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  let at = from;
  for (const { start, end, text } of ordered) {
    if (start < at) throw new Error(`splices overlap at ${start}`);
    stays(at, start);
    comes(text);
    at = end;
  }
  stays(at, to);
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
