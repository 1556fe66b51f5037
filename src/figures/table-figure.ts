import { altTextOf } from './alt-text';
import type { Answer } from '../domain/answer';
import type { AreaKey } from '../domain/area';
import type { Figure, HeadCell, TableBody } from './figure';
import { mainPoint } from './main-point';
import { formatCell } from '../domain/number-format';
import { statisticalTable, type StatisticalTable, type TableColumn } from './statistical-table';
import type { Language } from '../domain/text';
import { say } from '../texts';

/** A figure without the provenance `makeFigure` adds; `areas` are the keys of what it shows, a table's in row order. */
export type Draft = Omit<Figure, 'provenance'> & { areas: AreaKey[] };

/** The standard table: head of indicators, a row of years when there are several, a row of units, one row an area. */
export function tableFigure(answer: Answer, language: Language): Draft {
  const table = statisticalTable(answer, language);
  return {
    kind: 'table',
    areas: table.rows.map(({ area }) => area.key),
    title: table.title,
    altText: altText(answer, table),
    body: {
      kind: 'table',
      head: headOf(table, answer.years.length),
      rows: table.rows.map(({ area, name, cells }) => ({
        key: area.key,
        kind: area.kind,
        texts: [
          name,
          ...cells.map((cell, c) => formatCell(cell, table.columns[c]?.indicator.decimals ?? 0, language)),
        ],
      })),
      decimals: table.columns.map(({ indicator }) => indicator.decimals),
      columns: table.columns.map(({ indicator, year }) => ({
        indicator: indicator.id,
        year,
        measure: 'value',
      })),
    },
    notes: table.notes,
    legend: table.legend,
    source: table.source,
  };
}

function headOf({ stub, columns, language }: StatisticalTable, years: number): TableBody['head'] {
  const indicators = merged(
    columns,
    ({ indicator, mark }) => `${indicator.shortName[language]}${mark && `\u00a0${mark}`}`,
  );
  const units = merged(columns, ({ indicator }) => indicator.unit[language]);
  const yearRow = columns.map(({ year }) => ({ text: String(year), span: 1 }));
  const rows = years > 1 ? [indicators, yearRow, units] : [indicators, units];
  return rows.map((cells, r) => [{ text: r === 0 ? stub : '', span: 1 }, ...cells]);
}

/** Neighbouring columns of one text share a cell. */
function merged(columns: TableColumn[], textOf: (column: TableColumn) => string): HeadCell[] {
  return columns.reduce<HeadCell[]>((cells, column) => {
    const text = textOf(column);
    const last = cells.at(-1);
    if (last?.text === text) return [...cells.slice(0, -1), { text, span: last.span + 1 }];
    return [...cells, { text, span: 1 }];
  }, []);
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
