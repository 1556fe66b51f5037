import { ReportingError } from '../../domain/reporting-error';
import { elements, serialiseXml, type Document, type Element } from '../../ooxml/package/parse-xml';
import { named } from '../../ooxml/sheet/worksheets';

/**
 * The number of a cell format that is like another but for its fill, `#rrggbb`; added to the styles when they have none.
 */
export function formatWithFill(styles: Document, format: number, colour: string): number {
  const fill = fillOf(styles, `FF${colour.slice(1).toUpperCase()}`);
  const formats = listOf(styles, 'cellXfs');
  const like = elements(formats)[format];
  if (!like) return format;
  const wanted = like.cloneNode(true) as Element;
  wanted.setAttribute('fillId', String(fill));
  wanted.setAttribute('applyFill', '1');
  return place(formats, wanted);
}

/** The number of a cell format that is like another but for its letters; added to the styles when they have none. */
export function formatWithLetters(styles: Document, format: number, letters: ('b' | 'i')[]): number {
  const formats = listOf(styles, 'cellXfs');
  const like = elements(formats)[format];
  const fonts = listOf(styles, 'fonts');
  const font = elements(fonts)[Number(like?.getAttribute('fontId') ?? 0)];
  const missing = letters.filter(
    (letter) => font && !elements(font).some(({ localName }) => localName === letter),
  );
  if (!like || !font || !missing.length) return format;
  const other = font.cloneNode(true) as Element;
  for (const letter of missing)
    other.insertBefore(styles.createElementNS(font.namespaceURI, letter), other.firstChild);
  const wanted = like.cloneNode(true) as Element;
  wanted.setAttribute('fontId', String(place(fonts, other)));
  wanted.setAttribute('applyFont', '1');
  return place(formats, wanted);
}

function fillOf(styles: Document, argb: string): number {
  const fills = listOf(styles, 'fills');
  const known = elements(fills).findIndex((fill) => named(fill, 'fgColor')[0]?.getAttribute('rgb') === argb);
  if (known >= 0) return known;
  const make = (name: string) => styles.createElementNS(fills.namespaceURI, name);
  const [fill, pattern, colour] = [make('fill'), make('patternFill'), make('fgColor')];
  colour.setAttribute('rgb', argb);
  pattern.setAttribute('patternType', 'solid');
  pattern.appendChild(colour);
  fill.appendChild(pattern);
  fills.appendChild(fill);
  return counted(fills);
}

/** Where an element stands in a list; put at its end when it is not there yet. */
function place(list: Element, wanted: Element): number {
  const text = serialiseXml(wanted);
  const known = elements(list).findIndex((candidate) => serialiseXml(candidate) === text);
  if (known >= 0) return known;
  list.appendChild(wanted);
  return counted(list);
}

function counted(list: Element): number {
  const count = elements(list).length;
  list.setAttribute('count', String(count));
  return count - 1;
}

function listOf(styles: Document, name: string): Element {
  const [list] = named(styles, name);
  if (!list) throw new ReportingError('not-a-workbook');
  return list;
}
