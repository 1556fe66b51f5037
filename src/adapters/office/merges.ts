import type { Block } from '../../figures/sheet';

/** The merged cells in a block of a worksheet, in two requests: whether there are any, then where they are. */
export function mergesIn(worksheet: Excel.Worksheet, { row, column, rows, columns }: Block) {
  const merged = worksheet.getRangeByIndexes(row, column, rows, columns).getMergedAreasOrNullObject();
  merged.load('areaCount');
  return {
    some: () => !merged.isNullObject,
    load: () => {
      if (!merged.isNullObject)
        merged.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
    },
    blocks: (): Block[] =>
      merged.isNullObject
        ? []
        : merged.areas.items.map((area) => ({
            row: area.rowIndex,
            column: area.columnIndex,
            rows: area.rowCount,
            columns: area.columnCount,
          })),
  };
}
