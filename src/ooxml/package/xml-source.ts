/** The text of an XML part as a tokeniser reads it; offsets count in characters of a text, or in bytes of UTF-8. */
export interface XmlSource {
  readonly length: number;
  /** The bytes themselves, where they are read. */
  readonly bytes?: Uint8Array;
  charCodeAt(at: number): number;
  /** Of marks, which are written in ASCII. */
  indexOf(mark: string, from: number): number;
  startsWith(mark: string, at: number): boolean;
  slice(start: number, end: number): string;
  /** A stretch in which offsets count as they do in the whole: of bytes, a character each. */
  raw(start: number, end: number): string;
  /** What a raw stretch says. */
  meant(raw: string): string;
}

/** A text is one as it is. */
export function textSource(text: string): XmlSource {
  return {
    length: text.length,
    charCodeAt: (at) => text.charCodeAt(at),
    indexOf: (mark, from) => text.indexOf(mark, from),
    startsWith: (mark, at) => text.startsWith(mark, at),
    slice: (start, end) => text.slice(start, end),
    raw: (start, end) => text.slice(start, end),
    meant: (raw) => raw,
  };
}

/** Reads the bytes where they are; only what is asked for becomes text. */
export function byteSource(bytes: Uint8Array): XmlSource {
  const raw = (start: number, end: number) => characters(bytes, start, end);
  const startsWith = (mark: string, at: number) => {
    for (let i = 0; i < mark.length; i++) if (bytes[at + i] !== mark.charCodeAt(i)) return false;
    return true;
  };
  return {
    bytes,
    length: bytes.length,
    charCodeAt: (at) => bytes[at] ?? NaN,
    indexOf: (mark, from) => {
      let at = bytes.indexOf(mark.charCodeAt(0), from);
      while (at >= 0 && !startsWith(mark, at)) at = bytes.indexOf(mark.charCodeAt(0), at + 1);
      return at;
    },
    startsWith,
    slice: (start, end) => {
      for (let at = start; at < end; at++)
        if (bytes[at]! > LAST_OF_ASCII) return decoder.decode(bytes.subarray(start, end));
      return raw(start, end);
    },
    raw,
    meant: (stretch) => decoder.decode(Uint8Array.from(stretch, (letter) => letter.charCodeAt(0))),
  };
}

const LAST_OF_ASCII = 0x7f;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Arguments a function takes at a time. */
const PORTION = 8192;
const SHORT = 24;

function characters(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  if (end - start <= SHORT) {
    for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at]!);
    return text;
  }
  for (let at = start; at < end; at += PORTION)
    text += String.fromCharCode(...bytes.subarray(at, Math.min(end, at + PORTION)));
  return text;
}
