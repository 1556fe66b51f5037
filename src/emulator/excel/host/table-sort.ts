import { accessDenied, invalidArgument } from '../../protocol/host-error';
import type { Sheet } from '../model/sheet';
import { bodyArea, type SheetTable } from '../model/sheet-table';
import { sortRows, type SortField } from '../model/sorting';
import type { Open } from './place';

/** Sorts the body of a table, nothing beside or below it. */
export class TableSort {
  static scalars = ['matchCase'];

  #open: Open;
  #sheet: Sheet;
  #table: SheetTable;
  #matchCase = false;

  constructor(open: Open, sheet: Sheet, table: SheetTable) {
    this.#open = open;
    this.#sheet = sheet;
    this.#table = table;
  }

  get matchCase() {
    return this.#matchCase;
  }

  apply(fields: SortField[], matchCase?: boolean) {
    if (this.#sheet.isProtected) throw accessDenied('TableSort.apply');
    const body = bodyArea(this.#table);
    if (!fields.length || fields.some(({ key }) => key < 0 || key >= body.columns))
      throw invalidArgument('TableSort.apply');
    this.#matchCase = matchCase ?? false;
    sortRows(this.#open.book, this.#sheet, body, fields, this.#matchCase);
  }
}
