import type { Answer } from '../domain/answer';
import type { Area, AreaKey } from '../domain/area';
import type { Language } from '../domain/text';
import { say } from '../texts';
import { altTextOf } from './alt-text';
import type { Column } from './column';
import { text } from './content';
import type { Figure, TableBody } from './figure';
import { areaColumns, indicatorRows, nameWithUnit } from './indicator-rows';
import { mainPoint } from './main-point';
import { statisticalTable, type StatisticalTable } from './statistical-table';
import { tableBody, type HeadLine } from './table-body';
import type { TableLayout } from './table-layout';
import type { ValueColumn } from './value-column';

/** A figure without the provenance `makeFigure` adds; `areas` are the keys of what it shows, a table's in its order. */
export type Draft = Omit<Figure, 'provenance'> & { areas: AreaKey[] };

/**
 * The table of a report: areas in its rows, or indicators. With `only` it has exactly these areas. Fails with
 * `layout-beside-indicators`.
 */
export function tableFigure(
  answer: Answer,
  language: Language,
  layout: TableLayout = {},
  only?: AreaKey[],
): Draft {
  const table = statisticalTable(answer, language, layout, only);
  const body =
    layout.rows === 'indicators' ? bodyOfIndicators(table, layout) : bodyOfAreas(answer, table, layout);
  const { title, rows, notes, legend, source } = table;
  return {
    kind: 'table',
    areas: rows.map(({ area }) => area.key),
    title,
    altText: altText(answer, table, layout),
    body,
    notes,
    legend,
    source,
  };
}

/**
 * The standard table: head of indicators, a row of years when there are several, a row of units, one row an area. With columns
 * beside the values, a row says which is which.
 */
function bodyOfAreas(
  answer: Answer,
  { stub, columns, marks, rows, language }: StatisticalTable,
  layout: TableLayout,
): TableBody {
  const codes = layout.codes ? [codeColumn(language)] : [];
  return tableBody(
    {
      stub,
      columns: [...codes, ...columns.map((column) => marked(column, marks))],
      heads: headsOf(answer, layout),
      rows: rows.map(({ area, name }) => ({ key: area.key, kind: area.kind, name, of: area })),
      decimals: [...codes.map(() => 0), ...columns.map(({ decimals }) => decimals)],
    },
    language,
  );
}

/** Head of areas, a row of their keys where wanted, one row an indicator and year with its unit. */
function bodyOfIndicators(table: StatisticalTable, { codes }: TableLayout): TableBody {
  const { language } = table;
  const columns = areaColumns(table);
  return tableBody(
    {
      stub: say(language, 'figure.indicator'),
      columns,
      heads: codes ? ['group', 'head'] : ['group'],
      rows: indicatorRows(table).map((row) => ({
        key: row.key,
        kind: 'part',
        means: row.means,
        name: nameWithUnit(row, language),
        of: row,
      })),
      decimals: columns.map(() => 0),
    },
    language,
  );
}

function headsOf({ years }: Answer, { beside = [] }: TableLayout): HeadLine[] {
  return [
    'group',
    ...(years.length > 1 ? ['head' as const] : []),
    ...(beside.length ? ['sub' as const] : []),
    'unit',
  ];
}

function codeColumn(language: Language): Column<Area> {
  const group = say(language, 'excel.key');
  return { measure: 'key', group, unit: '', head: '', cell: ({ key }) => text(key, { role: 'key' }) };
}

function marked(column: ValueColumn, marks: Record<string, string>): ValueColumn {
  const mark = marks[column.of.id];
  return mark ? { ...column, group: `${column.group}\u00a0${mark}` } : column;
}

function altText(answer: Answer, table: StatisticalTable, layout: TableLayout): string {
  const { title, language } = table;
  const [areas, values] = [table.rows.length, table.columns.length];
  const [rows, columns] = layout.rows === 'indicators' ? [values, areas] : [areas, values];
  const [indicator] = answer.indicators;
  const year = answer.years.at(-1);
  return altTextOf([
    say(language, 'figure.altTable', { title, rows, columns }),
    ...(indicator && year && answer.indicators.length === 1
      ? mainPoint(answer, indicator, year, language)
      : []),
  ]);
}
