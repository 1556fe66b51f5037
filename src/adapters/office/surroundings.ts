import { ReportingError } from '../../domain/reporting-error';
import { blockAddress, cellAddress } from '../../figures/cell-address';
import type { Block, Sheet } from '../../figures/sheet';
import type { Formula, Surroundings } from '../../ports/workbook';
import { beyond, isWithin, touches } from './blocks';
import { foundFormulas, queueSearch, queueWorksheets } from './formulas';
import { mergesIn } from './merges';
import { rememberedTables, type RememberedTable } from './tables';

type Standing = NonNullable<RememberedTable['standing']>;

/** A table of ours as it stands, and what stands in the way of the sheet that shall replace it. */
export interface Replaceable {
  found: RememberedTable & { standing: Standing };
  /** Where the sheet would stand. */
  target: Block;
  occupied: string[];
  merged: string[];
}

/** Looks at what a replacement would meet. Fails with `figure-gone`. */
export async function replaceable(context: Excel.RequestContext, sheet: Sheet): Promise<Replaceable> {
  const { id } = sheet.provenance.request;
  const remembered = await rememberedTables(context);
  const found = remembered.find(({ memory }) => memory.provenance.request.id === id);
  if (!found?.standing) throw new ReportingError('figure-gone');
  const { standing } = found;
  const target = targetOf(standing, sheet);
  const inTheWay = await contentsIn(context, standing, target);
  return { found: { ...found, standing }, target, ...inTheWay };
}

/** The same with all formulas of the workbook that stand elsewhere. */
export async function surroundingsOf(context: Excel.RequestContext, sheet: Sheet): Promise<Surroundings> {
  const { found, occupied, merged } = await replaceable(context, sheet);
  const { worksheet, layout, table, name, isFiltered } = found.standing;
  return {
    worksheet: worksheet.name,
    name,
    layout,
    table,
    placed: found.memory.layout.table,
    formulas: await formulasElsewhere(context, found.standing),
    occupied,
    merged,
    isFiltered,
  };
}

/** The row of heads stays where it is: an Excel table cannot move. */
function targetOf({ table }: Standing, sheet: Sheet): Block {
  const { row, column } = sheet.table;
  const { length: rows } = sheet.cells;
  return { row: table.row - row, column: table.column - column, rows, columns: sheet.table.columns };
}

/** Nothing but what the table itself takes up may stand in the target, and no merged cells may reach into it. */
async function contentsIn(
  context: Excel.RequestContext,
  { worksheet, layout, name: own }: Standing,
  target: Block,
): Promise<Pick<Replaceable, 'occupied' | 'merged'>> {
  if (target.row < 0 || target.column < 0) return { occupied: [blockAddress(layout)], merged: [] };
  const range = worksheet.getRangeByIndexes(target.row, target.column, target.rows, target.columns);
  range.load('formulas');
  const merged = mergesIn(worksheet, beyond(target));
  worksheet.tables.load('items/name');
  await context.sync();
  const others = worksheet.tables.items.filter(({ name }) => name !== own);
  const shared = others.map((table) => table.getRange().getIntersectionOrNullObject(range));
  for (const each of shared) each.load('address');
  merged.load();
  if (shared.length || merged.some()) await context.sync();
  const cells = range.formulas.flatMap((row: unknown[], r) =>
    row.flatMap((value, c) => {
      const cell = { row: target.row + r, column: target.column + c, rows: 1, columns: 1 };
      return value === '' || isWithin(cell, layout) ? [] : [cellAddress(cell.row, cell.column)];
    }),
  );
  const tables = shared.flatMap((each) =>
    each.isNullObject ? [] : [each.address.slice(each.address.lastIndexOf('!') + 1)],
  );
  return {
    occupied: cells.length ? cells : tables,
    merged: merged
      .blocks()
      .filter((block) => touches(block, target) && !isWithin(block, target) && !isWithin(block, layout))
      .map(blockAddress),
  };
}

async function formulasElsewhere(
  context: Excel.RequestContext,
  { worksheet: own, layout }: Standing,
): Promise<Formula[]> {
  queueWorksheets(context);
  await context.sync();
  const searched = queueSearch(context);
  await context.sync();
  const isOwn = ({ at }: Formula) =>
    'row' in at && at.worksheet === own.name && isWithin({ ...at, rows: 1, columns: 1 }, layout);
  return (await foundFormulas(context, searched)).filter((formula) => !isOwn(formula));
}
