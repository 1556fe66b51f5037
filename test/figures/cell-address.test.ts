import {
  blockAddress,
  blockAt,
  cellAddress,
  columnAt,
  columnLetters,
  sheetAddress,
} from '../../src/figures/cell-address';

it.each([
  [0, 0, 'A1'],
  [6, 25, 'Z7'],
  [0, 26, 'AA1'],
  [9, 701, 'ZZ10'],
  [9, 702, 'AAA10'],
])('row %i and column %i are the cell %s', (row, column, address) => {
  expect(cellAddress(row, column)).toBe(address);
  expect(blockAt(address).block).toEqual({ row, column, rows: 1, columns: 1 });
});

it('counts columns by letters, whatever their case', () => {
  for (const column of [0, 25, 26, 51, 52, 68, 701, 702, 16_383]) {
    expect(columnAt(columnLetters(column))).toBe(column);
    expect(columnAt(columnLetters(column).toLowerCase())).toBe(column);
  }
  expect(columnLetters(16_383)).toBe('XFD');
  expect(columnAt('')).toBe(-1);
});

it('quotes a worksheet where Excel does and reads it back', () => {
  const block = { row: 0, column: 1, rows: 3, columns: 2 };
  expect(blockAddress(block)).toBe('B1:C3');
  expect(sheetAddress('Tabelle1', block)).toBe('Tabelle1!B1:C3');
  expect(sheetAddress("Peter's 2018", block)).toBe("'Peter''s 2018'!B1:C3");
  expect(blockAt("'Peter''s 2018'!$B$1:$C$3")).toEqual({ worksheet: "Peter's 2018", block });
});
