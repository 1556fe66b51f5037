import { DOMParser } from '@xmldom/xmldom';
import { invalidArgument } from '../../protocol/host-error';

/** The namespace of the root element; XML that is not well-formed is refused as Excel refuses it. */
export function rootNamespace(xml: string, location: string): string {
  try {
    const document = new DOMParser({
      onError: (level) => {
        if (level !== 'warning') throw invalidArgument(location);
      },
    }).parseFromString(xml, 'text/xml');
    return document.documentElement?.namespaceURI ?? '';
  } catch {
    throw invalidArgument(location);
  }
}
