import { useCallback, useState } from 'react';
import type { TableChange } from '../../src/actions/change-table';
import type { FigureRequest } from '../../src/figures/provenance';
import type { WorkbookPorts } from '../../src/ui/ports';
import { useLoaded, type Loaded } from '../../src/ui/useLoaded';

/** What a change of a table would meet in the workbook, as soon as enough is chosen for a request; looked at again when asked. */
export function useTableChange(
  { source, workbook }: Pick<WorkbookPorts, 'source' | 'workbook'>,
  request: FigureRequest | undefined,
): { outlook: Loaded<TableChange | undefined>; lookAgain: () => void } {
  const [round, setRound] = useState(0);
  const asked = JSON.stringify([round, request ?? null]);
  const load = useCallback(async () => {
    const [, complete] = JSON.parse(asked) as [number, FigureRequest | null];
    if (!complete) return undefined;
    const { planTableChange } = await import('../../src/actions/change-table');
    return planTableChange({ source, workbook }, complete.id, complete);
  }, [source, workbook, asked]);
  return { outlook: useLoaded(load), lookAgain: useCallback(() => setRound((count) => count + 1), []) };
}
