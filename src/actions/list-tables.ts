import type { IndicatorSource } from '../ports/indicator-source';
import type { StoredTable, Workbook } from '../ports/workbook';
import type { FigureChange } from '../refresh/refresh';
import { chosenTables } from './chosen-tables';
import type { ListedFigure } from './list-figures';
import { refreshWorkbook } from './refresh-workbook';

/** The tables of a workbook, like `listFigures`. */
export async function listTables({
  workbook,
  source,
}: {
  workbook: Workbook;
  source?: IndicatorSource;
}): Promise<ListedFigure[]> {
  const tables = await workbook.tables();
  return Promise.all(
    tables.map(async (table) => ({
      ...listed(table),
      state: stateAsStored(table) ?? (source ? await stateBy(source, workbook, table) : 'linked'),
    })),
  );
}

function stateAsStored({ address, isCopy }: StoredTable): ListedFigure['state'] | undefined {
  if (!address) return 'orphan';
  return isCopy ? 'copied' : undefined;
}

/** Tables have states of their own names. */
const AS_IN_REPORTS: Partial<Record<FigureChange['state'], ListedFigure['state']>> = {
  unchanged: 'current',
  outdated: 'outdated',
  edited: 'edited',
  unavailable: 'unavailable',
  orphan: 'orphan',
};

/** What a refresh would find in its own years. */
async function stateBy(
  source: IndicatorSource,
  workbook: Workbook,
  { provenance: { request } }: StoredTable,
): Promise<ListedFigure['state']> {
  const alone = chosenTables(workbook, {
    isChosen: ({ provenance }) => provenance.request.id === request.id,
    dryRun: true,
  });
  const [change] = await refreshWorkbook({ source, workbook: alone }, request.query.years.at(-1) ?? 0);
  return change ? (AS_IN_REPORTS[change.state] ?? 'linked') : 'linked';
}

function listed({ provenance, address }: StoredTable): Omit<ListedFigure, 'state'> {
  const { id, kind, query } = provenance.request;
  return {
    id,
    kind,
    title: provenance.rendered['r0.c0'] ?? '',
    indicators: query.indicators,
    years: query.years,
    release: provenance.release.id,
    ...(address && { where: address }),
  };
}
