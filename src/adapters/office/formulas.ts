import type { Formula } from '../../ports/workbook';

/** Where formulas may stand on a worksheet. */
interface Searched {
  worksheet: string;
  /** Cells with formulas; Excel looks for none on a protected worksheet, where all cells are read. */
  cells?: Excel.RangeAreas;
  used?: Excel.Range;
}

/** First step: has worksheets and names read with the next request. */
export function queueWorksheets({ workbook: { worksheets, names } }: Excel.RequestContext): void {
  worksheets.load('items/name,items/protection/protected');
  names.load('items/name,items/formula');
}

/** Second step: has each worksheet searched with the next request. */
export function queueSearch({ workbook: { worksheets } }: Excel.RequestContext): Searched[] {
  return worksheets.items.map((sheet): Searched => {
    if (sheet.protection.protected) {
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('formulas,rowIndex,columnIndex');
      return { worksheet: sheet.name, used };
    }
    const cells = sheet.getRange().getSpecialCellsOrNullObject('Formulas');
    cells.load('areaCount');
    return { worksheet: sheet.name, cells };
  });
}

/** Last step: one request more where a worksheet has formulas. */
export async function foundFormulas(context: Excel.RequestContext, searched: Searched[]): Promise<Formula[]> {
  const there = searched.flatMap(({ cells }) => (!cells || cells.isNullObject ? [] : [cells]));
  for (const { areas } of there) areas.load('items/formulas,items/rowIndex,items/columnIndex');
  if (there.length) await context.sync();
  const inCells = searched.flatMap(({ worksheet, cells, used }) =>
    rangesOf(cells, used).flatMap((range) => formulasIn(range, worksheet)),
  );
  const named = context.workbook.names.items.map(({ name, formula }): Formula => ({
    at: { name },
    text: String(formula),
  }));
  return [...inCells, ...named];
}

function rangesOf(cells: Excel.RangeAreas | undefined, used: Excel.Range | undefined): Excel.Range[] {
  if (cells) return cells.isNullObject ? [] : cells.areas.items;
  return !used || used.isNullObject ? [] : [used];
}

function formulasIn({ formulas, rowIndex, columnIndex }: Excel.Range, worksheet: string): Formula[] {
  return (formulas as unknown[][]).flatMap((row, r) =>
    row.flatMap((text, c) =>
      String(text).startsWith('=')
        ? [{ at: { worksheet, row: rowIndex + r, column: columnIndex + c }, text: String(text) }]
        : [],
    ),
  );
}
