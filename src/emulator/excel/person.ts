import { cellArea } from './model/area';
import type { Area } from './model/area';
import type { Book } from './model/book';
import { valueOf } from './model/formula';
import { germanFormula } from './model/formula-language';
import { selectArea } from './model/selecting';
import type { Sheet } from './model/sheet';
import { copySheet } from './model/sheet-copy';
import { checkedSheetName, freeSheetName } from './model/sheet-name';
import { renameSheet } from './model/sheet-references';
import { removeSheet } from './model/sheet-removal';
import type { SheetTable } from './model/sheet-table';
import { checkedTableName } from './model/table-making';
import { renameTable } from './model/table-references';
import { removeTables } from './model/table-removal';
import { shownText } from './model/shown-text';
import { clear, write } from './model/writing';

/** What a person does at the workbook; refusals (protected sheet, bad name) throw `HostError`. */
export const person = {
  /** Types a text into a cell as at a German Excel: "12,5" is a number, "=SUMME(A1:A3)" a formula. */
  type(book: Book, sheet: Sheet, row: number, column: number, text: string) {
    write(book, sheet, cellArea(row, column), text, { language: 'de' });
  },
  /** Pastes the text of a table: a tab is the next cell, a line end the next row. */
  paste(book: Book, sheet: Sheet, row: number, column: number, text: string) {
    const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
    lines.forEach((line, down) =>
      line.split('\t').forEach((cell, right) => person.type(book, sheet, row + down, column + right, cell)),
    );
  },
  select: (book: Book, sheet: Sheet, area: Area) => selectArea(book, sheet, area),
  empty: (book: Book, sheet: Sheet, area: Area) => clear(book, sheet, area, 'Contents'),
  switchTo(book: Book, sheet: Sheet) {
    book.active = sheet;
  },
  rename(book: Book, sheet: Sheet, name: string) {
    renameSheet(book, sheet, checkedSheetName(book, name, 'Worksheet.name', sheet));
    book.report({ kind: 'look' });
  },
  /** Tabellenentwurf > Tabellenname. */
  renameTable(book: Book, table: SheetTable, name: string) {
    renameTable(book, table, checkedTableName(book, name, table));
    book.report({ kind: 'look' });
  },
  /** Tabellenentwurf > In Bereich konvertieren. */
  convertToRange(book: Book, sheet: Sheet, table: SheetTable) {
    removeTables(book, sheet, (each) => each === table);
  },
  /** Drags the tab of a sheet to another place, counted from the left. */
  moveSheet(book: Book, sheet: Sheet, position: number) {
    book.sheets = book.sheets.filter((other) => other !== sheet).toSpliced(position, 0, sheet);
    book.report({ kind: 'look' });
  },
  addSheet(book: Book): Sheet {
    const sheet = book.addSheet(freeSheetName(book));
    book.active = sheet;
    return sheet;
  },
  copySheet: (book: Book, sheet: Sheet): Sheet => copySheet(book, sheet),
  removeSheet: (book: Book, sheet: Sheet) => removeSheet(book, sheet),
};

/** The text a cell shows, e.g. "1.234,5"; the formula itself where the emulator does not calculate it. */
export function shownCell(book: Book, sheet: Sheet, row: number, column: number): string {
  const cell = sheet.cell(row, column);
  if (!cell) return '';
  const value = valueOf(book, sheet, cell);
  if (value === '#NAME?' && cell.formula !== undefined) return germanFormula(cell.formula);
  return shownText(value, cell.style.numberFormat);
}

/** What the formula bar shows: the formula, or the value as a person would type it. */
export function editableCell(sheet: Sheet, row: number, column: number): string {
  const cell = sheet.cell(row, column);
  if (!cell) return '';
  if (cell.formula !== undefined) return germanFormula(cell.formula);
  return typeof cell.value === 'number' ? String(cell.value).replace('.', ',') : shownText(cell.value, '@');
}
