import type { ReportingYear } from '../domain/period';
import type { Language } from '../domain/text';
import { blockAt, cellAddress } from '../figures/cell-address';
import type { SheetProvenance } from '../figures/provenance';
import { isNumberedName } from '../figures/sheet-name';
import type { Undo } from '../ports/undo';
import type { TableUpdate, Workbook } from '../ports/workbook';
import type { Change, HandText } from '../refresh/compared';
import { decide, isLeftByDecision, type Decisions, type Verdict } from '../refresh/decide';
import { leftFor } from '../refresh/memory';
import { figureChange } from '../refresh/outcome';
import type { FigureChange, TextChange } from '../refresh/refresh';
import { affectedFormulas } from './affected-formulas';
import type { TablePlan, WorkbookPlan } from './plan-workbook';

export interface AppliedWorkbook {
  figures: FigureChange[];
  /** Puts the workbook back as it was; nothing to undo when nothing was written. */
  undo?: Undo;
}

/** What applying a plan with decisions would do; nothing is written. */
export function reviewWorkbook(
  plan: WorkbookPlan,
  decisions: Decisions,
  language?: Language,
): FigureChange[] {
  return plan.tables.map((table) => changeOf(table, decide(table, decisions), plan, language));
}

/**
 * Writes what was accepted of a plan, all or nothing, and remembers what was decided. Fails with `document-changed` when a table
 * does not stand as it was planned, and with what the workbook fails with; it stays as it was then.
 */
export async function applyWorkbook(
  { workbook }: { workbook: Workbook },
  plan: WorkbookPlan,
  decisions: Decisions,
  language?: Language,
): Promise<AppliedWorkbook> {
  const decided = plan.tables.map((table) => ({ table, verdict: decide(table, decisions) }));
  const updates = decided.flatMap(({ table, verdict }) => updateOf(table, verdict, decisions) ?? []);
  const undo = updates.length > 0 && (await workbook.update(updates));
  return {
    figures: decided.map(({ table, verdict }) => changeOf(table, verdict, plan, language)),
    ...(undo && { undo }),
  };
}

function updateOf(table: TablePlan, verdict: Verdict, decisions: Decisions): TableUpdate | undefined {
  const { stored, next, id, writes } = table;
  if (!next) return undefined;
  const { provenance, address, values, below = [] } = stored;
  const stood = [...values, ...below];
  if (verdict.reason) {
    if (!isLeftByDecision(verdict, decisions.figures[id])) return undefined;
    const left = leftFor(next.provenance);
    return { id, stood, cells: [], provenance: { ...provenance, left } };
  }
  const accepted = verdict.writes.flatMap((write) => ('place' in write ? (writes[write.place] ?? []) : []));
  const ours = isNumberedName(blockAt(address).worksheet, provenance.rendered.worksheet ?? '');
  const rows = accepted.flatMap((write) => ('row' in write ? [write.row] : []));
  const lays = new Set(accepted.flatMap((write) => ('lay' in write ? [write.lay] : [])));
  return {
    id,
    stood,
    provenance: { ...next.provenance, shown: shownBy(provenance, next.provenance) },
    cells: accepted.flatMap((write) => ('cell' in write ? [write.cell] : [])),
    ...(lays.size > 0 && { lays: [...lays] }),
    ...(rows.length > 0 && { rows }),
    ...(ours && { worksheet: next.name }),
  };
}

/** The years the table shows for each year it was brought to. */
function shownBy(...each: SheetProvenance[]): Record<string, ReportingYear[]> {
  const shown = each.map(({ request: { query } }) => [String(query.years.at(-1)), query.years] as const);
  return { ...each[0]?.shown, ...Object.fromEntries(shown) };
}

/** Where something stands in a worksheet is the address of its cell. */
function changeOf(table: TablePlan, verdict: Verdict, plan: WorkbookPlan, language?: Language): FigureChange {
  const { stored } = table;
  const own = language ?? stored.provenance.request.language;
  const change = figureChange(table, verdict, own);
  const { block } = blockAt(stored.address || 'A1');
  const at = ({ writes }: Change | HandText, told: TextChange): TextChange => {
    const [write] = writes;
    const written = write && 'place' in write ? table.writes[write.place] : undefined;
    if (!written || !('cell' in written)) return told;
    const { row, column } = written.cell;
    return { ...told, where: cellAddress(block.row + row, block.column + column) };
  };
  const isFiltered = stored.isFiltered && change.changes.length > 0;
  const formulas = affectedFormulas(table, verdict, plan.formulas);
  return {
    ...change,
    ...(formulas.length > 0 && { formulas }),
    ...(isFiltered && { isFiltered }),
    changes: change.changes.map((told, i) => at(verdict.written[i]!, told)),
    kept: change.kept.map((told, i) => at(verdict.kept[i]!, told)),
  };
}
