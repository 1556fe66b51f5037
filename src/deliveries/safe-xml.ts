import { DOMParser, type Document } from '@xmldom/xmldom';
import { ReportingError } from '../domain/reporting-error';

/** The text of an XML part in UTF-8 or UTF-16. Fails with `delivery-entities` when it declares a document type or entities. */
export function xmlText(bytes: Uint8Array, file: string): string {
  const text = decoded(bytes, file);
  if (/<!\s*(DOCTYPE|ENTITY)/i.test(text)) throw new ReportingError('delivery-entities', { file });
  return text;
}

/** Parses an XML part; fails with `delivery-damaged` when it is not well-formed. */
export function safeXml(bytes: Uint8Array, file: string): Document {
  const text = xmlText(bytes, file);
  try {
    return new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(message);
      },
    }).parseFromString(text, 'text/xml');
  } catch (failure) {
    throw new ReportingError('delivery-damaged', { file }, failure);
  }
}

function decoded(bytes: Uint8Array, file: string): string {
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    const declared = /^<\?xml[^>]*\sencoding=["']([^"']+)/i.exec(text)?.[1];
    if (declared && !/^utf-(8|16)/i.test(declared)) throw new RangeError(declared);
    return text;
  } catch (failure) {
    throw new ReportingError('delivery-damaged', { file }, failure);
  }
}

/** By the byte order mark, or by where the zero byte of `<` stands. */
function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}
