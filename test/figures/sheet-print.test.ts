import { printOf } from '../../src/figures/sheet-print';
import { tableSheet } from '../contracts/workbook';

const printed = (...widths: number[]) => printOf({ ...tableSheet(), widths }, 'de');

it('prints on the smallest page on which the columns fit, or nearly', () => {
  expect(printed(10, 45, 55)).toMatchObject({ paper: 'A4', landscape: false });
  expect(printed(10, 45, 56)).toMatchObject({ paper: 'A4', landscape: true });
});

it('makes what is wider smaller, and takes a larger page before nobody can read it', () => {
  expect(printed(10, 40, 230)).toMatchObject({ paper: 'A4', landscape: true });
  expect(printed(10, 40, 240)).toMatchObject({ paper: 'A3', landscape: true });
});

it('repeats title and heads and numbers the pages', () => {
  const { table } = tableSheet();
  expect(printed(10)).toMatchObject({
    heads: table.row + 1,
    area: { row: 0, column: 0, columns: table.columns },
    footer: { left: '&A', right: 'Seite &P von &N' },
  });
});
