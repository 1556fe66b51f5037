import { ReportingError } from '../../domain/reporting-error';

/**
 * Calls `changed` after the selection of the document moved, in Word and Excel alike; gives back what ends it. Fails with
 * `selection-not-followed`.
 */
export async function followSelection(changed: () => void): Promise<() => void> {
  const { document } = Office.context;
  const type = Office.EventType.DocumentSelectionChanged;
  const handler = () => changed();
  await new Promise<void>((resolve, reject) =>
    document.addHandlerAsync(type, handler, ({ status, error }) =>
      status === Office.AsyncResultStatus.Succeeded
        ? resolve()
        : reject(new ReportingError('selection-not-followed', { detail: error.message }, error)),
    ),
  );
  return () => document.removeHandlerAsync(type, { handler });
}
