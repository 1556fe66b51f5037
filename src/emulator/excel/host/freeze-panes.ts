import { isWholeColumns, isWholeRows, lastColumn, lastRow, maxColumns, maxRows } from '../model/area';
import type { Sheet } from '../model/sheet';
import { required } from './keyed';
import { placeOf } from './place';
import type { Open } from './place';
import { Range } from './range';

export class WorksheetFreezePanes {
  #open: Open;
  #sheet: Sheet;

  constructor(open: Open, sheet: Sheet) {
    this.#open = open;
    this.#sheet = sheet;
  }

  freezeRows(count = 1) {
    this.#freeze(count, 0);
  }

  freezeColumns(count = 1) {
    this.#freeze(0, count);
  }

  /** Freezes everything up to the range's last row and column. */
  freezeAt(range: Range | string) {
    const { area } =
      typeof range === 'string'
        ? placeOf(this.#open, this.#sheet, range, 'WorksheetFreezePanes.freezeAt')
        : Range.placeOf(range);
    this.#freeze(isWholeColumns(area) ? 0 : lastRow(area) + 1, isWholeRows(area) ? 0 : lastColumn(area) + 1);
  }

  unfreeze() {
    this.#freeze(0, 0);
  }

  getLocation() {
    return required(this.getLocationOrNullObject(), 'WorksheetFreezePanes.getLocation');
  }

  getLocationOrNullObject() {
    const { rows, columns } = this.#sheet.frozen;
    if (rows === 0 && columns === 0) return null;
    const area = { row: 0, column: 0, rows: rows || maxRows, columns: columns || maxColumns };
    return new Range({ open: this.#open, sheet: this.#sheet, area });
  }

  #freeze(rows: number, columns: number) {
    this.#sheet.frozen = { rows, columns };
    this.#open.book.report({ kind: 'look' });
  }
}
