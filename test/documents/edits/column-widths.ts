import { childOf, NAMESPACES } from '../package/xml';
import { onFigure } from './edit';
import { cellsOf, columnsOf, rowsOf } from './grid';

/** Drags a border: one column gets wider, in the grid and in every cell. */
export const columnWidths = onFigure(
  'changes the widths of columns',
  ['table'],
  ({ anchor: table }, target) => {
    const columns = columnsOf(table);
    const at = target.column % columns.length;
    const width = String(700 + (target.seed % 9) * 100);
    columns[at]?.setAttributeNS(NAMESPACES.w[0], 'w:w', width);
    for (const row of rowsOf(table))
      for (const { cell, start, span } of cellsOf(row))
        if (start === at && span === 1)
          childOf(childOf(cell, 'w', 'tcPr'), 'w', 'tcW')?.setAttributeNS(NAMESPACES.w[0], 'w:w', width);
    return { expects: 'renewed' };
  },
);
