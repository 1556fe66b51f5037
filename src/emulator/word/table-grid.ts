import { invalidArgument, itemNotFound } from '../protocol/host-error';
import type { CellTexts } from './insert-table';
import { makeRow, refuseMisfit } from './insert-table';
import { makeParagraph, runProperties } from './runs';
import { cellsOf, paragraphsIn, rowsOf, runsOf, textOf } from './text';
import type { Element } from './xml';
import { detach, isW, kid, kids, make, prepend } from './xml';

export const tableValues = (table: Element): string[][] => rowsOf(table).map(rowValues);

export const rowValues = (row: Element): string[] => cellsOf(row).map((cell) => textOf([cell]));

export function setTableValues(table: Element, values: CellTexts): void {
  const rows = rowsOf(table);
  refuseMisfit(rows.length, cellsOf(rows[0] as Element).length, values);
  rows.forEach((row, index) => setRowValues(row, values[index] ?? []));
}

export function setRowValues(row: Element, texts: readonly string[]): void {
  const cells = cellsOf(row);
  if (cells.length !== texts.length) throw invalidArgument('values');
  cells.forEach((cell, index) => setCellText(cell, texts[index] ?? ''));
}

/** Gives a cell one paragraph with the text, formatted like what stood there. */
export function setCellText(cell: Element, text: string): void {
  const first = paragraphsIn([cell])[0];
  const rPr = first && runProperties(runsOf(first)[0]);
  const paragraph = makeParagraph(String(text), { pPr: first && kid(first, 'pPr'), rPr });
  kids(cell)
    .filter((child) => !isW(child, 'tcPr'))
    .forEach(detach);
  cell.appendChild(paragraph);
}

export function rowAt(table: Element, index: number): Element {
  const row = rowsOf(table)[index];
  if (!row) throw itemNotFound(`row ${index}`);
  return row;
}

/** Adds rows formatted like the one they stand beside. */
export function addRows(
  row: Element,
  where: 'Before' | 'After',
  count: number,
  values?: CellTexts,
): Element[] {
  const columns = cellsOf(row).length;
  if (values) refuseMisfit(count, columns, values);
  const added = Array.from({ length: count }, (_, index) =>
    rowLike(row, values?.[index] ?? Array(columns).fill('')),
  );
  const before = where === 'Before' ? row : row.nextSibling;
  added.forEach((next) => row.parentNode?.insertBefore(next, before));
  return added;
}

function rowLike(row: Element, texts: readonly string[]): Element {
  const copy = row.cloneNode(true) as Element;
  kids(copy, 'trPr')
    .flatMap((properties) => kids(properties, 'tblHeader'))
    .forEach(detach);
  if (cellsOf(copy).length !== texts.length) return makeRow(texts);
  setRowValues(copy, texts);
  return copy;
}

const isHeader = (row: Element): boolean =>
  kids(row, 'trPr').some((properties) => kid(properties, 'tblHeader'));

export function headerRowCount(table: Element): number {
  const rows = rowsOf(table);
  const first = rows.findIndex((row) => !isHeader(row));
  return first === -1 ? rows.length : first;
}

/** Makes the first rows repeat on every page. */
export function setHeaderRowCount(table: Element, count: number): void {
  rowsOf(table).forEach((row, index) => {
    kids(row, 'trPr')
      .flatMap((properties) => kids(properties, 'tblHeader'))
      .forEach(detach);
    if (index >= count) return;
    const properties = kid(row, 'trPr') ?? prepend(row, make('trPr'));
    properties.appendChild(make('tblHeader'));
  });
}
