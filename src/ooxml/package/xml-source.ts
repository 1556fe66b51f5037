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
  const startsWith = (mark: string, at: number) => {
    for (let i = 0; i < mark.length; i++) if (bytes[at + i] !== mark.charCodeAt(i)) return false;
    return true;
  };
  const slice = (start: number, end: number) =>
    shortAscii(bytes, start, end) ?? decoder.decode(bytes.subarray(start, end));
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
    slice,
    raw: (start, end) => {
      const text = slice(start, end);
      return text.length === end - start ? text : characters(bytes, start, end);
    },
    meant: (stretch) => decoder.decode(Uint8Array.from(stretch, (letter) => letter.charCodeAt(0))),
  };
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const SHORT = 16;
const LAST_OF_ASCII = 0x7f;

/** Put together faster than a decoder is called; undefined for what is longer or has other letters. */
function shortAscii(bytes: Uint8Array, start: number, end: number): string | undefined {
  if (end - start > SHORT) return undefined;
  let text = '';
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte > LAST_OF_ASCII) return undefined;
    text += String.fromCharCode(byte);
  }
  return text;
}

function characters(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at]!);
  return text;
}
