import { blockAt } from '../figures/cell-address';
import { cellsRead } from '../ooxml/sheet/cells-read';
import type { IndicatorSource } from '../ports/indicator-source';
import type { ReportDocument } from '../ports/report-document';
import type { Formula, StoredTable, Workbook } from '../ports/workbook';
import { namedTable, whereBeside } from './affected-formulas';
import { planRefresh } from './plan-refresh';
import { planWorkbook } from './plan-workbook';

/** What goes with a figure that is removed, beside what can be inserted again. */
export interface LostByRemoval {
  /** How many of its texts and numbers somebody typed over. */
  hand: number;
  /** Formulas outside of it that read it. */
  formulas: string[];
}

/** What goes with a table of a workbook. Fails with what the source and the workbook fail with. */
export async function lostWithTable(
  ports: { source: IndicatorSource; workbook: Workbook },
  id: string,
): Promise<LostByRemoval> {
  const { tables, formulas } = await planWorkbook(ports, { only: [id], readsFormulas: true });
  const [table] = tables;
  if (!table) return { hand: 0, formulas: [] };
  return { hand: table.hand.length, formulas: readersOf(table.stored, formulas) };
}

/** What goes with a figure of a report. Fails with what the source and the document fail with. */
export async function lostWithFigure(
  ports: { source: IndicatorSource; document: ReportDocument },
  id: string,
): Promise<LostByRemoval> {
  const { figures } = await planRefresh(ports, { only: [id] });
  return { hand: figures[0]?.hand.length ?? 0, formulas: [] };
}

function readersOf(stored: StoredTable, formulas: Formula[]): string[] {
  if (!stored.excel) return [];
  const { worksheet, block } = blockAt(stored.address);
  const [bottom, right] = [block.row + block.rows - 1, block.column + block.columns - 1];
  const isIn = (row: number, column: number) =>
    row >= block.row && row <= bottom && column >= block.column && column <= right;
  const named = namedTable(stored);
  return formulas.flatMap((formula) => {
    const { at, text } = formula;
    if ('row' in at && at.worksheet === worksheet && isIn(at.row, at.column)) return [];
    const isReading = cellsRead(text, named, 'row' in at ? at : undefined).some(
      ({ rows, columns }) =>
        rows[0] <= bottom && rows[1] >= block.row && columns[0] <= right && columns[1] >= block.column,
    );
    return isReading ? [whereBeside(formula, worksheet)] : [];
  });
}
