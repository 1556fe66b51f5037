import type { FigureRequest } from '../../src/figures/provenance';
import type { Target } from '../../src/ports/workbook';
import { newId } from '../../src/ui/new-id';
import type { WorkbookPorts } from '../../src/ui/ports';

/** Puts a table into the workbook; gives its address. */
export async function pull(
  ports: Pick<WorkbookPorts, 'source' | 'workbook'>,
  { query, language, options: { table, years } }: FigureRequest,
  target: Target,
): Promise<string> {
  const { pullTable } = await import('../../src/actions/pull-table');
  const options = { ...(table && { table }), ...(years && { years }) };
  return pullTable(ports, query, { language, newId, target, ...options });
}
