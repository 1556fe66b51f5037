import type { Answer } from '../domain/answer';
import type { AreaKey } from '../domain/area';
import type { Language } from '../domain/text';
import { say } from '../texts';
import { altTextOf } from './alt-text';
import type { Figure } from './figure';
import { mainPoint } from './main-point';
import { statisticalTable, type StatisticalTable } from './statistical-table';
import { tableBody } from './table-body';
import type { ValueColumn } from './value-column';

/** A figure without the provenance `makeFigure` adds; `areas` are the keys of what it shows, a table's in row order. */
export type Draft = Omit<Figure, 'provenance'> & { areas: AreaKey[] };

/** The standard table: head of indicators, a row of years when there are several, a row of units, one row an area. */
export function tableFigure(answer: Answer, language: Language): Draft {
  const table = statisticalTable(answer, language);
  const { title, stub, columns, marks, rows, notes, legend, source } = table;
  return {
    kind: 'table',
    areas: rows.map(({ area }) => area.key),
    title,
    altText: altText(answer, table),
    body: tableBody(
      {
        stub,
        columns: columns.map((column) => marked(column, marks)),
        heads: answer.years.length > 1 ? ['group', 'head', 'unit'] : ['group', 'unit'],
        rows: rows.map(({ area, name }) => ({ key: area.key, kind: area.kind, name, of: area })),
        decimals: columns.map(({ of }) => of.decimals),
      },
      language,
    ),
    notes,
    legend,
    source,
  };
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
