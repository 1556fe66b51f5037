import { refreshWorkbook } from '../../../src/actions/refresh-workbook';
import { openWorkbook } from '../../../src/adapters/files/workbook';
import { officeWorkbook } from '../../../src/adapters/office/workbook';
import { openBook } from '../../../src/emulator/excel/open';
import { saveBook } from '../../../src/emulator/excel/save';
import { describeLivingWorkbook } from '../../contracts/living-workbook';
import { openInExcel } from '../../office-environment/excel';

describe('in Excel', () =>
  describeLivingWorkbook(async (book, year, source) => {
    openInExcel(book);
    return { changes: await refreshWorkbook({ source, workbook: officeWorkbook }, year), book };
  }));

describe('as a file', () =>
  describeLivingWorkbook(async (book, year, source) => {
    const workbook = openWorkbook(await saveBook(book));
    const changes = await refreshWorkbook({ source, workbook }, year);
    return { book: await openBook(workbook.bytes()), changes };
  }));
