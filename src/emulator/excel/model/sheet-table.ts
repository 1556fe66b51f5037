import type { Area } from './area';
import type { ColumnFilter } from './filtering';

/** A table object: its area includes the header row and, where shown, the total row. */
export interface SheetTable {
  id: string;
  name: string;
  area: Area;
  style: string;
  showHeaders: boolean;
  showTotals: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  filters: readonly ColumnFilter[];
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
}

export const plainTable = {
  style: 'TableStyleMedium2',
  showTotals: false,
  showBandedRows: true,
  showBandedColumns: false,
  showFilterButton: true,
  filters: [],
  highlightFirstColumn: false,
  highlightLastColumn: false,
};

export const bodyArea = ({ area, showHeaders, showTotals }: SheetTable): Area => ({
  ...area,
  row: area.row + (showHeaders ? 1 : 0),
  rows: Math.max(1, area.rows - (showHeaders ? 1 : 0) - (showTotals ? 1 : 0)),
});

export const headerArea = ({ area }: SheetTable): Area => ({ ...area, rows: 1 });

/**
 * The headers Excel makes of what stands there: empty ones are numbered ("Spalte1"), a repeated one gets a number appended,
 * upper and lower case counting as the same.
 */
export function uniqueHeaders(texts: string[], typed?: number): string[] {
  const standing = typed === undefined ? [] : texts.filter((_, position) => position !== typed);
  const taken = new Set(standing.map((text) => text.toLowerCase()));
  return texts.map((text, position) => {
    if (typed !== undefined && position !== typed) return text;
    const wanted = text === '' ? `Spalte${position + 1}` : text;
    let header = wanted;
    for (let number = 2; taken.has(header.toLowerCase()); number += 1) header = `${wanted}${number}`;
    taken.add(header.toLowerCase());
    return header;
  });
}
