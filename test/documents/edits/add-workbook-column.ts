import { below, childOf, childrenOf, made, type Element } from '../package/xml';
import { onFigure } from './edit';
import { changeSheet, chartParts, pointsOf } from './chart-parts';

/** A column of remarks in the workbook behind a chart, beside the numbers it draws. */
export const addWorkbookColumn = onFigure(
  'adds a column to the workbook of a chart',
  ['chart'],
  (figure, _, report) => {
    const { chart, workbook } = chartParts(report.docx, figure);
    const wrote: string[] = [];
    changeSheet(report.docx, workbook, (sheet) => {
      for (const row of below(sheet, 'x', 'row')) {
        const last = childrenOf(row, 'x', 'c').at(-1)?.getAttribute('r') ?? 'A1';
        if (/^[K-Z]/.test(last)) continue;
        const address = `K${row.getAttribute('r')}`;
        wrote.push(report.word());
        const cell = `<x:c r="${address}" t="inlineStr"><x:is><x:t>${wrote.at(-1)}</x:t></x:is></x:c>`;
        row.appendChild(made(row, cell)[0] as Element);
      }
    });
    // A remark beside a year has no place once that year is no longer drawn.
    const series = below(report.docx.change(chart), 'c', 'ser')[0];
    const isOverYears = pointsOf(series && childOf(series, 'c', 'cat')).every((text) => /^\d{4}$/.test(text));
    return wrote.length ? { expects: isOverYears ? 'either' : 'renewed', wrote } : undefined;
  },
);
