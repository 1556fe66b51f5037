import { attributeOf, childOf, elementsOf, is } from '../package/xml';
import type { TreeElement } from '../package/tree';
import { visibleText } from './read-text';

export interface ReadCell {
  start: number;
  span: number;
  /** Paragraphs by line breaks. */
  text: string;
  /** Joined with the cell above or below. */
  joined: boolean;
}

export interface ReadRow {
  head: boolean;
  cells: ReadCell[];
}

export interface ReadTable {
  columns: number;
  rows: ReadRow[];
}

/** A table as a grid, without rows that are deleted. */
export function readTable(table: TreeElement): ReadTable {
  const rows = inside(table, 'tr')
    .filter((row) => !childOf(childOf(row, 'w', 'trPr'), 'w', 'del'))
    .map(readRow);
  const ends = rows.flatMap(({ cells }) => cells.map(({ start, span }) => start + span));
  return { columns: Math.max(0, ...ends), rows };
}

function readRow(row: TreeElement): ReadRow {
  const properties = childOf(row, 'w', 'trPr');
  let start = Number(attributeOf(childOf(properties, 'w', 'gridBefore'), 'w', 'val') || 0);
  const cells = inside(row, 'tc').map((cell) => {
    const own = childOf(cell, 'w', 'tcPr');
    const span = Number(attributeOf(childOf(own, 'w', 'gridSpan'), 'w', 'val') || 1);
    start += span;
    const text = inside(cell, 'p').map(visibleText).join('\n');
    return { start: start - span, span, text, joined: childOf(own, 'w', 'vMerge') !== undefined };
  });
  return { head: childOf(properties, 'w', 'tblHeader') !== undefined, cells };
}

const WRAPPERS = ['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo', 'smartTag'];

/** Elements of a name inside another, through whatever wraps them, but not inside tables within. */
function inside(element: TreeElement, name: string): TreeElement[] {
  return elementsOf(element).flatMap((child) => {
    if (is(child, 'w', name)) return [child];
    return WRAPPERS.some((wrapper) => is(child, 'w', wrapper)) ? inside(child, name) : [];
  });
}

/** The cell that covers a column. */
export function cellOver({ cells }: ReadRow, column: number): ReadCell | undefined {
  return cells.find(({ start, span }) => start <= column && column < start + span);
}
