import { refreshWorkbook } from '../../src/actions/refresh-workbook';
import { officeWorkbook } from '../../src/adapters/office/workbook';
import { openInExcel } from '../office-environment/excel';
import { shareRenewed } from './sequences';

const RUNS = 1_000;

it(`holds the law through ${RUNS} sequences of edits of worksheets`, async () => {
  const renewed = await shareRenewed(
    async (book, year, source) => {
      openInExcel(book);
      return { book, changes: await refreshWorkbook({ source, workbook: officeWorkbook }, year) };
    },
    { runs: RUNS, seed: 5 },
  );
  expect(renewed).toBeGreaterThan(0.5);
}, 600_000);
