import { refreshWorkbook } from '../../src/actions/refresh-workbook';
import { openWorkbook } from '../../src/adapters/files/workbook';
import { openBook } from '../../src/emulator/excel/open';
import { saveBook } from '../../src/emulator/excel/save';
import { shareRenewed } from './sequences';

const RUNS = 60;

it(`holds the law through ${RUNS} sequences of edits of worksheets with indicators in rows`, async () => {
  const renewed = await shareRenewed(
    async (book, year, source) => {
      const workbook = openWorkbook(await saveBook(book));
      const changes = await refreshWorkbook({ source, workbook }, year);
      return { book: await openBook(workbook.bytes()), changes };
    },
    {
      runs: RUNS,
      seed: 4,
      standing: async (book) => openBook(await saveBook(book)),
      table: { rows: 'indicators' },
    },
  );
  expect(renewed).toBeGreaterThan(0.5);
}, 240_000);
