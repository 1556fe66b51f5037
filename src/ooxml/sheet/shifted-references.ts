/** A whole row of a worksheet that comes (before `row`, zero-based) or goes. */
export interface RowShift {
  worksheet: string;
  row: number;
  by: 1 | -1;
}

/**
 * A formula whose references follow a row that comes or goes. References without a worksheet mean the one the formula is `on`;
 * texts, structured references, other workbooks and names stay as they are.
 */
export function withShiftedReferences(formula: string, shift: RowShift, on: string): string {
  const isMeant = (sheet: string | undefined) =>
    sameName(sheet === undefined ? on : unquoted(sheet), shift.worksheet);
  return formula.replace(PIECES, (piece, sheet?: string, cells?: string, rows?: string) => {
    if (cells === undefined && rows === undefined) return piece;
    if (!isMeant(sheet)) return piece;
    const next = cells === undefined ? shiftedRows(rows ?? '', shift) : shiftedArea(cells, shift);
    return `${sheet ?? ''}${sheet === undefined ? '' : '!'}${next ?? '#REF!'}`;
  });
}

/** An area such as `A5:B9`, moved or grown; undefined when it is the row that goes. */
export function shiftedArea(area: string, shift: Pick<RowShift, 'row' | 'by'>): string | undefined {
  const [first = '', last] = area.split(':');
  const split = (cell: string) => /^(\$?[A-Z]*\$?)(\d*)$/i.exec(cell) ?? [cell, cell, ''];
  const [, columns = '', top = ''] = split(first);
  const [, lastColumns = '', bottom = top] = split(last ?? first);
  const rows = shiftedSpan(Number(top), Number(bottom), shift);
  if (!top || !bottom) return area;
  if (!rows) return undefined;
  return last === undefined ? columns + rows[0] : `${columns}${rows[0]}:${lastColumns}${rows[1]}`;
}

/** Numbered from 1, as they are written. */
function shiftedSpan(
  top: number,
  bottom: number,
  { row, by }: Pick<RowShift, 'row' | 'by'>,
): [number, number] | undefined {
  const at = row + 1;
  if (by === 1) return [top >= at ? top + 1 : top, bottom >= at ? bottom + 1 : bottom];
  if (top === at && bottom === at) return undefined;
  return [top > at ? top - 1 : top, bottom >= at ? bottom - 1 : bottom];
}

function shiftedRows(rows: string, shift: Pick<RowShift, 'row' | 'by'>): string | undefined {
  const [, first = '', top = '', last = '', bottom = ''] = /^(\$?)(\d+):(\$?)(\d+)$/.exec(rows) ?? [];
  const span = shiftedSpan(Number(top), Number(bottom), shift);
  return span && `${first}${span[0]}:${last}${span[1]}`;
}

/** Several areas with blanks between; those that go are left out. */
export function shiftedAreas(areas: string, shift: Pick<RowShift, 'row' | 'by'>): string {
  const next = areas.split(/\s+/).flatMap((area) => (area ? (shiftedArea(area, shift) ?? []) : []));
  return next.length ? next.join(' ') : areas;
}

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const SHEET = String.raw`'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*`;
const BRACKETS = String.raw`\[(?:'.|[^\[\]']|\[(?:'.|[^\[\]'])*\])*\]`;

/** Texts and brackets are passed over; what stands before `!` is a worksheet. */
const PIECES = new RegExp(
  String.raw`"(?:[^"]|"")*"|${BRACKETS}(?:[\p{L}\p{N}_. ]*!)?|(?<![\p{L}\p{N}_.$!\]])(?:(${SHEET})!)?` +
    String.raw`(?:(${CELL}(?::${CELL})?)|(\$?\d{1,7}:\$?\d{1,7}))(?![\p{L}\p{N}_.(!:])|'(?:[^']|'')+'`,
  'gsu',
);

function unquoted(sheet: string): string {
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
