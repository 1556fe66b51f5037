import { invalidArgument } from '../../protocol/host-error';
import { parse } from '../../tree/parse';

/** The namespace of the root element; XML that is not well-formed is refused as Excel refuses it. */
export function rootNamespace(xml: string, location: string): string {
  try {
    return parse(xml).documentElement.namespaceURI ?? '';
  } catch {
    throw invalidArgument(location);
  }
}
