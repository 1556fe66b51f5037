import { invalidArgument, itemNotFound, notImplemented } from '../../protocol/host-error';
import { qualifiedAddress } from '../model/address';
import {
  boundingArea,
  cellArea,
  intersection,
  isUnbounded,
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
  maxColumns,
  maxRows,
} from '../model/area';
import type { Area } from '../model/area';
import { valueTypeOf } from '../model/cell';
import type { Cell } from '../model/cell';
import { cellProperties } from '../model/cell-properties';
import { valueOf } from '../model/formula';
import { merge, unmerge } from '../model/merging';
import { moveCells } from '../model/moving';
import { selectArea } from '../model/selecting';
import { deleteCells, insertCells } from '../model/shifting';
import { shownText } from '../model/shown-text';
import { restyle } from '../model/styling';
import { clear, gridFor, write, writeNumberFormat } from '../model/writing';
import { checkedPlace, placeOf, refuseUnderFilter } from './place';
import type { Open, Place } from './place';
import { RangeAreas } from './range-areas';
import { RangeFormat } from './range-format';
import { Worksheet } from './worksheet';

export class Range {
  static scalars = [
    'address',
    'cellCount',
    'columnCount',
    'columnHidden',
    'columnIndex',
    'formulas',
    'hidden',
    'isEntireColumn',
    'isEntireRow',
    'numberFormat',
    'rowCount',
    'rowHidden',
    'rowIndex',
    'text',
    'valueTypes',
    'values',
  ];

  #place: Place;

  constructor(place: Place, location = 'Range') {
    this.#place = checkedPlace(place, location);
  }

  static placeOf(range: Range): Place {
    return range.#place;
  }

  get address() {
    return qualifiedAddress(this.#place.sheet.name, this.#area);
  }

  get rowIndex() {
    return this.#area.row;
  }

  get columnIndex() {
    return this.#area.column;
  }

  get rowCount() {
    return this.#area.rows;
  }

  get columnCount() {
    return this.#area.columns;
  }

  get cellCount() {
    const count = this.#area.rows * this.#area.columns;
    return count > 2 ** 31 - 1 ? -1 : count;
  }

  get isEntireColumn() {
    return isWholeColumns(this.#area);
  }

  get isEntireRow() {
    return isWholeRows(this.#area);
  }

  get values() {
    return this.#grid((cell) => this.#value(cell));
  }

  set values(input) {
    this.#write(input);
  }

  get formulas() {
    return this.#grid((cell) => cell?.formula ?? this.#value(cell));
  }

  set formulas(input) {
    this.#write(input);
  }

  get numberFormat() {
    const { sheet } = this.#place;
    return this.#grid((_, row, column) => sheet.style(row, column).numberFormat);
  }

  set numberFormat(input) {
    writeNumberFormat(this.#place.open.book, this.#place.sheet, this.#area, input);
  }

  get text() {
    return this.#grid((cell) => (cell ? shownText(this.#value(cell), cell.style.numberFormat) : ''));
  }

  get valueTypes() {
    return this.#grid((cell) => valueTypeOf(this.#value(cell)));
  }

  get rowHidden() {
    return this.#allHidden(this.#place.sheet.hiddenRows, this.#area.row, lastRow(this.#area));
  }

  set rowHidden(hidden) {
    this.#hide(this.#place.sheet.hiddenRows, this.#area.row, lastRow(this.#area), hidden === true);
  }

  get columnHidden() {
    return this.#allHidden(this.#place.sheet.hiddenColumns, this.#area.column, lastColumn(this.#area));
  }

  set columnHidden(hidden) {
    this.#hide(this.#place.sheet.hiddenColumns, this.#area.column, lastColumn(this.#area), hidden === true);
  }

  get hidden() {
    const [rows, columns] = [this.rowHidden, this.columnHidden];
    if (rows || columns) return true;
    return rows === false && columns === false ? false : null;
  }

  get format() {
    return new RangeFormat(this.#place);
  }

  get worksheet() {
    return new Worksheet(this.#place.open, this.#place.sheet);
  }

  getCell(row: number, column: number) {
    return this.#at(cellArea(this.#area.row + row, this.#area.column + column), 'Range.getCell');
  }

  getRow(row: number) {
    return this.#at({ ...this.#area, row: this.#area.row + row, rows: 1 }, 'Range.getRow');
  }

  getColumn(column: number) {
    return this.#at({ ...this.#area, column: this.#area.column + column, columns: 1 }, 'Range.getColumn');
  }

  getEntireRow() {
    return this.#at({ ...this.#area, column: 0, columns: maxColumns }, 'Range.getEntireRow');
  }

  getEntireColumn() {
    return this.#at({ ...this.#area, row: 0, rows: maxRows }, 'Range.getEntireColumn');
  }

  getLastCell() {
    return this.#at(cellArea(lastRow(this.#area), lastColumn(this.#area)), 'Range.getLastCell');
  }

  getLastRow() {
    return this.getRow(this.#area.rows - 1);
  }

  getLastColumn() {
    return this.getColumn(this.#area.columns - 1);
  }

  getOffsetRange(rows: number, columns: number) {
    const moved = { ...this.#area, row: this.#area.row + rows, column: this.#area.column + columns };
    return this.#at(moved, 'Range.getOffsetRange');
  }

  getResizedRange(rows: number, columns: number) {
    const resized = { ...this.#area, rows: this.#area.rows + rows, columns: this.#area.columns + columns };
    return this.#at(resized, 'Range.getResizedRange');
  }

  getAbsoluteResizedRange(rows: number, columns: number) {
    return this.#at({ ...this.#area, rows, columns }, 'Range.getAbsoluteResizedRange');
  }

  getBoundingRect(other: Range | string) {
    return this.#at(
      boundingArea(this.#area, this.#other(other, 'Range.getBoundingRect')),
      'Range.getBoundingRect',
    );
  }

  getIntersection(other: Range | string) {
    const shared = this.getIntersectionOrNullObject(other);
    if (!shared) throw itemNotFound('Range.getIntersection');
    return shared;
  }

  getIntersectionOrNullObject(other: Range | string) {
    const shared = intersection(this.#area, this.#other(other, 'Range.getIntersection'));
    return shared ? this.#at(shared, 'Range.getIntersection') : null;
  }

  getUsedRange(valuesOnly = false) {
    const used = this.getUsedRangeOrNullObject(valuesOnly);
    if (!used) throw itemNotFound('Range.getUsedRange');
    return used;
  }

  getUsedRangeOrNullObject(valuesOnly = false) {
    const used = this.#place.sheet.usedArea(valuesOnly);
    const shared = used && intersection(used, this.#area);
    return shared ? this.#at(shared, 'Range.getUsedRange') : null;
  }

  insert(shift: string) {
    refuseUnderFilter(this.#place.open, this.#place.sheet, this.#area, 'Range.insert');
    insertCells(this.#place.open.book, this.#place.sheet, this.#area, shift);
    return this.#at(this.#area, 'Range.insert');
  }

  delete(shift: string) {
    refuseUnderFilter(this.#place.open, this.#place.sheet, this.#area, 'Range.delete');
    deleteCells(this.#place.open.book, this.#place.sheet, this.#area, shift);
  }

  moveTo(destination: Range | string) {
    const { row, column } = this.#other(destination, 'Range.moveTo');
    moveCells(this.#place.open.book, this.#place.sheet, this.#area, { row, column });
  }

  clear(applyTo = 'All') {
    clear(this.#place.open.book, this.#place.sheet, this.#area, applyTo);
  }

  /** One entry a cell; of what Excel takes only the fill is emulated. */
  setCellProperties(properties: unknown) {
    const { open, sheet, area } = this.#place;
    gridFor<CellProperties>(properties, area, 'Range.setCellProperties').forEach((row, rowOffset) =>
      row.forEach((entry, columnOffset) => {
        const colour = fillIn(entry);
        const cell = cellArea(area.row + rowOffset, area.column + columnOffset);
        if (colour) restyle(open.book, sheet, cell, { fill: colour.toUpperCase() });
      }),
    );
  }

  getCellProperties(asked: Record<string, unknown>) {
    const { sheet } = this.#place;
    return this.#grid((_, row, column) => cellProperties(sheet.style(row, column), asked));
  }

  /** Of the kinds of cells Excel finds only formulas are emulated, cell by cell. */
  getSpecialCellsOrNullObject(cellType: string) {
    if (cellType !== 'Formulas') throw notImplemented(`Range.getSpecialCells: ${cellType}`);
    const found = [...this.#place.sheet.existing(this.#area)]
      .filter(({ cell }) => cell.formula !== undefined)
      .map(({ row, column }) => cellArea(row, column));
    return found.length > 0 ? new RangeAreas(this.#place, found) : null;
  }

  getMergedAreasOrNullObject() {
    const merged = this.#place.sheet.merges.flatMap((area) => intersection(area, this.#area) ?? []);
    return merged.length > 0 ? new RangeAreas(this.#place, merged) : null;
  }

  merge(across = false) {
    merge(this.#place.open.book, this.#place.sheet, this.#area, across);
  }

  unmerge() {
    unmerge(this.#place.open.book, this.#place.sheet, this.#area);
  }

  select() {
    selectArea(this.#place.open.book, this.#place.sheet, this.#area);
  }

  /** The library asks this before it writes a large array in chunks. */
  _ValidateArraySize(rows: number, columns: number) {
    if (rows === this.#area.rows && columns === this.#area.columns) return;
    throw invalidArgument(
      'Range.values',
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }

  get #area() {
    return this.#place.area;
  }

  #at(area: Area, location: string) {
    return new Range({ ...this.#place, area }, location);
  }

  #other(other: Range | string, location: string): Area {
    if (typeof other !== 'string') return Range.placeOf(other).area;
    return placeOf(this.#place.open, this.#place.sheet, other, location).area;
  }

  #value(cell: Cell | undefined) {
    return valueOf(this.#place.open.book, this.#place.sheet, cell);
  }

  #write(input: unknown) {
    const { open, sheet, area } = this.#place;
    write(open.book, sheet, area, input, { language: 'en', misbehaviours: open.misbehaviours });
  }

  /** Null for whole columns, rows and sheets, as Excel answers. */
  #grid<T>(read: (cell: Cell | undefined, row: number, column: number) => T): T[][] | null {
    const { area, sheet } = this.#place;
    if (isUnbounded(area)) return null;
    return Array.from({ length: area.rows }, (_, rowOffset) =>
      Array.from({ length: area.columns }, (__, columnOffset) => {
        const row = area.row + rowOffset;
        const column = area.column + columnOffset;
        return read(sheet.cell(row, column), row, column);
      }),
    );
  }

  /** Null where some are hidden and some are not. */
  #allHidden(hidden: Set<number>, first: number, last: number): boolean | null {
    const count = [...hidden].filter((index) => index >= first && index <= last).length;
    if (count === 0) return false;
    return count === last - first + 1 ? true : null;
  }

  #hide(hidden: Set<number>, first: number, last: number, hide: boolean) {
    for (let index = first; index <= last; index += 1)
      if (hide) hidden.add(index);
      else hidden.delete(index);
    this.#place.open.book.report({ kind: 'look' });
  }
}

interface CellProperties {
  format?: { fill?: { color?: string } };
}

/** What is not emulated must not look like done. */
function fillIn(entry: CellProperties | null | undefined): string | undefined {
  const { format = {}, ...others } = entry ?? {};
  const { fill = {}, ...otherFormats } = format;
  const { color, ...otherFills } = fill;
  const [unknown] = Object.keys({ ...others, ...otherFormats, ...otherFills });
  if (unknown) throw notImplemented(`Range.setCellProperties: ${unknown}`);
  return color;
}

/** A range by address, as `getRange` of a sheet gives it; the whole sheet without one. */
export const rangeAt = (open: Open, sheet: Place['sheet'], address: string, location: string) =>
  new Range(placeOf(open, sheet, address, location), location);
