import { asReportingError } from './failure';

/** Calls `changed` after a worksheet or a table of the workbook came or went; gives back what ends it. */
export async function followTables(changed: () => void): Promise<() => void> {
  const handler = async () => changed();
  const handlers = await Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets, tables } = context.workbook;
    const results = [
      worksheets.onAdded.add(handler),
      worksheets.onDeleted.add(handler),
      tables.onAdded.add(handler),
      tables.onDeleted.add(handler),
    ];
    await context.sync();
    return results;
  }).catch((failure: unknown) => {
    throw asReportingError(failure);
  });
  // Where Excel lets go of them no more, it is closing.
  return () => void remove(handlers).catch(() => undefined);
}

/** Handlers can only be taken away where they were given. */
function remove(handlers: { context: OfficeExtension.ClientRequestContext; remove(): void }[]) {
  return Excel.run(handlers[0]!.context as Excel.RequestContext, async (context) => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  });
}
