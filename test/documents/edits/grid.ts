import { textIn, typeOver } from './typing';
import {
  attributeOf,
  childOf,
  childrenOf,
  copied,
  made,
  putAfter,
  putBefore,
  removed,
  type Element,
} from '../package/xml';

/** The rows of a table. */
export function rowsOf(table: Element): Element[] {
  return childrenOf(table, 'w', 'tr');
}

export function headRows(table: Element): Element[] {
  return rowsOf(table).filter(isHead);
}

export function bodyRows(table: Element): Element[] {
  return rowsOf(table).filter((row) => !isHead(row));
}

function isHead(row: Element): boolean {
  return childOf(childOf(row, 'w', 'trPr'), 'w', 'tblHeader') !== undefined;
}

/** Cells of a row with the grid columns they cover. */
export function cellsOf(row: Element): { cell: Element; start: number; span: number }[] {
  let start = 0;
  return childrenOf(row, 'w', 'tc').map((cell) => {
    const span = spanOf(cell);
    start += span;
    return { cell, start: start - span, span };
  });
}

export function spanOf(cell: Element): number {
  return Number(attributeOf(childOf(childOf(cell, 'w', 'tcPr'), 'w', 'gridSpan'), 'w', 'val') || 1);
}

/** Makes a cell cover as many columns. */
export function spread(cell: Element, span: number): void {
  const properties = childOf(cell, 'w', 'tcPr');
  const old = childOf(properties, 'w', 'gridSpan');
  if (old) removed(old);
  const width = childOf(properties, 'w', 'tcW');
  if (span > 1 && width) putAfter(width, ...made(cell, `<w:gridSpan w:val="${span}"/>`));
}

/** Joins a cell with the one above it, or begins such a join. */
export function joinDown(cell: Element, begins: boolean): void {
  const properties = childOf(cell, 'w', 'tcPr');
  const place = childOf(properties, 'w', 'gridSpan') ?? childOf(properties, 'w', 'tcW');
  if (place) putAfter(place, ...made(cell, begins ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>'));
}

export function columnsOf(table: Element): Element[] {
  return childrenOf(childOf(table, 'w', 'tblGrid'), 'w', 'gridCol');
}

/** Whether every body row has one cell a column: Word sorts and moves only in such tables. */
export function isPlain(table: Element): boolean {
  return bodyRows(table).every((row) =>
    cellsOf(row).every(({ cell, span }) => span === 1 && !childOf(childOf(cell, 'w', 'tcPr'), 'w', 'vMerge')),
  );
}

/** The cell of a body row that covers one column alone. */
export function singleCell(row: Element | undefined, column: number): Element | undefined {
  const found = row && cellsOf(row).find(({ start }) => start === column);
  const merged = found && childOf(childOf(found.cell, 'w', 'tcPr'), 'w', 'vMerge');
  return found?.span === 1 && !merged ? found.cell : undefined;
}

/** Rows of areas and of the whole city: nobody's own, and known by a name in a cell alone. */
export function areaRows(table: Element): Element[] {
  const stub = stubOf(table);
  return bodyRows(table).filter((row) => {
    const name = singleCell(row, stub);
    return name !== undefined && textIn(name).trim() !== '' && !isOwn(textIn(name));
  });
}

/** What stands in the column of the names. */
export function nameOf(table: Element, row: Element): string {
  const cell = singleCell(row, stubOf(table));
  return cell ? textIn(cell) : '';
}

/** Columns that show numbers of ours: their heads name them, and nobody's own word stands there. */
export function columnsOfNumbers(table: Element): number[] {
  return columnsOf(table).flatMap((_, column) => {
    const head = headOf(table, column);
    return column > 0 && head.trim() && !isOwn(head) && column !== stubOf(table) ? [column] : [];
  });
}

/** The column of the names: the first, unless somebody put one before it. */
export function stubOf(table: Element): number {
  const first = headRows(table)[0];
  const own = first && cellsOf(first)[0];
  return own && isOwn(textIn(own.cell)) ? own.span : 0;
}

/** Texts of a column's head, top down, by a line break. */
export function headOf(table: Element, column: number): string {
  return headRows(table)
    .map((row) => cellsOf(row).find(({ start, span }) => column >= start && column < start + span))
    .map((covering) => (covering ? textIn(covering.cell) : ''))
    .join('\n');
}

/** Whether a text is somebody's own word. */
export function isOwn(text: string): boolean {
  return text.includes('Eigentext');
}

/** How to treat a head that spans both sides of a new column. */
export type AtSpan = 'widen' | 'split';

/**
 * Puts a column in before another, its cells copied from a neighbour. `textOf` gives each row's text; a head that spans the
 * place is widened, or cut in two with its text on both sides.
 */
export function insertColumn(
  table: Element,
  at: number,
  textOf: (row: Element, r: number) => string,
  atSpan: AtSpan,
): void {
  rowsOf(table).forEach((row, r) => {
    const cells = cellsOf(row);
    const covering = cells.find(({ start, span }) => start < at && at < start + span);
    if (covering && (atSpan === 'widen' || !isHead(row))) return spread(covering.cell, covering.span + 1);
    if (covering) cut(covering.cell, covering.start, covering.span, at);
    const places = cellsOf(row);
    const after = places.find(({ start }) => start === at)?.cell;
    const model = places.find(({ start, span }) => start + span === at)?.cell ?? after;
    if (!model) return;
    const fresh = plainCopy(model);
    typeOver(fresh, textOf(row, r));
    if (after) putBefore(after, fresh);
    else putAfter(model, fresh);
  });
  const columns = columnsOf(table);
  const model = columns[Math.min(at, columns.length - 1)];
  if (!model) return;
  if (at < columns.length) putBefore(model, copied(model));
  else putAfter(model, copied(model));
}

function plainCopy(model: Element): Element {
  const fresh = copied(model);
  spread(fresh, 1);
  const merge = childOf(childOf(fresh, 'w', 'tcPr'), 'w', 'vMerge');
  if (merge) removed(merge);
  return fresh;
}

function cut(cell: Element, start: number, span: number, at: number): void {
  const second = copied(cell);
  spread(cell, at - start);
  spread(second, start + span - at);
  putAfter(cell, second);
}

export function deleteColumn(table: Element, column: number): void {
  for (const row of rowsOf(table)) {
    const covering = cellsOf(row).find(({ start, span }) => column >= start && column < start + span);
    if (!covering) continue;
    if (covering.span > 1) spread(covering.cell, covering.span - 1);
    else removed(covering.cell);
  }
  const gone = columnsOf(table)[column];
  if (gone) removed(gone);
}

/** A second column like one, with the same heads, before `at`. */
export function duplicateColumn(table: Element, column: number, at: number): void {
  const copies = rowsOf(table).map((row) => {
    const covering = cellsOf(row).find(({ start, span }) => column >= start && column < start + span);
    return covering && { cell: plainOrMergedCopy(covering.cell), text: textIn(covering.cell) };
  });
  insertColumn(table, at, (_, r) => copies[r]?.text ?? '', 'split');
  rowsOf(table).forEach((row, r) => {
    const place = cellsOf(row).find(({ start, span }) => start === at && span === 1)?.cell;
    const copy = copies[r]?.cell;
    if (!place || !copy) return;
    putBefore(place, copy);
    removed(place);
  });
}

/** A head that goes down over several rows keeps that. */
function plainOrMergedCopy(cell: Element): Element {
  const copy = copied(cell);
  spread(copy, 1);
  return copy;
}

export function moveColumn(table: Element, column: number, at: number): void {
  duplicateColumn(table, column, at);
  deleteColumn(table, at <= column ? column + 1 : column);
}
