import { commonYears, indicatorsLacking } from '../domain/availability';
import { indicatorOf, type Catalogue } from '../domain/catalogue';
import { blockAt, cellAddress } from '../figures/cell-address';
import type { Answer } from '../domain/answer';
import type { AreaKey } from '../domain/area';
import type { ReportingYear } from '../domain/period';
import type { Language } from '../domain/text';
import type { FigureRequest, SheetProvenance } from '../figures/provenance';
import type { Accept, FigureChange, Progress } from '../refresh/refresh';
import type { Times } from '../refresh/named-years';
import type { Reason } from '../refresh/reason';
import { yearsFor } from '../refresh/target';
import { recalled } from '../refresh/recall-body';
import { compareTable, type CellChange } from '../refresh/refresh-table';
import type { Sheet } from '../figures/sheet';
import { isNumberedName } from '../figures/sheet-name';
import { sheetOfTable } from '../figures/sheet-of-table';
import { statisticalTable } from '../figures/statistical-table';
import { editionBreak } from '../figures/edition-break';
import { typologyOf } from '../domain/typology/choice';
import { typologyNamed } from '../figures/named-typology';
import { yearsForTypology } from '../domain/typology/query';
import type { IndicatorSource } from '../ports/indicator-source';
import type { StoredTable, TableUpdate, Workbook } from '../ports/workbook';
import { catalogueBehind } from './catalogue-behind';
import { changeSheet, compareTypology } from './compare-typology';
import { computeTypology, typologySheet } from './compute-typology';
import { describeTypes, typesSheet } from './describe-types';
import { explainTypology, trustSheet } from './explain-typology';
import { say } from '../texts';
import type { AskedTypology, FurtherSheet } from './typology-request';

interface Refreshed {
  change: FigureChange;
  update?: TableUpdate;
}

/**
 * Brings every table and typology of a workbook to a reporting year, in place. Hand-edited cells stay unless all is
 * accepted; a table the new year lacks stays as it is and is listed, like one whose areas have changed. Nothing is
 * written before every table has been computed. `where` of a change is a cell address.
 */
export async function refreshWorkbook(
  { source, workbook }: { source: IndicatorSource; workbook: Workbook },
  year: ReportingYear,
  { accept = 'outdated', progress = () => undefined }: { accept?: Accept; progress?: Progress } = {},
): Promise<FigureChange[]> {
  const tables = await workbook.tables();
  const refreshed: Refreshed[] = [];
  for (const table of tables) {
    progress(refreshed.length, tables.length);
    refreshed.push(await refreshTable(table, year, accept, source));
  }
  progress(tables.length, tables.length);
  const updates = refreshed.flatMap(({ update }) => update ?? []);
  if (updates.length) await workbook.update(updates);
  return refreshed.map(({ change }) => change);
}

async function refreshTable(
  stored: StoredTable,
  year: ReportingYear,
  accept: Accept,
  source: IndicatorSource,
): Promise<Refreshed> {
  const { provenance, address, values } = stored;
  if (!address) return { change: describe(stored, 'orphan') };
  if (stored.isProtected)
    return {
      change: stays(stored, { code: 'sheet-protected', facts: { sheet: blockAt(address).worksheet } }),
    };
  const catalogue = await catalogueBehind(source, provenance.request.query);
  if (!catalogue) return { change: describe(stored, 'unavailable') };
  const { next, rowsLacking: missing = [] } = await nextSheet(stored, year, catalogue, source);
  if (!next)
    return { change: { ...describe(stored, 'unavailable'), lacking: lacking(stored, year, catalogue) } };
  const broken = editionBreak(provenance, next.provenance, catalogue.edition);
  const times = { before: timesOf(provenance), after: timesOf(next.provenance) };
  const known = recalled(provenance, values, next);
  if ('reason' in known) return { change: stays(stored, known.reason) };
  const compared = compareTable(known.base, values, next, times);
  if (compared?.reason) return { change: stays(stored, compared.reason) };
  const sameAreas = next.provenance.areas.join() === provenance.areas.join();
  if (!compared || !sameAreas)
    return { change: { ...describe(stored, 'unavailable'), ...(broken && { editionBreak: broken }) } };
  const { state, outdated, edited } = compared;
  const written = accept === 'all' ? [...outdated, ...edited.filter(({ place }) => place)] : outdated;
  const kept = edited.filter((change) => !written.includes(change));
  return {
    change: {
      ...describe(stored, state),
      title: next.provenance.rendered['r0.c0'] ?? '',
      changes: written.map((change) => atAddress(change, address)),
      kept: kept.map((change) => atAddress(change, address)),
      ...(missing.length > 0 && { rowsLacking: missing }),
      ...(broken && { editionBreak: broken }),
    },
    update: updateOf(stored, next, written),
  };
}

interface NextTable {
  next?: Sheet | undefined;
  /** Rows it would have, were it made anew. */
  rowsLacking?: string[];
}

/** The same table for the new year; none when the year lacks it. */
async function nextSheet(
  { provenance: { request, areas, shown = {} } }: StoredTable,
  year: ReportingYear,
  catalogue: Catalogue,
  source: IndicatorSource,
): Promise<NextTable> {
  if (request.kind === 'typology') return { next: await nextTypology(request, year, catalogue, source) };
  const years = yearsFor({ request, shown }, { year }, commonYears(catalogue, request.query));
  if (!years) return {};
  const query = { ...request.query, years };
  const answer = await source.answer(query);
  return {
    next: sheetOfTable(answer, { ...request, query }, catalogue.topics, areas),
    rowsLacking: rowsLacking(answer, areas, request.language),
  };
}

/** Not-assignable rows with numbers of a table made anew that one with these areas does not have. */
function rowsLacking(answer: Answer, areas: AreaKey[], language: Language): string[] {
  const others = answer.areas.filter(({ key, kind }) => kind === 'unassigned' && !areas.includes(key));
  if (!others.length) return [];
  return statisticalTable(answer, language).rows.flatMap(({ area, name }) =>
    others.includes(area) ? [name] : [],
  );
}

async function nextTypology(
  request: FigureRequest,
  year: ReportingYear,
  catalogue: Catalogue,
  source: IndicatorSource,
): Promise<Sheet | undefined> {
  const { typology } = request.options;
  const definition = typology ? typologyNamed(catalogue, typology) : typologyOf(catalogue);
  // A preset, or one the city no longer declares: its sheet stays as it is and is listed.
  if (!definition || !yearsForTypology(catalogue, definition).includes(year)) return undefined;
  return SHEETS[typology?.sheet ?? 'typology']({ catalogue, definition, year }, request, source);
}

type NextSheet = (
  asked: AskedTypology,
  request: FigureRequest,
  source: IndicatorSource,
) => Promise<Sheet | undefined>;

const SHEETS: Record<'typology' | FurtherSheet, NextSheet> = {
  typology: async (asked, request, source) =>
    typologySheet(await computeTypology({ source }, asked), request),
  reference: async (asked, request, source) => typesSheet(await describeTypes({ source }, asked), request),
  trust: async (asked, request, source) => trustSheet(await explainTypology({ source }, asked), request),
  change: nextChange,
};

/** The year it is compared with stays. */
async function nextChange(
  asked: AskedTypology,
  request: FigureRequest,
  source: IndicatorSource,
): Promise<Sheet | undefined> {
  const [before = asked.year] = request.query.years;
  if (before >= asked.year) return undefined;
  return changeSheet(await compareTypology({ source }, { ...asked, before }), request);
}

function lacking(
  { provenance: { request } }: StoredTable,
  year: ReportingYear,
  catalogue: Catalogue,
): string[] {
  return indicatorsLacking(catalogue, request.query, year).map(
    (id) => indicatorOf(catalogue, id)?.name[request.language] ?? id,
  );
}

/** The worksheet is renamed with its year unless a person gave it a name. */
function updateOf({ provenance, address }: StoredTable, next: Sheet, written: CellChange[]): TableUpdate {
  const ours = isNumberedName(blockAt(address).worksheet, provenance.rendered.worksheet ?? '');
  return {
    id: provenance.request.id,
    provenance: { ...next.provenance, shown: shownBy(provenance, next.provenance) },
    cells: written.flatMap(({ place, cell }) =>
      place ? { ...place, value: cell.value ?? '', fill: cell.fill } : [],
    ),
    ...(ours && { worksheet: next.name }),
  };
}

/** The years the table shows for each year it was brought to. */
function shownBy(...each: SheetProvenance[]): Record<string, ReportingYear[]> {
  const shown = each.map(({ request: { query } }) => [String(query.years.at(-1)), query.years] as const);
  return { ...each[0]?.shown, ...Object.fromEntries(shown) };
}

function atAddress({ where, old, new: fresh, place }: CellChange, address: string) {
  const { block } = blockAt(address);
  return {
    where: place ? cellAddress(block.row + place.row, block.column + place.column) : where,
    old,
    new: fresh,
  };
}

function timesOf({ request, release }: SheetProvenance): Times {
  return { years: request.query.years, release: [release.id] };
}

function stays(stored: StoredTable, reason: Reason): FigureChange {
  const { language } = stored.provenance.request;
  const sentence = say(language, `refresh.reason ${reason.code}`, reason.facts);
  return { ...describe(stored, 'partly'), reason: { ...reason, sentence } };
}

function describe({ provenance }: StoredTable, state: FigureChange['state']): FigureChange {
  return {
    id: provenance.request.id,
    kind: provenance.request.kind,
    title: provenance.rendered['r0.c0'] ?? '',
    state,
    changes: [],
    kept: [],
    lacking: [],
  };
}
