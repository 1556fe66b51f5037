import type { Answer } from '../domain/answer';
import type { AreaKey } from '../domain/area';
import type { Topic } from '../domain/indicator';
import type { Language } from '../domain/text';
import { say } from '../texts';
import { text } from './content';
import { areaColumns, indicatorRows, type IndicatorRow } from './indicator-rows';
import { makeSheet } from './make-sheet';
import type { FigureRequest } from './provenance';
import type { Sheet } from './sheet';
import { indicatorHead, sheetColumn, type SheetColumn } from './sheet-column';
import { sheetName } from './sheet-name';
import { statisticalTable, type StatisticalTable, type TableRow } from './statistical-table';
import { yearSpan } from './title';
import type { ValueColumn } from './value-column';

/**
 * The worksheet of a table: numbers in full precision, shown by their formats. With `areas` it has exactly these, for a refresh
 * of the same shape; not-assignable ones without numbers then show signs. Fails with `layout-beside-indicators`.
 */
export function sheetOfTable(
  answer: Answer,
  request: FigureRequest,
  topics: Topic[],
  areas?: AreaKey[],
): Sheet {
  if (request.options.table?.rows === 'indicators') return sheetOfIndicators(answer, request, areas);
  const table = statisticalTable(answer, request.language, request.options.table, areas);
  return makeSheet(answer, request, {
    name: tableSheetName(answer, request.language),
    title: table.title,
    stub: table.stub,
    rows: table.rows,
    nameOf: ({ area: { key, kind }, name }) => ({ key, name, ...(kind !== 'part' && { emphasis: kind }) }),
    columns: columnsOf(table, topics),
    legend: table.legend,
  });
}

/** Indicators in the rows, with their units; areas in the columns, their keys over the heads. */
function sheetOfIndicators(answer: Answer, request: FigureRequest, areas?: AreaKey[]): Sheet {
  const { language, options } = request;
  const table = statisticalTable(answer, language, options.table, areas);
  return makeSheet(answer, request, {
    name: tableSheetName(answer, language),
    title: table.title,
    stub: say(language, 'figure.indicator'),
    units: '',
    rows: indicatorRows(table),
    nameOf: ({ key, name }) => ({ key, name }),
    columns: [unitColumn(language), ...areaColumnsOf(table)],
  });
}

function unitColumn(language: Language): SheetColumn<IndicatorRow> {
  return sheetColumn({
    measure: 'unit',
    head: say(language, 'excel.unit'),
    cell: ({ unit }) => text(unit),
  });
}

function areaColumnsOf(table: StatisticalTable): SheetColumn<IndicatorRow>[] {
  return areaColumns(table).map(({ group, area, ...column }) =>
    sheetColumn({ ...column, area, group: '', unit: area, head: group }),
  );
}

function tableSheetName({ indicators, years }: Answer, language: Language): string {
  const first = indicators[0]?.shortName[language] ?? '';
  const subject = indicators.length > 1 ? say(language, 'excel.andOthers', { first }) : first;
  const span = years.length > 2 ? `${years[0]}–${years.at(-1)}` : yearSpan(years, language);
  return sheetName(subject, span);
}

/** Under their topics, all as wide as the widest. */
function columnsOf({ columns, marks, language }: StatisticalTable, topics: Topic[]): SheetColumn<TableRow>[] {
  const headed = columns.map((column) =>
    sheetColumn<TableRow>({
      ...column,
      group: topics.find(({ id }) => id === column.of.topic)?.name[language] ?? '',
      head: headOf(column, marks, language),
      cell: ({ area }) => column.cell(area),
    }),
  );
  const width = Math.max(...headed.map((column) => column.width));
  return headed.map((column) => ({ ...column, width }));
}

/** `Arbeitslosenquotient 2018`, `Arbeitslosenquotient 2018, Abstand zu Hamburg` */
function headOf({ of, year, measure, sub }: ValueColumn, marks: Record<string, string>, language: Language) {
  const head = indicatorHead(of, year, marks, language);
  return measure === 'value' ? head : `${head}, ${sub}`;
}
