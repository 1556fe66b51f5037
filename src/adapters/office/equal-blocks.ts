import type { Block } from '../../figures/sheet';

/** Covers the cells that have a key with as few blocks of one key as a greedy walk finds: right first, then down. */
export function equalBlocks(keys: (string | undefined)[][]): { block: Block; key: string }[] {
  const taken = keys.map((row) => row.map(() => false));
  const isOpen = (row: number, column: number, key: string) =>
    keys[row]?.[column] === key && !taken[row]?.[column];
  return keys.flatMap((cells, row) =>
    cells.flatMap((key, column) => {
      if (key === undefined || !isOpen(row, column, key)) return [];
      let columns = 1;
      while (isOpen(row, column + columns, key)) columns += 1;
      const wholeRow = (at: number) =>
        Array.from({ length: columns }, (_, c) => column + c).every((c) => isOpen(at, c, key));
      let rows = 1;
      while (wholeRow(row + rows)) rows += 1;
      const block = { row, column, rows, columns };
      for (let r = row; r < row + rows; r++) taken[r]?.fill(true, column, column + columns);
      return [{ block, key }];
    }),
  );
}
