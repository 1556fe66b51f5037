import { below, childOf, type Element } from '../package/xml';
import { onFigure } from './edit';
import { changeSheet, chartParts } from './chart-parts';

/** "Daten bearbeiten": a number changed in the workbook, which Word takes over into the chart. */
export const typeOverChartNumber = onFigure(
  'changes a number of a chart',
  ['chart'],
  (figure, { row }, report) => {
    const { chart, workbook } = chartParts(report.docx, figure);
    const [series] = below(report.docx.change(chart), 'c', 'ser');
    const points = below(childOf(series, 'c', 'val'), 'c', 'pt');
    const point = points[row % points.length];
    const value = childOf(point, 'c', 'v');
    if (!point || !value) return undefined;
    const text = report.handNumber().replace('.', '').replace(',', '.');
    value.textContent = text;
    const address = `B${Number(point.getAttribute('idx')) + 2}`;
    changeSheet(report.docx, workbook, (sheet) => {
      const cell = below(sheet, 'x', 'c').find((each: Element) => each.getAttribute('r') === address);
      const shown = childOf(cell, 'x', 'v');
      if (shown) shown.textContent = text;
    });
    return { expects: 'either', handCells: [text], wrote: [text] };
  },
);
