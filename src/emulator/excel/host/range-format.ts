import { invalidArgument } from '../../protocol/host-error';
import { lastColumn, lastRow } from '../model/area';
import { autofitColumns, autofitRows } from '../model/autofit';
import { standardHeight, standardWidth } from '../model/sheet';
import { ensureWritable } from '../model/writing';
import { FormatProtection } from './format-protection';
import { look, setLook } from './look';
import type { Place } from './place';
import { RangeBorderCollection } from './range-borders';
import { RangeFill } from './range-fill';
import { RangeFont } from './range-font';

export class RangeFormat {
  static scalars = [
    'columnWidth',
    'horizontalAlignment',
    'indentLevel',
    'rowHeight',
    'textOrientation',
    'verticalAlignment',
    'wrapText',
  ];

  #place: Place;

  constructor(place: Place) {
    this.#place = place;
  }

  get fill() {
    return new RangeFill(this.#place);
  }

  get font() {
    return new RangeFont(this.#place);
  }

  get borders() {
    return new RangeBorderCollection(this.#place);
  }

  get protection() {
    return new FormatProtection(this.#place);
  }

  get horizontalAlignment() {
    return look(this.#place, 'horizontalAlignment');
  }

  set horizontalAlignment(value) {
    setLook(this.#place, { horizontalAlignment: String(value) });
  }

  get verticalAlignment() {
    return look(this.#place, 'verticalAlignment');
  }

  set verticalAlignment(value) {
    setLook(this.#place, { verticalAlignment: String(value) });
  }

  get wrapText() {
    return look(this.#place, 'wrapText');
  }

  set wrapText(value) {
    setLook(this.#place, { wrapText: value === true });
  }

  get indentLevel() {
    return look(this.#place, 'indentLevel');
  }

  set indentLevel(value) {
    setLook(this.#place, { indentLevel: Number(value) });
  }

  get textOrientation() {
    return look(this.#place, 'textOrientation');
  }

  set textOrientation(value) {
    setLook(this.#place, { textOrientation: Number(value) });
  }

  get columnWidth() {
    const { sheet, area } = this.#place;
    return common(sheet.columnWidths, sheet.hiddenColumns, area.column, lastColumn(area), standardWidth);
  }

  set columnWidth(points) {
    const { sheet, area } = this.#place;
    this.#size(sheet.columnWidths, sheet.hiddenColumns, area.column, lastColumn(area), points);
  }

  get rowHeight() {
    const { sheet, area } = this.#place;
    return common(sheet.rowHeights, sheet.hiddenRows, area.row, lastRow(area), standardHeight);
  }

  set rowHeight(points) {
    const { sheet, area } = this.#place;
    this.#size(sheet.rowHeights, sheet.hiddenRows, area.row, lastRow(area), points);
  }

  autofitColumns() {
    const { open, sheet, area } = this.#place;
    autofitColumns(open.book, sheet, area);
  }

  autofitRows() {
    const { open, sheet, area } = this.#place;
    autofitRows(open.book, sheet, area);
  }

  /** What gets a size is seen, and hidden where it gets none. */
  #size(sizes: Map<number, number>, hidden: Set<number>, first: number, last: number, points: number | null) {
    if (points === null || !(points >= 0)) throw invalidArgument('RangeFormat');
    const { open, sheet, area } = this.#place;
    ensureWritable(sheet, area, 'RangeFormat');
    for (let index = first; index <= last; index += 1)
      if (points === 0) hidden.add(index);
      else {
        hidden.delete(index);
        sizes.set(index, points);
      }
    open.book.report({ kind: 'look' });
  }
}

/** What is hidden has no size. */
function common(
  sizes: Map<number, number>,
  hidden: Set<number>,
  first: number,
  last: number,
  standard: number,
): number | null {
  const at = (index: number) => (hidden.has(index) ? 0 : (sizes.get(index) ?? standard));
  const size = at(first);
  for (let index = first; index <= last; index += 1) if (at(index) !== size) return null;
  return size;
}
