import { columnMeanings } from '../figures/column-meanings';
import { meaningOfRowKey } from '../figures/indicator-rows';
import type { SheetProvenance } from '../figures/provenance';
import { slotAt, slotText, type Block } from '../figures/sheet';
import type { SelectedMeaning } from './selected-meaning';

type Row = (string | number)[];

/** Columns before those of numbers: keys and names. */
const STUB = 2;

/**
 * What stands in a column of a row, told by the head above it and the key in its row, wherever people moved both; undefined where
 * these are not ours, as in a column of somebody's own.
 * @param table where the table stood in the layout as placed
 */
export function sheetNumber(
  { request, rendered, areas, columns }: SheetProvenance,
  table: Block,
  heads: Row,
  row: Row,
  at: number,
): SelectedMeaning | undefined {
  const texts = heads.map(slotText);
  const headOf = (column: number) => rendered[slotAt(table.row, table.column + column)] ?? '';
  const key = slotText(row[texts.indexOf(headOf(0))]);
  const ours = Array.from({ length: table.columns }, (_, column) => headOf(column));
  const place = texts[at] ? ours.indexOf(texts[at]) : -1;
  const column = place - STUB;
  if (column < 0 || !areas.includes(key)) return undefined;
  const { kind, query, options } = request;
  if (columns) {
    const over = columns[place - (table.columns - columns.length)];
    return over === undefined
      ? undefined
      : { area: over, ...meaningOfRowKey(key, query.years), measure: 'value' };
  }
  const area = key;
  if (kind !== 'table') return { area, measure: options.typology?.sheet ?? kind };
  const meanings = columnMeanings(query, options.table);
  const meaning = meanings.length === table.columns - STUB ? meanings[column] : undefined;
  return meaning && { area, ...meaning };
}
