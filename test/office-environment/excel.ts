import { openExcel } from '../../src/emulator/excel/host';
import type { ExcelHost, ExcelOptions } from '../../src/emulator/excel/host';
import { Book } from '../../src/emulator/excel/model/book';
import { bootOffice } from './boot';

let current: ExcelHost;
let useInstead: (host: ExcelHost) => void;

/**
 * The emulated Excel behind the running test, for files named `*.excel.test.ts`. Office.js is the real one, `Excel.run` works
 * as in a pane, and every test starts with an empty German workbook ("Tabelle1").
 *
 *     const { workbook, requests } = excelHost();
 *     await Excel.run(async (context) => { … await context.sync(); });
 *     expect(workbook.sheets[0].cell(0, 0)?.value).toBe(7);
 *     expect(requests()).toBe(1);
 */
export function excelHost() {
  const host = current;
  const before = host.batch.counters.requests;
  return {
    host,
    /** The model: sheets, cells, tables, names, custom XML parts, settings. */
    workbook: host.book,
    /** Requests since this call; the library's clean-up at the end of `Excel.run` counts as one. */
    requests: () => host.batch.counters.requests - before,
  };
}

/** Opens another workbook, or the same kind of Excel with its misbehaviours, for the rest of the test. */
export function openInExcel(book = new Book(), options: ExcelOptions = {}) {
  useInstead(openExcel(book, options));
  return excelHost();
}

export function bootExcel() {
  const transport = bootOffice(() => (current = openExcel()));
  useInstead = (host) => {
    current = host;
    transport().use(host);
  };
}
