import { ReportingError } from '../../domain/reporting-error';

/**
 * The text of an XML part in UTF-8 or UTF-16, without a byte order mark and declared as UTF-8, which is how it is written
 * back. Fails with `package-damaged` in any other encoding, with `package-entities` when it declares a document type.
 */
export function xmlText(bytes: Uint8Array): string {
  const text = declaredUtf8(decoded(bytes));
  refuseDocumentType(text);
  return text;
}

/**
 * The bytes of an XML part in UTF-8, without a byte order mark: those of the part, where it is so. Fails like `xmlText`.
 */
export function utf8Bytes(bytes: Uint8Array): Uint8Array {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  const isMarked = bytes[0] === FIRST_OF_MARK;
  if (isMarked || encodingOf(bytes) !== 'utf-8' || declaredUtf8(head) !== head)
    return new TextEncoder().encode(xmlText(bytes));
  refuseBadUtf8(bytes);
  return bytes;
}

const HEAD = 256;
const FIRST_OF_MARK = 0xef;
const PORTION = 65_536;

/** Portion by portion: the text of the whole would stand in memory for nothing. */
function refuseBadUtf8(bytes: Uint8Array): void {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += PORTION)
      decoder.decode(bytes.subarray(at, at + PORTION), { stream: true });
    decoder.decode();
  } catch (failure) {
    throw new ReportingError('package-damaged', {}, failure);
  }
}

/** Refuses a document type: only there can entities be declared (OPC 6.1.4 allows none). Fails with `package-entities`. */
export function refuseDocumentType(xml: string): void {
  if (xml.startsWith('<!', startOfContent(xml))) throw new ReportingError('package-entities');
}

/** Where the root element begins: behind the declaration, processing instructions and comments. */
export function startOfContent(xml: string): number {
  for (let at = pastSpace(xml, 0); ;) {
    const close = xml.startsWith('<?', at) ? '?>' : xml.startsWith('<!--', at) ? '-->' : undefined;
    const end = close ? xml.indexOf(close, at + 2) : -1;
    if (!close || end < 0) return at;
    at = pastSpace(xml, end + close.length);
  }
}

function pastSpace(xml: string, from: number): number {
  const space = /[\s\uFEFF]*/y;
  space.lastIndex = from;
  space.test(xml);
  return space.lastIndex;
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch (failure) {
    throw new ReportingError('package-damaged', {}, failure);
  }
}

/** The encoding of XML, by the byte order mark, or by where the zero byte of `<` stands. */
export function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

function declaredUtf8(text: string): string {
  const [declaration, before = '', encoding = ''] =
    /^(<\?xml[^>]*\sencoding\s*=\s*["'])([^"']+)/i.exec(text) ?? [];
  if (!declaration || /^utf-8$/i.test(encoding)) return text;
  if (!/^(utf-16(le|be)?|utf8|(us-)?ascii)$/i.test(encoding)) throw new ReportingError('package-damaged');
  return `${before}UTF-8${text.slice(declaration.length)}`;
}
