import { blockAt } from '../figures/cell-address';
import { standingTitle } from './standing-title';
import type { IndicatorSource } from '../ports/indicator-source';
import type { SheetProvenance } from '../figures/provenance';
import type { StoredTable, Workbook } from '../ports/workbook';
import type { FigureOrigin, ListedFigure } from './list-figures';
import { orphaned, planWorkbook } from './plan-workbook';

/** The tables of a workbook, like `listFigures`. */
export async function listTables({
  workbook,
  source,
  early = () => undefined,
}: {
  workbook: Workbook;
  source?: IndicatorSource;
  early?: (tables: ListedFigure[]) => void;
}): Promise<ListedFigure[]> {
  if (!source) return remembered(await workbook.tables());
  const onRead = (stored: StoredTable[]) => early(remembered(stored));
  const { tables } = await planWorkbook({ source, workbook }, { onRead });
  return tables.map(({ stored, state, reason }) => ({
    ...listed(stored),
    state: stateAsStored(stored) ?? state,
    ...(reason && { reason }),
  }));
}

function remembered(tables: StoredTable[]): ListedFigure[] {
  return tables.map((table) => ({
    ...listed(table),
    state: stateAsStored(table) ?? 'linked',
    ...(!table.address && { reason: orphaned(table) }),
  }));
}

function stateAsStored({ address, isCopy }: StoredTable): ListedFigure['state'] | undefined {
  if (!address) return 'orphan';
  return isCopy ? 'copied' : undefined;
}

function listed(stored: StoredTable): Omit<ListedFigure, 'state'> {
  const { provenance, address } = stored;
  const { id, kind, query } = provenance.request;
  return {
    id,
    kind,
    title: standingTitle(stored),
    ...(address && { worksheet: blockAt(address).worksheet }),
    indicators: query.indicators,
    years: query.years,
    release: provenance.release.id,
    origin: originOf(provenance),
    ...(address && { where: address }),
  };
}

function originOf({ request, release, decimals, source }: SheetProvenance): FigureOrigin {
  return { request, release, decimals, source };
}
