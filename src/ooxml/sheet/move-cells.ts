import { cellAddress, columnAt } from '../../figures/cell-address';
import type { Parts } from '../package/archive';
import { followPlaces } from './follow-places';
import { movedArea, withMovedReferences, type CellMove } from './moved-references';

/**
 * Moves cells of one row to other columns with their looks, notes and links; formulas follow them. Where none comes after, an empty
 * cell keeps the looks.
 */
export function moveCells(parts: Parts, move: CellMove): void {
  followPlaces(parts, {
    worksheet: move.worksheet,
    formula: (formula, on) => withMovedReferences(formula, move, on),
    isMoved: () => false,
    beside: (text) => withNotes(withMovedCells(text, move), move),
    elsewhere: (text) => text,
  });
}

const CELL = /<((?:[\w.-]+:)?c)(?=[\s/>])((?:[^<>"']|"[^"]*"|'[^']*')*?)(?:\/>|>[^]*?<\/\1>)/g;
const PLACE = /(\sr\s*=\s*["'])([A-Z]+)\d+/;
const STYLE = /\ss\s*=\s*["']\d+["']/;

function withMovedCells(worksheet: string, { row, columns, gone }: CellMove): string {
  const element = new RegExp(
    String.raw`(<((?:[\w.-]+:)?row)(?=\s)(?=[^>]*\sr\s*=\s*["']${row + 1}["'])[^>]*>)([^]*?)(?=</\2>)`,
  );
  const [, opening = '', , content = ''] = element.exec(worksheet) ?? [];
  if (!opening || opening.endsWith('/>')) return worksheet;
  const reached = new Set(columns.values());
  const cells = [...content.matchAll(CELL)].flatMap(([xml, name = '', attributes = '']) => {
    const [, , letters = ''] = PLACE.exec(attributes) ?? [];
    const from = columnAt(letters);
    const to = columns.get(from);
    const [style = ''] = STYLE.exec(attributes) ?? [];
    const left = { column: from, xml: `<${name} r="${cellAddress(row, from)}"${style}/>` };
    if (to === undefined) return gone.includes(from) || reached.has(from) ? [] : [{ column: from, xml }];
    const moved = xml.replace(PLACE, (_, before: string) => before + cellAddress(row, to));
    return [{ column: to, xml: moved }, ...(reached.has(from) ? [] : [left])];
  });
  const inOrder = cells.toSorted((one, other) => one.column - other.column).map(({ xml }) => xml);
  // What a row spans is a hint, and may be wrong now.
  const plain = opening.replace(/\sspans\s*=\s*["'][^"']*["']/, '');
  return worksheet.replace(element, () => plain + inOrder.join(''));
}

/** Notes, their boxes, and links. */
function withNotes(text: string, move: CellMove): string {
  return text
    .replace(
      /(<(?:[\w.-]+:)?(?:comment|threadedComment|hyperlink)\s(?:[^<>]*\s)?ref\s*=\s*["'])([A-Z]+\d+)(?=["'])/g,
      (_, before: string, cell: string) => before + (movedArea(cell, move) ?? cell),
    )
    .replace(/<v:shape\b[^]*?<\/v:shape>/g, (shape) => {
      const [, row] = /<x:Row>\s*(\d+)/.exec(shape) ?? [];
      return Number(row ?? -1) === move.row
        ? shape.replace(
            /(<x:Column>\s*)(\d+)/,
            (_, before: string, column: string) => before + (move.columns.get(Number(column)) ?? column),
          )
        : shape;
    });
}
