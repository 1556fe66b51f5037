import { columnMeanings } from '../figures/column-meanings';
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
  { request, rendered, areas }: SheetProvenance,
  table: Block,
  heads: Row,
  row: Row,
  at: number,
): SelectedMeaning | undefined {
  const texts = heads.map(slotText);
  const headOf = (column: number) => rendered[slotAt(table.row, table.column + column)] ?? '';
  const area = slotText(row[texts.indexOf(headOf(0))]);
  const ours = Array.from({ length: table.columns }, (_, column) => headOf(column));
  const column = texts[at] ? ours.indexOf(texts[at]) - STUB : -1;
  if (column < 0 || !areas.includes(area)) return undefined;
  const { kind, query, options } = request;
  if (kind !== 'table') return { area, measure: options.typology?.sheet ?? kind };
  const meanings = columnMeanings(query, options.table);
  const meaning = meanings.length === table.columns - STUB ? meanings[column] : undefined;
  return meaning && { area, ...meaning };
}
