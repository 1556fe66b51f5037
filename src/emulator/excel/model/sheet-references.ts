import { columnIndex, columnName, parseAddress } from './address';
import { contains, intersection, isUnbounded, lastColumn, lastRow, type Area } from './area';
import type { Book } from './book';
import type { Sheet } from './sheet';

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
/** Texts, brackets and quoted names are passed over; what stands before `!` is a sheet. */
const REFERENCE = new RegExp(
  String.raw`"(?:[^"]|"")*"|\[[^\]]*\]|(?<![\p{L}\p{N}_.$!])('(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?` +
    String.raw`(${CELL}(?::${CELL})?|\$?\d{1,7}:\$?\d{1,7}|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})(?![\p{L}\p{N}_.(!])|'(?:[^']|'')*'`,
  'gsu',
);

/** Whole rows were put in (`by` 1) or taken out (`by` -1): every formula and name of the workbook follows, as in Excel. */
export function followRows(book: Book, sheet: Sheet, rows: Area, by: 1 | -1): void {
  follow(book, (meant, name, cells) =>
    meant === sheet ? (name ?? '') + (moved(cells, rows, by) ?? '#REF!') : undefined,
  );
}

/** Cells were cut and pasted elsewhere on their sheet: what refers to them follows, and what refers to those pasted over is no more. */
export function followCells(
  book: Book,
  sheet: Sheet,
  area: Area,
  by: { rows: number; columns: number },
): void {
  const target = { ...area, row: area.row + by.rows, column: area.column + by.columns };
  follow(book, (meant, name = '', cells) => {
    const block = meant === sheet ? parseAddress(cells) : undefined;
    if (!block || isUnbounded(block)) return undefined;
    if (contains(target, block) && !intersection(area, block)) return `${name}#REF!`;
    // Cells of one row whose end alone moves reach to where it comes.
    const isAlong = block.rows === 1 && by.rows === 0 && block.row >= area.row && block.row <= lastRow(area);
    if (!contains(area, block) && !isAlong) return undefined;
    const end = (all: string, fixed: string, letters: string, lock: string, digits: string) => {
      const column = columnIndex(letters);
      if (column < area.column || column > lastColumn(area)) return all;
      return `${fixed}${columnName(column + by.columns)}${lock}${Number(digits) + by.rows}`;
    };
    return name + cells.replace(/(\$?)([A-Z]+)(\$?)(\d+)/gi, end);
  });
}

/** Gives a sheet another name, which every formula and name of the workbook follows. */
export function renameSheet(book: Book, sheet: Sheet, name: string): void {
  follow(book, (meant, before, cells) => {
    if (meant !== sheet || before === undefined) return undefined;
    const plain = !before.startsWith("'") && /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
    return `${plain ? name : `'${name.replaceAll("'", "''")}'`}!${cells}`;
  });
  sheet.name = name;
}

/** `next` says what a reference becomes, from the sheet it means, that sheet as written, and its cells. */
function follow(
  book: Book,
  next: (meant: Sheet | undefined, name: string | undefined, cells: string) => string | undefined,
): void {
  const followed = (formula: string, on?: Sheet) =>
    formula.replace(REFERENCE, (all, name?: string, cells?: string) => {
      if (cells === undefined) return all;
      const meant =
        name === undefined ? on : book.sheet(name.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'"));
      return next(meant, name, cells) ?? all;
    });
  for (const each of book.sheets)
    for (const { cell } of each.existing())
      if (cell.formula !== undefined) cell.formula = followed(cell.formula, each);
  for (const item of book.names) item.formula = followed(item.formula);
}

function moved(cells: string, { row: at, rows: count }: Area, by: 1 | -1): string | undefined {
  if (!/\d/.test(cells)) return cells;
  const ends = cells.split(':').map((end) => /^(.*?)(\d+)$/.exec(end) ?? [end, end, '1']);
  const [top = 0, bottom = top] = ends.map(([, , digits]) => Number(digits) - 1);
  const isTaken = (row: number) => by < 0 && row >= at && row < at + count;
  if (isTaken(top) && isTaken(bottom)) return undefined;
  const next = (row: number, edge: number) => (isTaken(row) ? edge : row < at ? row : row + by * count);
  return [next(top, at), next(bottom, at - 1)]
    .slice(0, ends.length)
    .map((row, i) => `${ends[i]?.[1] ?? ''}${row + 1}`)
    .join(':');
}
