import { rowsBelow } from '../../../src/ooxml/sheet/rows-below';

const LAYOUT = { row: 2, column: 1, rows: 10, columns: 4 };
const at = (row: number) => ({ row, column: 0, rows: 3, columns: 2 });

it('are as many as people may have moved our lines by', () => {
  expect(rowsBelow(LAYOUT, [])).toEqual({ row: 12, column: 1, rows: 20, columns: 4 });
});

it('end where the next table begins, wherever others stand', () => {
  expect(rowsBelow(LAYOUT, [at(0), at(15), at(40)]).rows).toBe(3);
  expect(rowsBelow(LAYOUT, [at(12)]).rows).toBe(0);
  expect(rowsBelow(LAYOUT, [at(11)]).rows).toBe(0);
});

it('end with the worksheet', () => {
  expect(rowsBelow({ ...LAYOUT, row: 1_048_576 - 12 }, []).rows).toBe(2);
});
