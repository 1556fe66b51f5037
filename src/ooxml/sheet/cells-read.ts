import type { Block } from '../../figures/sheet';
import { endsOf, spanOf, type Span } from './area-spans';
import { sameName, withReferences } from './shifted-references';
import { withColumnsOf } from './structured-references';

/** The Excel table on a worksheet, as formulas call it and its columns. */
export interface NamedTable {
  worksheet: string;
  name: string;
  /** From the row of heads on. */
  block: Block;
  heads: string[];
}

/** Rows and columns of a worksheet, to its end where a formula reads them whole. */
export interface CellsRead {
  rows: Span;
  columns: Span;
}

/**
 * What a formula reads of the worksheet on which a table stands, by its cells and by the columns of the table.
 * @param on where the formula stands; nothing for a name
 */
export function cellsRead(
  formula: string,
  table: NamedTable,
  on?: { worksheet: string; row: number },
): CellsRead[] {
  const found: CellsRead[] = [];
  withReferences(formula, ({ sheet = on?.worksheet ?? '', area }) => {
    const ends = endsOf(area);
    if (sameName(sheet, table.worksheet))
      found.push({ rows: spanOf(ends, 'row'), columns: spanOf(ends, 'column') });
    return area;
  });
  withColumnsOf(formula, table.name, ({ heads, isThisRow }) => {
    const { block } = table;
    const columns = heads.length ? columnsNamed(heads, table) : spanFrom(block.column, block.columns);
    const rows: Span = isThisRow && on ? [on.row, on.row] : spanFrom(block.row + 1, block.rows - 1);
    if (columns) found.push({ rows, columns });
    return heads;
  });
  return found;
}

function columnsNamed(heads: string[], { block, heads: all }: NamedTable): Span | undefined {
  const at = heads.map((head) => all.findIndex((each) => sameName(each, head)));
  return at.includes(-1) ? undefined : [block.column + Math.min(...at), block.column + Math.max(...at)];
}

function spanFrom(first: number, count: number): Span {
  return [first, first + count - 1];
}
