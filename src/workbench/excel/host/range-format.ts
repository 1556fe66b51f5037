import { invalidArgument, itemNotFound } from '../../protocol/host-error';
import { lastColumn, lastRow } from '../model/area';
import { autofitColumns, autofitRows } from '../model/autofit';
import type { CellStyle } from '../model/cell-style';
import { standardHeight, standardWidth } from '../model/sheet';
import { borderIndexes, commonBorder, commonLook, drawBorder, restyle } from '../model/styling';
import type { BorderIndex } from '../model/styling';
import { ensureWritable } from '../model/writing';
import type { Place } from './place';

const look = <K extends keyof CellStyle>({ sheet, area }: Place, name: K) => commonLook(sheet, area, name);

const setLook = ({ open, sheet, area }: Place, style: Partial<CellStyle>) =>
  restyle(open.book, sheet, area, style);

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
    return common(sheet.columnWidths, area.column, lastColumn(area), standardWidth);
  }

  set columnWidth(points) {
    const { sheet, area } = this.#place;
    this.#size(sheet.columnWidths, area.column, lastColumn(area), points);
  }

  get rowHeight() {
    const { sheet, area } = this.#place;
    return common(sheet.rowHeights, area.row, lastRow(area), standardHeight);
  }

  set rowHeight(points) {
    const { sheet, area } = this.#place;
    this.#size(sheet.rowHeights, area.row, lastRow(area), points);
  }

  autofitColumns() {
    const { open, sheet, area } = this.#place;
    autofitColumns(open.book, sheet, area);
  }

  autofitRows() {
    const { open, sheet, area } = this.#place;
    autofitRows(open.book, sheet, area);
  }

  #size(sizes: Map<number, number>, first: number, last: number, points: number | null) {
    if (points === null || !(points >= 0)) throw invalidArgument('RangeFormat');
    const { open, sheet, area } = this.#place;
    ensureWritable(sheet, area, 'RangeFormat');
    for (let index = first; index <= last; index += 1) sizes.set(index, points);
    open.book.report({ kind: 'look' });
  }
}

function common(sizes: Map<number, number>, first: number, last: number, standard: number): number | null {
  const size = sizes.get(first) ?? standard;
  for (let index = first; index <= last; index += 1) if ((sizes.get(index) ?? standard) !== size) return null;
  return size;
}

export class RangeFill {
  static scalars = ['color'];

  #place: Place;

  constructor(place: Place) {
    this.#place = place;
  }

  get color() {
    const fill = look(this.#place, 'fill');
    return fill === '' ? '#FFFFFF' : fill;
  }

  set color(value) {
    setLook(this.#place, { fill: colour(value) });
  }

  clear() {
    setLook(this.#place, { fill: '' });
  }
}

export class RangeFont {
  static scalars = ['bold', 'color', 'italic', 'name', 'size', 'strikethrough', 'underline'];

  #place: Place;

  constructor(place: Place) {
    this.#place = place;
  }

  get name() {
    return look(this.#place, 'fontName');
  }

  set name(value) {
    setLook(this.#place, { fontName: String(value) });
  }

  get size() {
    return look(this.#place, 'fontSize');
  }

  set size(value) {
    setLook(this.#place, { fontSize: Number(value) });
  }

  get color() {
    return look(this.#place, 'fontColor');
  }

  set color(value) {
    setLook(this.#place, { fontColor: colour(value) });
  }

  get bold() {
    return look(this.#place, 'bold');
  }

  set bold(value) {
    setLook(this.#place, { bold: value === true });
  }

  get italic() {
    return look(this.#place, 'italic');
  }

  set italic(value) {
    setLook(this.#place, { italic: value === true });
  }

  get underline() {
    return look(this.#place, 'underline');
  }

  set underline(value) {
    setLook(this.#place, { underline: String(value) });
  }

  get strikethrough() {
    return look(this.#place, 'strikethrough');
  }

  set strikethrough(value) {
    setLook(this.#place, { strikethrough: value === true });
  }
}

export class RangeBorderCollection {
  static scalars = ['count'];

  #place: Place;

  constructor(place: Place) {
    this.#place = place;
  }

  get items() {
    return borderIndexes.map((index) => new RangeBorder(this.#place, index));
  }

  get count() {
    return borderIndexes.length;
  }

  getItem(index: string) {
    const known = borderIndexes.find((name) => name === index);
    if (!known) throw itemNotFound('RangeBorderCollection.getItem');
    return new RangeBorder(this.#place, known);
  }

  getItemAt(position: number) {
    const known = borderIndexes[position];
    if (!known) throw invalidArgument('RangeBorderCollection.getItemAt');
    return new RangeBorder(this.#place, known);
  }
}

export class RangeBorder {
  static scalars = ['color', 'sideIndex', 'style', 'weight'];

  #place: Place;
  #index: BorderIndex;

  constructor(place: Place, index: BorderIndex) {
    this.#place = place;
    this.#index = index;
  }

  get sideIndex() {
    return this.#index;
  }

  get style() {
    return this.#line?.style ?? null;
  }

  set style(value) {
    this.#draw({ style: String(value) });
  }

  get color() {
    return this.#line?.color ?? null;
  }

  set color(value) {
    this.#draw({ color: colour(value) });
  }

  get weight() {
    return this.#line?.weight ?? null;
  }

  set weight(value) {
    this.#draw({ weight: String(value) });
  }

  get #line() {
    return commonBorder(this.#place.sheet, this.#place.area, this.#index);
  }

  #draw(change: { style?: string; color?: string; weight?: string }) {
    const { open, sheet, area } = this.#place;
    drawBorder(open.book, sheet, area, this.#index, change);
  }
}

export class FormatProtection {
  static scalars = ['formulaHidden', 'locked'];

  #place: Place;

  constructor(place: Place) {
    this.#place = place;
  }

  get locked() {
    return look(this.#place, 'locked');
  }

  set locked(value) {
    setLook(this.#place, { locked: value === true });
  }

  get formulaHidden() {
    return look(this.#place, 'formulaHidden');
  }

  set formulaHidden(value) {
    setLook(this.#place, { formulaHidden: value === true });
  }
}

const namedColours: Record<string, string> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  lightgray: '#D3D3D3',
};

/** Excel takes #RRGGBB and HTML colour names and answers #RRGGBB. */
function colour(value: unknown): string {
  const text = String(value);
  const known =
    namedColours[text.toLowerCase()] ?? (/^#[0-9a-f]{6}$/i.test(text) ? text.toUpperCase() : undefined);
  if (known === undefined) throw invalidArgument('color');
  return known;
}
