import { below, childOf, copied, made, putAfter, putBefore, removed, type Element } from '../package/xml';
import { chosen, onFigure } from './edit';
import { areaRows, isPlain, columnsOfNumbers, singleCell } from './grid';
import { runOf, runsIn, textIn } from './typing';

const BY = 'w:author="Kollege" w:date="2026-03-01T09:00:00Z"';

/** A colleague corrects a number with changes tracked: the old one deleted, another inserted. */
export const trackInsertion = onFigure(
  'inserts a tracked number into a cell',
  ['table'],
  ({ anchor: table }, { row, column, seed }, report) => {
    const cell = singleCell(chosen(areaRows(table), row), chosen(columnsOfNumbers(table), column) ?? -1);
    const run = cell && runsIn(cell).at(-1);
    if (!cell || !run || isTracked(cell)) return undefined;
    const text = seed % 2 ? report.handNumber() : ` ${report.word()}`;
    const [inserted] = made(run, `<w:ins w:id="${report.number()}" ${BY}>${runOf(text)}</w:ins>`) as [
      Element,
    ];
    putAfter(run, inserted);
    if (seed % 2)
      for (const old of runsIn(cell)) if (old.parentNode !== inserted) strike(old, report.number());
    return { expects: 'either', wrote: [text.trim()], handCells: [textIn(cell)], obscures: true };
  },
);

/** A colleague strikes a number out with changes tracked. */
export const trackDeletion = onFigure(
  'strikes out a number, tracked',
  ['table'],
  ({ anchor: table }, { row, column }, report) => {
    const cell = singleCell(chosen(areaRows(table), row), chosen(columnsOfNumbers(table), column) ?? -1);
    if (!cell || !runsIn(cell).length || isTracked(cell)) return undefined;
    for (const run of runsIn(cell)) strike(run, report.number());
    return { expects: 'either', handCells: [''], obscures: true };
  },
);

/** A colleague strikes a whole row out with changes tracked: it may go, or come back. */
export const trackRowDeletion = onFigure(
  'strikes out a row, tracked',
  ['table'],
  ({ anchor: table }, { row }, report) => {
    const rows = isPlain(table) ? areaRows(table) : [];
    const place = chosen(rows, row);
    const properties = place && childOf(place, 'w', 'trPr');
    if (!properties || isTracked(place)) return undefined;
    properties.appendChild(made(place, `<w:del w:id="${report.number()}" ${BY}/>`)[0] as Element);
    for (const cell of below(place, 'w', 'tc')) for (const run of runsIn(cell)) strike(run, report.number());
    return { expects: 'untouched' };
  },
);

function isTracked(cell: Element): boolean {
  return below(cell, 'w', 'ins').length + below(cell, 'w', 'del').length > 0;
}

function strike(run: Element, id: number): void {
  const [deleted] = made(run, `<w:del w:id="${id}" ${BY}/>`) as [Element];
  const struck = copied(run);
  for (const text of below(struck, 'w', 't')) {
    const [gone] = made(text, '<w:delText xml:space="preserve"/>') as [Element];
    gone.textContent = text.textContent;
    putBefore(text, gone);
    removed(text);
  }
  deleted.appendChild(struck);
  putBefore(run, deleted);
  removed(run);
}
