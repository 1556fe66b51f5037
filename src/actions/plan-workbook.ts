import { indicatorsLacking } from '../domain/availability';
import { indicatorOf, type Catalogue } from '../domain/catalogue';
import type { Query } from '../domain/query';
import { editionBreak } from '../figures/edition-break';
import { blockAt } from '../figures/cell-address';
import type { SheetProvenance } from '../figures/provenance';
import { tableNameOf, type Sheet } from '../figures/sheet';
import type { IndicatorSource } from '../ports/indicator-source';
import type { Formula, StoredTable, Workbook } from '../ports/workbook';
import { compareSheet, type SheetComparison, type SheetVersions } from '../refresh/compare-sheet';
import { together } from '../refresh/compared';
import { layRows } from '../refresh/laid-rows';
import { isLeftFor } from '../refresh/memory';
import type { Times } from '../refresh/named-years';
import { stateOf, type FigurePlan } from '../refresh/plan';
import type { Reason } from '../refresh/reason';
import { recalled } from '../refresh/recall-body';
import type { Progress } from '../refresh/refresh';
import type { Target } from '../refresh/target';
import { titleLeftBehind } from '../refresh/title-left-behind';
import { asOfRelease } from './as-of-release';
import { batched } from './batched-source';
import { catalogueBehind } from './catalogue-behind';
import { nextQuery, nextSheet } from './next-sheet';

/** All that a refresh would do to one table of a workbook. */
export interface TablePlan
  extends
    Omit<FigurePlan, 'occurrence' | 'memory' | 'next' | 'whole' | 'rowsLacking'>,
    Omit<SheetComparison, 'next'> {
  stored: StoredTable;
  next?: Sheet;
}

/** What a refresh would do to a workbook, computed whole; nothing is written. */
export interface WorkbookPlan {
  target: Target;
  tables: TablePlan[];
  /** All tables of ours in the workbook, planned or not. */
  known: string[];
  /** All formulas of the workbook; none when they were not asked for. */
  formulas: Formula[];
}

export interface WorkbookPlanOptions {
  target?: Target;
  /** Only these tables; all when missing. */
  only?: string[];
  /** Formulas are to be known which a refresh would let read something else. */
  readsFormulas?: boolean;
  progress?: Progress;
  /** Told what stands in the workbook, before anything is asked about it. */
  onRead?: (tables: StoredTable[]) => void;
}

/**
 * Computes every change a refresh would make to the tables and typologies of a workbook: to a reporting year, or to the newest
 * release when no year is named. Fails with what the source and the workbook fail with.
 */
export async function planWorkbook(
  { source, workbook }: { source: IndicatorSource; workbook: Workbook },
  { target = {}, only, readsFormulas, progress = () => undefined, onRead }: WorkbookPlanOptions = {},
): Promise<WorkbookPlan> {
  const batches = batched(source);
  const asked = asOfRelease(batches, target.release);
  const { tables: stored, formulas } = readsFormulas
    ? await workbook.withFormulas()
    : { tables: await workbook.tables(), formulas: [] };
  onRead?.(stored);
  const known = stored.map(({ provenance }) => provenance.request.id);
  const wanted = stored.filter((_, i) => !only || only.includes(known[i]!));
  await batches.prepare(
    await Promise.all(wanted.map(({ provenance }) => queryOfSheet(provenance, target, asked))),
  );
  const tables: TablePlan[] = [];
  for (const table of wanted) {
    progress(tables.length, wanted.length);
    tables.push(await planTable(table, target, asked));
  }
  progress(wanted.length, wanted.length);
  return { target, tables, known, formulas };
}

/** What a table would ask for; undefined when the release does not have it, and of typologies, which ask otherwise. */
async function queryOfSheet(
  provenance: SheetProvenance,
  target: Target,
  source: IndicatorSource,
): Promise<Query | undefined> {
  if (provenance.request.kind === 'typology') return undefined;
  const catalogue = await catalogueBehind(source, provenance.request.query);
  const query = catalogue && nextQuery(provenance, target, catalogue);
  return query && { ...query, ...(target.release !== undefined && { release: target.release }) };
}

async function planTable(stored: StoredTable, target: Target, source: IndicatorSource): Promise<TablePlan> {
  const { provenance, address } = stored;
  if (!address) return stays(stored, orphaned(stored));
  if (stored.isProtected)
    return stays(stored, { code: 'sheet-protected', facts: { sheet: blockAt(address).worksheet } });
  const { query } = provenance.request;
  const catalogue = await catalogueBehind(source, query);
  if (!catalogue) return stays(stored, { code: 'city-unknown', facts: { city: query.city } });
  const versions = await nextSheet(provenance, target, catalogue, source);
  if (!versions) return unavailable(stored, target, catalogue);
  const broken = editionBreak(provenance, versions.like.provenance, catalogue.edition);
  return { ...compared(stored, versions), ...(broken && { editionBreak: broken }) };
}

/** With the name by which a table that only lost it is found again. */
export function orphaned({ provenance, unsure }: StoredTable): Reason {
  const name = tableNameOf(provenance.request.id);
  return unsure
    ? { code: 'table-renamed', facts: { tables: unsure.join(', '), name } }
    : { code: 'table-object-gone', facts: { name } };
}

function compared(stored: StoredTable, versions: SheetVersions): TablePlan {
  const { provenance, isRigid, beside, apart, below, past } = stored;
  const away = titleLeftBehind(provenance, stored.values, versions.like, beside);
  if (away) return stays(stored, away);
  const laying = layRows(provenance, stored.values, versions.like, { apart, below, past });
  if ('reason' in laying) return stays(stored, laying.reason);
  const { values, around, laid } = laying;
  const known = recalled(provenance, values, versions.like, around);
  if ('reason' in known) return stays(stored, known.reason);
  const times = { before: timesOf(provenance), after: timesOf(versions.like.provenance) };
  const comparison = compareSheet(
    { base: known.base, values, times, isRigid, beside, around, laid },
    versions,
  );
  if (!comparison || (comparison.next && !hasAreasOf(versions.like, provenance)))
    return stays(stored, { code: 'areas-changed' });
  const { next } = comparison;
  return {
    ...about(stored),
    ...comparison,
    stored,
    state: stateOf(comparison, stored.isCopy === true),
    years: {
      from: provenance.request.query.years,
      to: versions.like.provenance.request.query.years,
    },
    ...(next && { title: next.provenance.rendered['r0.c0'] ?? '' }),
    ...(next && isLeftFor(provenance.left, next.provenance) && { isSettled: true }),
  };
}

function hasAreasOf({ provenance }: Sheet, { areas, columns }: SheetProvenance): boolean {
  return provenance.areas.join() === areas.join() && provenance.columns?.join() === columns?.join();
}

function timesOf({ request, release }: SheetProvenance): Times {
  return { years: request.query.years, release: [release.id] };
}

function about({ provenance }: StoredTable): Pick<TablePlan, 'id' | 'kind' | 'title' | 'lacking'> {
  const { id, kind } = provenance.request;
  return { id, kind, title: provenance.rendered['r0.c0'] ?? '', lacking: [] };
}

function stays(stored: StoredTable, reason: Reason, lacking: string[] = []): TablePlan {
  const comparison = together([{ reason }]);
  const { years } = stored.provenance.request.query;
  return {
    ...about(stored),
    ...comparison,
    stored,
    writes: [],
    rowsLacking: [],
    lacking,
    state: stateOf(comparison, false),
    years: { from: years, to: years },
  };
}

function unavailable(stored: StoredTable, target: Target, catalogue: Catalogue): TablePlan {
  const { query, language } = stored.provenance.request;
  const year = target.year ?? query.years.at(-1) ?? 0;
  const names = indicatorsLacking(catalogue, query, year).map(
    (id) => indicatorOf(catalogue, id)?.name[language] ?? id,
  );
  return stays(stored, { code: 'year-lacking', facts: { year, indicators: names.join(', ') } }, names);
}
