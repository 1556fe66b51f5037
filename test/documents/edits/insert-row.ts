import { copied, putAfter, putBefore, removed, type Element } from '../package/xml';
import { onFigure } from './edit';
import type { EditedReport } from './edited-report';
import { areaRows, bodyRows, cellsOf, columnsOf, isPlain, spread } from './grid';
import { typeOver } from './typing';

/** A row of one's own among ours: with words and numbers, as a heading over all columns, or empty. */
export const insertRow = onFigure('inserts a row', ['table'], ({ anchor: table }, { row, seed }, report) => {
  const places = isPlain(table) ? bodyRows(table) : [];
  const place = places[row % places.length];
  const model = areaRows(table)[0];
  if (!place || !model) return undefined;
  const fresh = copied(model);
  const wrote = KINDS[seed % KINDS.length]?.(fresh, table, report) ?? [];
  if (seed % 2) putBefore(place, fresh);
  else putAfter(place, fresh);
  return { expects: 'renewed', wrote };
});

type Kind = (row: Element, table: Element, report: EditedReport) => string[];

const KINDS: Kind[] = [
  (row, _, report) => {
    const texts = cellsOf(row).map((_cell, c) => (c % 2 ? report.handNumber() : report.word()));
    cellsOf(row).forEach(({ cell }, c) => typeOver(cell, texts[c] ?? ''));
    return texts;
  },
  (row, table, report) => {
    const [first, ...rest] = cellsOf(row);
    const heading = report.word();
    for (const { cell } of rest) removed(cell);
    if (first) spread(first.cell, columnsOf(table).length);
    if (first) typeOver(first.cell, heading);
    return [heading];
  },
  (row) => {
    for (const { cell } of cellsOf(row)) typeOver(cell, '');
    return [];
  },
];
