import { ReportingError } from '../../domain/reporting-error';
import { plainXml } from '../package/scan-xml';
import { encodingOf, xmlText } from '../package/xml-text';

/** Bytes that are text at a time. */
const PORTION = 65_536;

/**
 * The text of a worksheet in portions that begin with a row, so that never all of a large one is a string; without comments, its
 * CDATA as usual text. Fails like `xmlText`.
 */
export function* rowPortions(bytes: Uint8Array): Generator<string> {
  if (bytes.length <= PORTION || !isPlain(bytes)) return yield plainXml(xmlText(bytes));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let waiting = '';
  for (let at = 0; at < bytes.length; at += PORTION) {
    const isLast = at + PORTION >= bytes.length;
    waiting += decoded(decoder, bytes.subarray(at, at + PORTION), !isLast);
    const end = isLast ? waiting.length : lastRow(waiting);
    if (end > 0) yield waiting.slice(0, end);
    waiting = waiting.slice(Math.max(end, 0));
  }
}

/** UTF-8 without comments, CDATA, a document type or another encoding declared, all of which are read whole. */
function isPlain(bytes: Uint8Array): boolean {
  if (encodingOf(bytes) !== 'utf-8') return false;
  for (let at = bytes.indexOf(OPEN); at >= 0; at = bytes.indexOf(OPEN, at + 1))
    if (bytes[at + 1] === BANG) return false;
  const [declaration] = /^[^>]*/.exec(new TextDecoder().decode(bytes.subarray(0, DECLARATION))) ?? [''];
  return !/\sencoding\s*=/.test(declaration) || /\sencoding\s*=\s*["']utf-8["']/i.test(declaration);
}

const OPEN = 60;
const BANG = 33;
/** Longer than a declaration of XML is. */
const DECLARATION = 200;

function lastRow(text: string): number {
  for (let at = text.lastIndexOf('<'); at > 0; at = text.lastIndexOf('<', at - 1))
    if (/^<(?:[\w.-]+:)?row[\s/>]/.test(text.slice(at, at + LONGEST_NAME))) return at;
  return -1;
}

const LONGEST_NAME = 40;

function decoded(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch (failure) {
    throw new ReportingError('package-damaged', {}, failure);
  }
}
