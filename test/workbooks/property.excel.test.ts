import { refreshWorkbook } from '../../src/actions/refresh-workbook';
import { officeWorkbook } from '../../src/adapters/office/workbook';
import type { RefreshBook } from '../contracts/living-workbook';
import { openInExcel } from '../office-environment/excel';
import { shareRenewed } from './sequences';

const RUNS = 1_000;
const RUNS_OF_INDICATOR_ROWS = 100;

const refresh: RefreshBook = async (book, year, source) => {
  openInExcel(book);
  return { book, changes: await refreshWorkbook({ source, workbook: officeWorkbook }, year) };
};

it(`holds the law through ${RUNS} sequences of edits of worksheets`, async () => {
  const renewed = await shareRenewed(refresh, { runs: RUNS, seed: 9 });
  expect(renewed).toBeGreaterThan(0.5);
}, 240_000);

it(`holds the law through ${RUNS_OF_INDICATOR_ROWS} sequences of edits of worksheets with indicators in rows`, async () => {
  const renewed = await shareRenewed(refresh, {
    runs: RUNS_OF_INDICATOR_ROWS,
    seed: 9,
    table: { rows: 'indicators' },
  });
  expect(renewed).toBeGreaterThan(0.5);
}, 240_000);
