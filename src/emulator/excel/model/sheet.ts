import { intersection, lastColumn, lastRow, maxColumns } from './area';
import type { Area } from './area';
import type { Cell } from './cell';
import { plainStyle } from './cell-style';
import type { CellStyle } from './cell-style';
import type { SheetChart } from './sheet-chart';
import { plainPageLayout } from './page-layout';
import type { PageLayout } from './page-layout';
import type { SheetTable } from './sheet-table';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface Protection {
  options: Record<string, unknown>;
  password?: string;
}

/** The state of one worksheet. Widths and heights are in points, as the API counts them. */
export class Sheet {
  readonly cells = new Map<number, Cell>();
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly hiddenColumns = new Set<number>();
  readonly hiddenRows = new Set<number>();
  /** Looks given to whole columns, rows or the sheet; a cell that exists carries its own. */
  readonly columnStyles = new Map<number, Partial<CellStyle>>();
  readonly rowStyles = new Map<number, Partial<CellStyle>>();
  sheetStyle: Partial<CellStyle> = {};
  readonly customProperties = new Map<string, string>();
  merges: Area[] = [];
  tables: SheetTable[] = [];
  charts: SheetChart[] = [];
  /** Rows and columns that stay in place while the rest scrolls. */
  frozen: { rows: number; columns: number } = { rows: 0, columns: 0 };
  protection?: Protection | undefined;
  visibility: Visibility = 'Visible';
  tabColor = '';
  showGridlines = true;
  showHeadings = true;
  selection: Area = { row: 0, column: 0, rows: 1, columns: 1 };
  pageLayout: PageLayout = { ...plainPageLayout };
  /** Events the panes registered for (`_Register…Event`). */
  readonly listening = new Set<string>();

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): Cell | undefined {
    return this.cells.get(key(row, column));
  }

  /** The cell, made with the look of its column, row or sheet where it does not exist yet. */
  ensureCell(row: number, column: number): Cell {
    const known = this.cell(row, column);
    if (known) return known;
    const cell: Cell = { value: '', style: this.defaultStyle(row, column) };
    this.cells.set(key(row, column), cell);
    return cell;
  }

  removeCell(row: number, column: number) {
    this.cells.delete(key(row, column));
  }

  style(row: number, column: number): CellStyle {
    return this.cell(row, column)?.style ?? this.defaultStyle(row, column);
  }

  defaultStyle(row: number, column: number): CellStyle {
    const own = { ...this.sheetStyle, ...this.columnStyles.get(column), ...this.rowStyles.get(row) };
    return { ...plainStyle, ...own };
  }

  /** Existing cells, optionally within an area, in no particular order. */
  *existing(area?: Area): Generator<{ row: number; column: number; cell: Cell }> {
    for (const [place, cell] of this.cells) {
      const row = Math.floor(place / maxColumns);
      const column = place % maxColumns;
      const inside =
        !area ||
        (row >= area.row && row <= lastRow(area) && column >= area.column && column <= lastColumn(area));
      if (inside) yield { row, column, cell };
    }
  }

  /** The smallest area around what is used: everything, or only cells with contents. */
  usedArea(valuesOnly = false): Area | undefined {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    for (const { row, column, cell } of this.existing()) {
      if (valuesOnly && cell.value === '' && cell.formula === undefined) continue;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
    if (bottom < 0) return undefined;
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  mergeAt(row: number, column: number): Area | undefined {
    return this.merges.find((merge) => intersection(merge, { row, column, rows: 1, columns: 1 }));
  }

  get isProtected() {
    return this.protection !== undefined;
  }
}

export const standardWidth = 48;
export const standardHeight = 15;

const key = (row: number, column: number) => row * maxColumns + column;
