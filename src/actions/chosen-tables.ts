import type { StoredTable, Workbook } from '../ports/workbook';

/** A workbook of which only some tables are seen; a dry run writes nothing into it. */
export function chosenTables(
  workbook: Workbook,
  { isChosen = () => true, dryRun = false }: { isChosen?: (table: StoredTable) => boolean; dryRun?: boolean },
): Workbook {
  return {
    place: (sheet, target) => workbook.place(sheet, target),
    tables: async () => (await workbook.tables()).filter(isChosen),
    update: async (updates) => (dryRun ? undefined : workbook.update(updates)),
  };
}
