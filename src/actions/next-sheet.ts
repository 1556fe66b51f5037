import { commonYears } from '../domain/availability';
import type { Answer } from '../domain/answer';
import type { Catalogue } from '../domain/catalogue';
import type { ReportingYear } from '../domain/period';
import type { Query } from '../domain/query';
import { typologyOf } from '../domain/typology/choice';
import { yearsForTypology } from '../domain/typology/query';
import { typologyNamed } from '../figures/named-typology';
import type { FigureRequest, SheetProvenance } from '../figures/provenance';
import type { Sheet } from '../figures/sheet';
import { sheetOfTable } from '../figures/sheet-of-table';
import { namesOfNew } from '../figures/statistical-table';
import type { IndicatorSource } from '../ports/indicator-source';
import type { SheetVersions } from '../refresh/compare-sheet';
import { yearsFor, type Target } from '../refresh/target';
import { changeSheet, compareTypology } from './compare-typology';
import { computeTypology, typologySheet } from './compute-typology';
import { describeTypes, typesSheet } from './describe-types';
import { explainTypology, trustSheet } from './explain-typology';
import type { AskedTypology, FurtherSheet } from './typology-request';

/** What a worksheet would be for a target, from what it was asked to be; undefined when the release does not have it. */
export async function nextSheet(
  provenance: SheetProvenance,
  target: Target,
  catalogue: Catalogue,
  source: IndicatorSource,
): Promise<SheetVersions | undefined> {
  const { request, areas, columns } = provenance;
  if (request.kind === 'typology') {
    const year = target.year ?? request.query.years.at(-1) ?? 0;
    const like = await nextTypology(request, year, catalogue, source);
    return like && { like };
  }
  const query = nextQuery(provenance, target, catalogue);
  if (!query) return undefined;
  const answer = await source.answer(query);
  const sheet = (rows?: string[]) => sheetOfTable(answer, { ...request, query }, catalogue.topics, rows);
  if (columns) {
    // They do not come by themselves: what people put beside the table stays where it is.
    const fresh = sheet().provenance.columns ?? [];
    return {
      like: sheet(columns),
      columnsLacking: namesOfNew(answer.areas, fresh, columns, request.language),
    };
  }
  return { like: sheet(areas), ...rowsOf(answer, areas, sheet) };
}

/** What a table is asked for a target; undefined when the release does not have it. */
export function nextQuery(
  { request, shown = {} }: SheetProvenance,
  target: Target,
  catalogue: Catalogue,
): Query | undefined {
  const years = yearsFor({ request, shown }, target, commonYears(catalogue, request.query));
  return years && { ...request.query, years };
}

/** Only not-assignable rows come and go; other areas are another table. */
function rowsOf(
  { areas }: Answer,
  before: string[],
  sheet: (rows?: string[]) => Sheet,
): Omit<SheetVersions, 'like'> {
  if (!areas.some(({ kind }) => kind === 'unassigned')) return {};
  const fresh = sheet();
  const isFound = (key: string) => areas.some((area) => area.key === key && area.kind === 'unassigned');
  const others = fresh.provenance.areas.filter((key) => !before.includes(key));
  if (!others.every(isFound)) return {};
  const order = areas.map(({ key }) => key);
  return { fresh, withRows: (keys) => sheet(order.filter((key) => keys.has(key))) };
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
