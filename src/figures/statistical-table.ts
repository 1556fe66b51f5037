import { cellAt, type Answer } from '../domain/answer';
import type { Area } from '../domain/area';
import type { Cell } from '../domain/cell';
import type { Indicator } from '../domain/indicator';
import { formatCell } from '../domain/number-format';
import type { ReportingYear } from '../domain/period';
import { indicatorNotes, signLegend, sourceLine } from './source-line';
import type { Language } from '../domain/text';
import { say } from '../texts';
import { tableTitle } from './title';

/** One column of numbers: an indicator in a reporting year. */
export interface TableColumn {
  indicator: Indicator;
  year: ReportingYear;
  /** Footnote mark of a proxy, `1)`; empty otherwise. */
  mark: string;
}

export interface TableRow {
  area: Area;
  name: string;
  cells: Cell[];
}

/** A statistical table before it is laid out for Excel, Word or a file: title, columns, rows, what stands below. */
export interface StatisticalTable {
  language: Language;
  title: string;
  /** Name of the stub column, `Stadtteil`. */
  stub: string;
  columns: TableColumn[];
  /** Parts in the register's order, then not assignable, then the city. */
  rows: TableRow[];
  /** Footnotes, legend of the signs used, source: in the order they stand below the table. */
  notes: string[];
  legend: string;
  source: string;
}

/** The table of an answer. A not-assignable row without any number is left out. */
export function statisticalTable(answer: Answer, language: Language): StatisticalTable {
  const proxies = indicatorNotes(answer.indicators, language);
  const columns = answer.indicators.flatMap((indicator) =>
    answer.years.map((year) => ({ indicator, year, mark: proxies.marks[indicator.id] ?? '' })),
  );
  const rows = answer.areas
    .map((area) => ({
      area,
      name: rowName(area, language),
      cells: columns.map(({ indicator, year }) => cellAt(answer, indicator.id, area.key, year)),
    }))
    .filter(({ area, cells }) => area.kind !== 'unassigned' || cells.some(({ value }) => value !== null));
  return {
    language,
    title: tableTitle(answer, language),
    stub: answer.level.name[language],
    columns,
    rows,
    notes: proxies.notes,
    legend: signLegend(
      rows.flatMap(({ cells }) =>
        cells.map((cell, c) => formatCell(cell, columns[c]?.indicator.decimals ?? 0, language)),
      ),
      language,
    ),
    source: sourceLine(answer, language),
  };
}

function rowName(area: Area, language: Language): string {
  if (area.kind === 'city') return say(language, 'figure.cityRow', { city: area.name });
  if (area.kind === 'unassigned') return say(language, 'figure.unassignedRow');
  return area.name;
}
