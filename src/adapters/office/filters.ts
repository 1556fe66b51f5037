/** What a person filters a column of a table by; columns are counted from its left. */
export interface ColumnFilter {
  column: number;
  criteria: Excel.FilterCriteria;
}

/**
 * Reads, and in the same requests what a filtered table is filtered by. Excel cannot always tell (office-js#465, #3030): then
 * nothing is known of it, and all else is read once more.
 */
export async function readWithFilters<Seen>(
  filtered: Excel.Table[],
  read: () => Promise<Seen>,
): Promise<{ seen: Seen; filtersOf: (table: Excel.Table) => ColumnFilter[] }> {
  if (filtered.length === 0) return { seen: await read(), filtersOf: () => [] };
  try {
    for (const { autoFilter } of filtered) autoFilter.load('criteria');
    const seen = await read();
    return {
      seen,
      filtersOf: (table) => (filtered.includes(table) ? filtersIn(table.autoFilter.criteria) : []),
    };
  } catch {
    return { seen: await read(), filtersOf: () => [] };
  }
}

/** Excel refuses to be told what it says itself where it says nothing: null (office-js#1226). */
function filtersIn(criteria: Excel.FilterCriteria[]): ColumnFilter[] {
  return criteria.flatMap((each, column) => {
    const said = Object.entries(each ?? {}).filter(([, value]) => value !== null && value !== 'Unknown');
    const known = Object.fromEntries(said) as unknown as Excel.FilterCriteria;
    return SAYING.some((member) => known[member] !== undefined) ? [{ column, criteria: known }] : [];
  });
}

const SAYING = ['criterion1', 'values', 'dynamicCriteria', 'color', 'icon'] as const;

/**
 * Filters tables again when all is written; one request where there is something to set. What Excel does not take stays away, and
 * all rows are seen.
 */
export async function setFilters(
  context: Excel.RequestContext,
  tables: { table: Excel.Table; filters: ColumnFilter[] }[],
): Promise<void> {
  if (tables.every(({ filters }) => filters.length === 0)) return;
  for (const { table, filters } of tables)
    for (const { column, criteria } of filters) table.columns.getItemAt(column).filter.apply(criteria);
  await context.sync().catch(() => undefined);
}

/** A condition goes on saying something whatever numbers come; what names single values or colours does not. */
export function isCondition({ criteria: { filterOn, criterion1, criterion2 } }: ColumnFilter): boolean {
  if (filterOn !== 'Custom') return CONDITIONS.has(filterOn);
  return [criterion1, criterion2].every((criterion) => criterion === undefined || /^[<>]/.test(criterion));
}

const CONDITIONS = new Set<string>(['BottomItems', 'BottomPercent', 'Dynamic', 'TopItems', 'TopPercent']);

export function namesColours({ criteria: { filterOn } }: ColumnFilter): boolean {
  return ['CellColor', 'FontColor', 'Icon'].includes(filterOn);
}

/** Whether rows or columns of a range are hidden. */
export interface Hidden {
  rows: boolean;
  columns: boolean;
}

export const NONE_HIDDEN: Hidden = { rows: false, columns: false };

/** Once its `rowHidden` and `columnHidden` are read. */
export function hiddenIn({ rowHidden, columnHidden }: Excel.Range): Hidden {
  return { rows: rowHidden !== false, columns: columnHidden !== false };
}

/**
 * Queues a grid of values; `null` leaves a cell. Of several rows or columns written at once, some of them hidden, Excel puts
 * values into others (office-js#224, xlwings#747): there each is written by itself.
 */
export function queueGrid(
  range: Excel.Range,
  member: 'values' | 'formulas' | 'numberFormat',
  grid: unknown[][],
  hidden: Hidden,
): void {
  for (const { at, piece } of piecesOf(range, grid, hidden))
    if (piece.some((cells) => cells.some((value) => value !== null))) at()[member] = piece as never;
}

interface Piece {
  at: () => Excel.Range;
  piece: unknown[][];
}

function piecesOf(range: Excel.Range, grid: unknown[][], { rows, columns }: Hidden): Piece[] {
  if (!rows && !columns) return [{ at: () => range, piece: grid }];
  if (!columns) return grid.map((cells, row) => ({ at: () => range.getRow(row), piece: [cells] }));
  if (!rows)
    return (grid[0] ?? []).map((_, column) => ({
      at: () => range.getColumn(column),
      piece: grid.map((cells) => [cells[column]]),
    }));
  return grid.flatMap((cells, row) =>
    cells.map((value, column) => ({ at: () => range.getCell(row, column), piece: [[value]] })),
  );
}
