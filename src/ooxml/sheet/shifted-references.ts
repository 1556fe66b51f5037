import { columnAt, columnLetters } from '../../figures/cell-address';

/** A whole row of a worksheet that comes (before `row`, zero-based) or goes. */
export interface RowShift {
  worksheet: string;
  row: number;
  by: 1 | -1;
}

/**
 * A formula whose references follow a row that comes or goes. References without a worksheet mean the one the formula is `on`;
 * texts, structured references, other workbooks, several worksheets at once and names stay as they are, as in Excel.
 */
export function withShiftedReferences(formula: string, shift: RowShift, on: string): string {
  return withReferences(formula, ({ sheet = on, area }) =>
    sameName(sheet, shift.worksheet) ? (shiftedArea(area, shift) ?? '#REF!') : area,
  );
}

/** A formula as it reads so many rows below and columns to the right of where it was written. */
export function withOffset(formula: string, rows: number, columns: number): string {
  return withReferences(formula, ({ area }) =>
    area.replace(
      /(\$?)([A-Z]*)(\$?)(\d+)/gi,
      (_, fixed: string, letters: string, lock: string, row: string) => {
        const column = !letters || fixed ? letters : columnLetters(columnAt(letters) + columns);
        // Whole rows have one `$` and no letters.
        const isFixed = lock || (!letters && fixed);
        return `${fixed}${column}${lock}${isFixed ? row : Number(row) + rows}`;
      },
    ),
  );
}

interface Reference {
  /** Of the one the formula is on when missing. */
  sheet?: string;
  /** Cells, whole rows or whole columns, as written. */
  area: string;
}

/** A formula in which each reference to cells, whole rows or whole columns reads as `next` says; an error where it says nothing. */
export function withReferences(formula: string, next: (reference: Reference) => string | undefined): string {
  return formula.replace(PIECES, (piece, sheet?: string, area?: string) => {
    if (area === undefined || !isOnWorksheet(area)) return piece;
    const before = sheet === undefined ? '' : `${sheet}!`;
    const fresh = next({ area, ...(sheet !== undefined && { sheet: unquoted(sheet) }) });
    return fresh === undefined ? '#REF!' : before + fresh;
  });
}

/** What lies outside is a name, as `XFE1` is. */
function isOnWorksheet(area: string): boolean {
  return [...area.matchAll(/([A-Z]*)\$?(\d+)/gi)].every(
    ([, letters = '', row]) =>
      columnAt(letters) < COLUMNS_OF_WORKSHEET && Number(row) > 0 && Number(row) <= ROWS_OF_WORKSHEET,
  );
}

const ROWS_OF_WORKSHEET = 1_048_576;
const COLUMNS_OF_WORKSHEET = 16_384;

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
  // Down to the end of the worksheet stays so.
  const isToEnd = top < bottom && bottom === ROWS_OF_WORKSHEET;
  if (isToEnd && top === 1) return [top, bottom];
  if (by === -1 && top === at && bottom === at) return undefined;
  const isBehind = (number: number) => (by === 1 ? number >= at : number > at);
  const end = by === -1 && bottom === at ? bottom - 1 : isBehind(bottom) ? bottom + by : bottom;
  return [isBehind(top) ? top + by : top, isToEnd ? bottom : end];
}

/** Several areas with blanks between; those that go are left out, nothing when all go. */
export function shiftedAreas(areas: string, shift: Pick<RowShift, 'row' | 'by'>): string {
  return areas
    .split(/\s+/)
    .flatMap((area) => (area ? (shiftedArea(area, shift) ?? []) : []))
    .join(' ');
}

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const AREA = String.raw`${CELL}(?::${CELL})?|\$?\d{1,7}:\$?\d{1,7}|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}`;
const NAME = String.raw`[\p{L}_][\p{L}\p{N}_.]*`;
const SHEET = String.raw`'(?:[^']|'')+'|(?:\[[^\[\]]*\])?${NAME}(?::${NAME})?`;
const BRACKETS = String.raw`\[(?:'.|[^\[\]']|\[(?:'.|[^\[\]'])*\])*\]`;

/** Texts, brackets and errors are passed over; what stands before `!` is a worksheet, with its workbook or a range of them. */
const PIECES = new RegExp(
  String.raw`"(?:[^"]|"")*"|#REF!(?:${AREA})?|` +
    String.raw`(?<![\p{L}\p{N}_.$!\]\\?#])(?:(${SHEET})!)?(${AREA})(?![\p{L}\p{N}_.(!\[\\?])|` +
    String.raw`${BRACKETS}|'(?:[^']|'')+'`,
  'gsu',
);

function unquoted(sheet: string): string {
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}

/** Excel does not tell names of worksheets apart by their case. */
export function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
