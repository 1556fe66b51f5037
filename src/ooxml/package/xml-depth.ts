import { ReportingError } from '../../domain/reporting-error';

const CLOSE = '>'.charCodeAt(0);
const SLASH = '/'.charCodeAt(0);
const DOUBLE = '"'.charCodeAt(0);
const SINGLE = "'".charCodeAt(0);

/** What begins with `<` and holds no element, by how it ends. */
const SKIPPED: [open: string, close: string][] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
];

/**
 * Refuses XML with more elements inside one another than the limit, before a parser builds them (xmldom takes the square of
 * the depth). What is not well-formed is left to the parser. Fails with `package-too-deep`.
 */
export function refuseDepth(xml: string, limit: number): void {
  let depth = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const next = xml[at + 1];
    if (next === '!' || next === '?') at = pastSkipped(xml, at);
    else if (next === '/') {
      depth--;
      at += 2;
    } else {
      at = endOfTag(xml, at + 1);
      if (xml.charCodeAt(at - 1) !== SLASH && ++depth > limit)
        throw new ReportingError('package-too-deep', { limit });
    }
  }
}

function pastSkipped(xml: string, at: number): number {
  const [open = '', close = ''] = SKIPPED.find(([opening]) => xml.startsWith(opening, at)) ?? [];
  const end = xml.indexOf(close, at + open.length);
  return end < 0 ? xml.length : end + close.length;
}

/** Where a tag closes; `>` may stand in the value of an attribute. */
function endOfTag(xml: string, from: number): number {
  let quote = 0;
  for (let at = from; at < xml.length; at++) {
    const character = xml.charCodeAt(at);
    if (quote) {
      if (character === quote) quote = 0;
    } else if (character === CLOSE) return at;
    else if (character === DOUBLE || character === SINGLE) quote = character;
  }
  return xml.length;
}
