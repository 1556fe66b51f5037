import { MemoryWorkbook } from '../../src/adapters/memory/workbook';
import type { Sheet } from '../../src/figures/sheet';

/** A workbook whose tables somebody filters. */
export class FilteredWorkbook extends MemoryWorkbook {
  override async tables() {
    return (await super.tables()).map((table) => ({ ...table, isFiltered: true }));
  }

  override async surroundings(sheet: Sheet) {
    return { ...(await super.surroundings(sheet)), isFiltered: true };
  }
}
