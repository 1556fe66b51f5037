import type { Answer } from '../domain/answer';
import type { Area, AreaKey } from '../domain/area';
import { ReportingError } from '../domain/reporting-error';
import type { Language } from '../domain/text';
import { fill, say } from '../texts';
import { besideColumn } from './beside-column';
import { besideNotes } from './beside-notes';
import { legendOf } from './content';
import { indicatorNotes, sourceLine } from './source-line';
import type { TableLayout } from './table-layout';
import { tableTitle, yearSpan } from './title';
import { valueColumn, type ValueColumn } from './value-column';

export interface TableRow {
  area: Area;
  name: string;
}

/** A statistical table before it is laid out for Excel, Word or a file: title, columns, rows, what stands below. */
export interface StatisticalTable {
  language: Language;
  title: string;
  /** Name of the stub column, `Stadtteil`. */
  stub: string;
  /** Indicator by indicator, year by year, and beside each value what it is to others. */
  columns: ValueColumn[];
  /** Footnote marks of proxies by indicator, `1)`. */
  marks: Record<string, string>;
  /** Parts in the register's order, then not assignable, then the city. */
  rows: TableRow[];
  /** Footnotes, legend of the signs used and of what stands beside the values, source: in the order they stand below the table. */
  notes: string[];
  legend: string;
  source: string;
}

/**
 * The table of an answer. A not-assignable row without any number is left out; with `only` it has exactly these areas, in this order. Fails with
 * `layout-beside-indicators`.
 */
export function statisticalTable(
  answer: Answer,
  language: Language,
  layout: TableLayout = {},
  only?: AreaKey[],
): StatisticalTable {
  if (layout.rows && layout.beside?.length) throw new ReportingError('layout-beside-indicators');
  const { marks, notes } = indicatorNotes(answer.indicators, language);
  const columns = columnsOfTable(answer, language, layout);
  const hasNumber = (area: Area) => columns.some((column) => column.cell(area).cell.value !== null);
  const isLeftOut = ({ kind }: Area) => kind === 'city' && layout.without?.includes('city') === true;
  const areas = only
    ? only.flatMap((key) => answer.areas.find((area) => area.key === key) ?? [])
    : answer.areas.filter((area) => !isLeftOut(area) && (area.kind !== 'unassigned' || hasNumber(area)));
  return {
    language,
    title: titleOf(answer, language, layout),
    stub: answer.level.name[language],
    columns,
    marks,
    rows: areas.map((area) => ({ area, name: rowName(area, language) })),
    notes,
    legend: [
      legendOf(
        areas.flatMap((area) => columns.map((column) => column.cell(area))),
        language,
      ),
      besideNotes(answer, columns, language),
    ]
      .filter(Boolean)
      .join(' '),
    source: sourceLine(answer, language),
  };
}

function titleOf(answer: Answer, language: Language, { title }: TableLayout): string {
  return title ? fill(title, { years: yearSpan(answer.years, language) }) : tableTitle(answer, language);
}

/** Indicator by indicator, year by year, the values and what stands beside them. */
export function columnsOfTable(
  answer: Answer,
  language: Language,
  { beside = [] }: TableLayout = {},
): ValueColumn[] {
  return answer.indicators.flatMap((indicator) =>
    answer.years.flatMap((year) => {
      const values = valueColumn(answer, indicator, year, language);
      return [values, ...beside.flatMap((each) => besideColumn(answer, values, each, language))];
    }),
  );
}

/** What a row of an area is called in a table. */
export function rowName(area: Area, language: Language): string {
  if (area.kind === 'city') return say(language, 'figure.cityRow', { city: area.name });
  if (area.kind === 'unassigned') return say(language, 'figure.unassignedRow');
  return area.name;
}

/** The names of areas a table made anew shows and one placed before does not. */
export function namesOfNew(areas: Area[], fresh: AreaKey[], placed: AreaKey[], language: Language): string[] {
  return areas
    .filter(({ key }) => fresh.includes(key) && !placed.includes(key))
    .map((area) => rowName(area, language));
}
