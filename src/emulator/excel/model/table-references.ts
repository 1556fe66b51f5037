import type { Area } from './area';
import type { Book } from './book';
import type { Sheet } from './sheet';
import { bodyArea, type SheetTable } from './sheet-table';

const NAME = String.raw`(?:'.|[^\[\]'])*`;
/** Texts and names of sheets are passed over; brackets behind the name of a table nest once. */
const REFERENCE = new RegExp(
  String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'|([\p{L}_\\][\p{L}\p{N}_.\\]*)(\[(?:${NAME}|\[${NAME}\])*\])`,
  'gsu',
);
const INNERMOST = new RegExp(String.raw`\[(@?)(${NAME})\]`, 'gs');

/** A header was typed over: every formula of the workbook that names its column follows, as in Excel. */
export function followHeader(book: Book, table: SheetTable, before: string, after: string): void {
  const follow = (formula: string) => renamed(formula, table, before, after);
  for (const sheet of book.sheets)
    for (const { cell } of sheet.existing())
      if (cell.formula !== undefined) cell.formula = follow(cell.formula);
  for (const item of book.names) item.formula = follow(item.formula);
}

function renamed(formula: string, table: SheetTable, before: string, after: string): string {
  return formula.replace(REFERENCE, (all, name?: string, specifier?: string) =>
    name === undefined || specifier === undefined || !same(name, table.name)
      ? all
      : name +
        specifier.replace(INNERMOST, (column: string, row: string, header: string) =>
          same(unescaped(header), before) ? `[${row}${after.replace(/[[\]#'@]/g, "'$&")}]` : column,
        ),
  );
}

/** Names of columns, texts and names of sheets are passed over; what stands before `(` or `!` is something else. */
const TABLE = new RegExp(
  String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:${NAME}|\[${NAME}\])*\]|(?<![\p{L}\p{N}_.\\])([\p{L}_\\][\p{L}\p{N}_.\\]*)(?![\p{L}\p{N}_.\\(!])`,
  'gsu',
);

/** Gives a table another name, which every formula and name of the workbook follows, as in Excel. */
export function renameTable(book: Book, table: SheetTable, name: string): void {
  const before = table.name;
  const follow = (formula: string) =>
    formula.replace(TABLE, (all, found?: string) =>
      found !== undefined && same(found, before) ? name : all,
    );
  for (const sheet of book.sheets)
    for (const { cell } of sheet.existing())
      if (cell.formula !== undefined) cell.formula = follow(cell.formula);
  for (const item of book.names) item.formula = follow(item.formula);
  table.name = name;
}

/** The cells a reference such as `Tabelle1[Einwohner 2018]` means. */
export function columnArea(book: Book, text: string): { sheet: Sheet; area: Area } | undefined {
  const [, name = '', header = ''] = new RegExp(String.raw`^([^\[\]]+)\[(${NAME})\]$`, 's').exec(text) ?? [];
  for (const sheet of book.sheets) {
    const table = sheet.tables.find((each) => same(each.name, name));
    if (!table) continue;
    const offset = headersOf(sheet, table).findIndex((each) => same(each, unescaped(header)));
    if (offset < 0) return undefined;
    return { sheet, area: { ...bodyArea(table), column: table.area.column + offset, columns: 1 } };
  }
  return undefined;
}

/** What stands in the header row. */
export function headersOf(sheet: Sheet, { area }: SheetTable): string[] {
  return Array.from({ length: area.columns }, (_, offset) =>
    String(sheet.cell(area.row, area.column + offset)?.value ?? ''),
  );
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function unescaped(header: string): string {
  return header.replace(/'(.)/gs, '$1');
}
