import { indicatorOf, type Catalogue } from '../../src/domain/catalogue';
import { formatNumber } from '../../src/domain/number-format';
import type { Language } from '../../src/domain/text';
import type { FigureChange } from '../../src/refresh/refresh';
import { say } from '../../src/texts';
import { cancellable } from '../../src/ui/cancellable-source';
import type { Living, PlannedFigure } from '../../src/ui/living';
import type { WorkbookPorts } from '../../src/ui/ports';
import { isUnreachable } from '../../src/ui/unreachable';

/** A workbook as the pane works on it; sentences and numbers are said in its language. */
export function livingWorkbook(
  { source, workbook }: Pick<WorkbookPorts, 'source' | 'workbook'>,
  language: Language,
): Living {
  return {
    async list({ signal }, early) {
      const { listTables } = await import('../../src/actions/list-tables');
      try {
        return {
          figures: await listTables({
            source: cancellable(source, signal),
            workbook,
            early: (figures) => early?.({ figures }),
          }),
        };
      } catch (failure) {
        if (!isUnreachable(failure)) throw failure;
        return { figures: await listTables({ workbook }), isOffline: true };
      }
    },
    async known() {
      const { listTables } = await import('../../src/actions/list-tables');
      return listTables({ workbook });
    },
    async lost(id, { signal }) {
      const { lostWithTable } = await import('../../src/actions/lost-by-removal');
      return lostWithTable({ source: cancellable(source, signal), workbook }, id);
    },
    async plan({ target, only }, { signal, progress }) {
      const { planWorkbook } = await import('../../src/actions/plan-workbook');
      const { applyWorkbook, reviewWorkbook } = await import('../../src/actions/apply-workbook');
      const asked = cancellable(source, signal);
      const plan = await planWorkbook(
        { source: asked, workbook },
        { target, ...(only && { only }), readsFormulas: true, progress },
      );
      const catalogues = new Map<string, Catalogue>();
      for (const { stored } of plan.tables) {
        const { city } = stored.provenance.request.query;
        if (!catalogues.has(city)) catalogues.set(city, await asked.catalogue(city));
      }
      const readable = plan.tables.map(({ stored }) =>
        readableIn(catalogues.get(stored.provenance.request.query.city), language),
      );
      const told = (figures: FigureChange[]) => ({
        figures: figures.map((figure, i) => ({
          ...figure,
          changes: figure.changes.map(readable[i]!),
          kept: figure.kept.map(readable[i]!),
        })),
        report: [],
        drift: [],
      });
      return {
        figures: plan.tables.map((table, i): PlannedFigure => ({
          ...table,
          changes: table.changes.map(readable[i]!),
          hand: table.hand.map(readable[i]!),
        })),
        review: (decisions) => told(reviewWorkbook(plan, decisions, language)),
        async apply(decisions) {
          const { figures, undo } = await applyWorkbook({ workbook }, plan, decisions, language);
          return { outcome: told(figures), ...(undo && { undo }) };
        },
      };
    },
  };
}

interface Told {
  kind?: string;
  indicator?: string;
  measure?: string;
  head?: string;
  old?: string;
  new: string;
  mine?: string;
  base?: string;
}

/** Of numbers that are not in the unit of their indicator. */
const DECIMALS: Record<string, number> = { z: 2, rank: 0 };

/** Cells hold numbers in full; a person reads them as they are shown, and columns by their names. */
function readableIn(catalogue: Catalogue | undefined, language: Language) {
  return <Change extends Told>(change: Change): Change => {
    if (change.kind !== 'number') return change;
    const indicator = change.indicator && catalogue ? indicatorOf(catalogue, change.indicator) : undefined;
    const decimals = DECIMALS[change.measure ?? ''] ?? indicator?.decimals ?? 2;
    const shown = (text: string | undefined) => shownNumber(text, decimals, language);
    const head = indicator?.shortName[language] ?? headOf(change.measure, language);
    return {
      ...change,
      ...(head && { head }),
      new: shown(change.new),
      ...(change.old !== undefined && { old: shown(change.old) }),
      ...(change.mine !== undefined && { mine: shown(change.mine) }),
      ...(change.base !== undefined && { base: shown(change.base) }),
    };
  };
}

function headOf(measure: string | undefined, language: Language): string | undefined {
  if (measure === 'index') return say(language, 'excel.index');
  return measure === 'type' ? say(language, 'excel.type') : undefined;
}

function shownNumber(text: string | undefined, decimals: number, language: Language): string {
  if (!text || !Number.isFinite(Number(text))) return text ?? '';
  return formatNumber(Number(text), decimals, language);
}
