import { ReportingError } from '../domain/reporting-error';
import { blockAt } from '../figures/cell-address';
import type { FigureRequest, Slots } from '../figures/provenance';
import { placeOfSlot, type Sheet } from '../figures/sheet';
import { sheetOfTable } from '../figures/sheet-of-table';
import type { IndicatorSource } from '../ports/indicator-source';
import type { ChangeableWorkbook } from '../ports/workbook';
import { planWorkbook, type TablePlan } from './plan-workbook';

/**
 * Makes a table of a workbook anew from another request where it stands; it keeps its id. Fails with `figure-gone`,
 * `figure-other-kind` for a typology, with `figure-edited` where what people changed in it, or put into it, would be lost and
 * `overwrite` is not set, and with what the source and the workbook fail with.
 */
export async function changeTable(
  { source, workbook }: { source: IndicatorSource; workbook: ChangeableWorkbook },
  id: string,
  asked: FigureRequest,
  { overwrite = false }: { overwrite?: boolean } = {},
): Promise<Sheet> {
  const stored = (await workbook.tables()).find(({ provenance }) => provenance.request.id === id);
  if (!stored?.address) throw new ReportingError('figure-gone');
  const { request, release } = stored.provenance;
  if (request.kind !== 'table' || asked.kind !== 'table') throw new ReportingError('figure-other-kind');
  if (!overwrite) {
    const target = { release: release.id };
    const { tables } = await planWorkbook({ source, workbook }, { target, only: [id] });
    if (!tables[0] || isEdited(tables[0])) throw new ReportingError('figure-edited');
  }
  const { query } = asked;
  const [answer, { topics }] = await Promise.all([source.answer(query), source.catalogue(query.city)]);
  const sheet = sheetOfTable(answer, { ...asked, id }, topics);
  await workbook.replace(sheet);
  return sheet;
}

/** Somebody typed over something, or what stands there cannot be told, or there are rows or columns that are not ours. */
function isEdited({ hand, reason, stored }: TablePlan): boolean {
  const { block } = blockAt(stored.address);
  const placed = sizeOf(stored.provenance.rendered);
  return (
    hand.length > 0 || reason !== undefined || block.rows !== placed.rows || block.columns !== placed.columns
  );
}

function sizeOf(rendered: Slots): { rows: number; columns: number } {
  const places = Object.keys(rendered)
    .filter((slot) => slot !== 'worksheet')
    .map(placeOfSlot);
  return places.reduce(
    (size, { row, column }) => ({
      rows: Math.max(size.rows, row + 1),
      columns: Math.max(size.columns, column + 1),
    }),
    { rows: 0, columns: 0 },
  );
}
