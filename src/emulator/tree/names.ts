/** A name as it stands in the file, "w:tbl", and its two halves. */
export interface QualifiedName {
  qualified: string;
  prefix: string | null;
  local: string;
}

const NAME = /^[\p{L}_][\p{L}\p{N}\p{M}_.·-]*(?::[\p{L}_][\p{L}\p{N}\p{M}_.·-]*)?$/u;

/** A document has thousands of elements and a few dozen names: each is taken apart once. */
const known = new Map<string, QualifiedName>();

/** Takes a name apart; undefined when it is none. */
export function qualifiedName(qualified: string): QualifiedName | undefined {
  const found = known.get(qualified);
  if (found) return found;
  if (!NAME.test(qualified)) return undefined;
  const colon = qualified.indexOf(':');
  const prefix = colon < 0 ? null : qualified.slice(0, colon);
  const name = {
    qualified: internalized(qualified),
    prefix: prefix && internalized(prefix),
    local: internalized(qualified.slice(colon + 1)),
  };
  known.set(name.qualified, name);
  return name;
}

/** The one string of its kind, as literals in code are: to compare it is to compare two addresses. */
export const internalized = (text: string): string => Object.keys({ [text]: true })[0] ?? text;

export const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** Which namespace a prefix means at a place; '' is the default one. */
export type Scope = ReadonlyMap<string, string>;

export const OUTERMOST: Scope = new Map([
  ['xml', 'http://www.w3.org/XML/1998/namespace'],
  ['xmlns', XMLNS],
]);

/** The prefix an attribute declares ('' for xmlns itself); undefined for any other attribute. */
export const declaredPrefix = ({ qualified, prefix, local }: QualifiedName): string | undefined =>
  prefix === 'xmlns' ? local : qualified === 'xmlns' ? '' : undefined;
