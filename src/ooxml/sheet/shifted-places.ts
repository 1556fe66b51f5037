import { shiftedArea, shiftedAreas, type RowShift } from './shifted-references';

const ATTRIBUTES = String.raw`(?:\s(?:"[^"]*"|'[^']*'|[^<>"'/])*)`;
const TAG = new RegExp(String.raw`<(?:[\w.-]+:)?([\w.-]+)(${ATTRIBUTES})(?=\/?>)`, 'g');
const ATTRIBUTE = /(\s(\w+)\s*=\s*)(["'])([^"']*)\3/g;
const AREAS = /(<(?:[\w.-]+:)?sqref>)([^<!]+)(?=<)/g;
const PLACES = new Set(['ref', 'sqref', 'activeCell', 'topLeftCell']);
const CELLS = new Set(['c', 'cellWatch', 'inputCells']);

/** A part of a worksheet in which all that says where it stands follows a row that comes or goes. */
export function withShiftedPlaces(text: string, shift: RowShift): string {
  return withNotes(withAnchors(withoutRow(text, shift), shift), shift)
    .replace(TAG, (all, name: string, attributes: string) => {
      const next = attributes.replace(
        ATTRIBUTE,
        (same, before: string, key: string, quote: string, value: string) => {
          const moved = movedValue(name, key, value, shift);
          return moved === undefined ? same : before + quote + moved + quote;
        },
      );
      return next === attributes ? all : all.slice(0, -attributes.length) + next;
    })
    .replace(AREAS, (all, tag: string, areas: string) => {
      const next = shiftedAreas(areas, shift);
      return next ? tag + next : all;
    })
    .replace(/<((?:[\w.-]+:)?rowBreaks)\b[^]*?<\/\1>/g, (breaks) =>
      breaks.replace(
        /(\sid\s*=\s*["'])(\d+)/g,
        (_, before: string, row: string) => before + moved(row, shift),
      ),
    );
}

function movedValue(name: string, key: string, value: string, shift: RowShift): string | undefined {
  if (key === 'r' && name === 'row') return String(Number(moved(String(Number(value) - 1), shift)) + 1);
  if (key === 'r' && CELLS.has(name)) return shiftedArea(value, shift);
  return PLACES.has(key) && /\d/.test(value) ? shiftedAreas(value, shift) || undefined : undefined;
}

/** A row by its number from zero. */
function moved(digits: string, { row, by }: RowShift): string {
  const number = Number(digits);
  return (by === 1 ? number >= row : number > row) ? String(number + by) : digits;
}

/** Drawings move with the cells they stand on and grow with them, as far as they are told to. */
function withAnchors(text: string, shift: RowShift): string {
  const row = /(<(?:[\w.-]+:)?row>\s*)(\d+)(?=\s*<)/g;
  const follow = (part: string) =>
    part.replace(row, (_, before: string, digits: string) => before + moved(digits, shift));
  return text.replace(
    /<((?:[\w.-]+:)?(?:twoCellAnchor|oneCellAnchor|anchor))\b([^>]*)>[^]*?<\/\1>/g,
    (anchor, _name: string, attributes: string) => {
      if (/editAs\s*=\s*["']absolute/.test(attributes)) return anchor;
      if (!/editAs\s*=\s*["']oneCell/.test(attributes)) return follow(anchor);
      const [, , from = ''] = new RegExp(row.source).exec(anchor) ?? [];
      return moved(from, shift) === from
        ? anchor
        : anchor.replace(row, (_, before: string, digits: string) => before + (Number(digits) + shift.by));
    },
  );
}

/** Notes stand where their cell does, and their boxes beside it. */
function withNotes(text: string, shift: RowShift): string {
  return text.replace(/<v:shape\b[^]*?<\/v:shape>/g, (shape) => {
    const [, row] = /<x:Row>\s*(\d+)/.exec(shape) ?? [];
    if (row === undefined) return shape;
    if (shift.by === -1 && Number(row) === shift.row) return '';
    if (moved(row, shift) === row) return shape;
    return shape
      .replace(/(<x:Row>\s*)\d+/, (_, before: string) => before + moved(row, shift))
      .replace(
        /(<x:Anchor>)([^<]*)/,
        (_, tag: string, places: string) =>
          tag +
          places
            .split(',')
            .map((place, i) => (i === 2 || i === 6 ? ` ${Number(place) + shift.by}` : place))
            .join(','),
      );
  });
}

const WITH_PLACE = new RegExp(
  String.raw`<((?:[\w.-]+:)?(mergeCell|hyperlink|conditionalFormatting|dataValidation|protectedRange|ignoredError|cellWatch|comment|threadedComment))` +
    String.raw`(${ATTRIBUTES}?)(?:\/>|>([^]*?)<\/\1>)`,
  'g',
);
const LISTS =
  'mergeCells|hyperlinks|conditionalFormattings|dataValidations|protectedRanges|ignoredErrors|cellWatches';

/** A row that goes takes along its cells, and what stands in no other. */
function withoutRow(text: string, shift: RowShift): string {
  if (shift.by === 1) return text;
  const element = new RegExp(
    String.raw`<((?:[\w.-]+:)?row)(?=\s)(?=[^>]*\sr\s*=\s*["']${shift.row + 1}["'])[^>]*?(?:\/>|>[^]*?<\/\1>)`,
  );
  return text
    .replace(element, '')
    .replace(WITH_PLACE, (all, _: string, name: string, attributes: string, content = '') => {
      const [, attribute] = /\s(?:ref|sqref|r)\s*=\s*["']([^"']*)/.exec(attributes) ?? [];
      const [, areas = attribute ?? ''] = /<(?:[\w.-]+:)?sqref>([^<]*)/.exec(content) ?? [];
      const next = shiftedAreas(areas, shift);
      const isGone = areas !== '' && (next === '' || (name === 'mergeCell' && isOneCell(next)));
      return isGone ? '' : all;
    })
    .replace(new RegExp(String.raw`<((?:[\w.-]+:)?(?:${LISTS}))\b[^>]*>\s*<\/\1>`, 'g'), '')
    .replace(
      /(<((?:[\w.-]+:)?)(mergeCell|dataValidation)s\b[^>]*?\scount=")\d+("[^>]*>)([^]*?)(?=<\/\2\3s>)/g,
      (_, before: string, prefix: string, name: string, after: string, content: string) =>
        `${before}${content.match(new RegExp(`<${prefix}${name}[\\s>/]`, 'g'))?.length ?? 0}${after}${content}`,
    );
}

function isOneCell(area: string): boolean {
  const [first, last = first] = area.split(':');
  return first === last;
}
