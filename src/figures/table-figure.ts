import type { Answer } from '../domain/answer';
import type { Area, AreaKey } from '../domain/area';
import type { Language } from '../domain/text';
import { say } from '../texts';
import { altTextOf } from './alt-text';
import type { Column } from './column';
import { text } from './content';
import type { Figure } from './figure';
import { mainPoint } from './main-point';
import { statisticalTable, type StatisticalTable } from './statistical-table';
import { tableBody, type HeadLine } from './table-body';
import type { TableLayout } from './table-layout';
import type { ValueColumn } from './value-column';

/** A figure without the provenance `makeFigure` adds; `areas` are the keys of what it shows, a table's in row order. */
export type Draft = Omit<Figure, 'provenance'> & { areas: AreaKey[] };

/**
 * The standard table: head of indicators, a row of years when there are several, a row of units, one row an area. With columns
 * beside the values, a row says which is which.
 */
export function tableFigure(answer: Answer, language: Language, layout: TableLayout = {}): Draft {
  const table = statisticalTable(answer, language, layout);
  const codes = layout.codes ? [codeColumn(language)] : [];
  const { title, stub, columns, marks, rows, notes, legend, source } = table;
  return {
    kind: 'table',
    areas: rows.map(({ area }) => area.key),
    title,
    altText: altText(answer, table),
    body: tableBody(
      {
        stub,
        columns: [...codes, ...columns.map((column) => marked(column, marks))],
        heads: headsOf(answer, layout),
        rows: rows.map(({ area, name }) => ({ key: area.key, kind: area.kind, name, of: area })),
        decimals: [...codes.map(() => 0), ...columns.map(({ decimals }) => decimals)],
      },
      language,
    ),
    notes,
    legend,
    source,
  };
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

function altText(answer: Answer, { title, rows, columns, language }: StatisticalTable): string {
  const [indicator] = answer.indicators;
  const year = answer.years.at(-1);
  return altTextOf([
    say(language, 'figure.altTable', { title, rows: rows.length, columns: columns.length }),
    ...(indicator && year && answer.indicators.length === 1
      ? mainPoint(answer, indicator, year, language)
      : []),
  ]);
}
