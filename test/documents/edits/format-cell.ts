import { childOf, made, putBefore, removed, type Element } from '../package/xml';
import { chosen, onFigure } from './edit';
import { areaRows, columnsOfNumbers, singleCell, stubOf } from './grid';
import { runsIn, splitRun } from './typing';

/** Bold, a colour and a size for a number or a name, which Word may have cut into two runs. */
export const formatCell = onFigure(
  'makes a cell bold and coloured',
  ['table'],
  ({ anchor: table }, { row, column, seed }, report) => {
    const place = seed % 4 === 0 ? stubOf(table) : chosen(columnsOfNumbers(table), column);
    const cell = singleCell(chosen(areaRows(table), row), place ?? -1);
    const [run] = cell ? runsIn(cell) : [];
    if (!run) return undefined;
    const colour = `A1${String(report.number()).slice(-4)}`;
    for (const part of (seed % 2 && splitRun(run, seed)) || [run])
      dress(part, `<w:b/><w:bCs/><w:color w:val="${colour}"/><w:sz w:val="28"/>`);
    return { expects: 'renewed', looks: [colour] };
  },
);

/** Cuts a run in two without any reason one could see, as spelling checks and revision marks do. */
export const splitRuns = onFigure(
  'cuts runs in two',
  ['table', 'box'],
  ({ anchor, kind }, { row, column, seed }) => {
    const cell =
      kind === 'box'
        ? anchor
        : singleCell(chosen(areaRows(anchor), row), chosen(columnsOfNumbers(anchor), column) ?? -1);
    const [run] = cell ? runsIn(cell) : [];
    return run && splitRun(run, seed) ? { expects: 'renewed' } : undefined;
  },
);

/** Gives a run its looks, in the order the schema wants. */
export function dress(run: Element, looks: string): void {
  const old = childOf(run, 'w', 'rPr');
  if (old) removed(old);
  const [fresh] = made(run, `<w:rPr>${looks}</w:rPr>`);
  if (fresh && run.firstChild) putBefore(run.firstChild as Element, fresh);
}
