import type { AreaKey } from '../domain/area';
import type { IndicatorId } from '../domain/indicator';
import type { ReportingYear } from '../domain/period';
import type { Language } from '../domain/text';
import { say } from '../texts';
import type { Column } from './column';
import type { RowMeaning } from './figure';
import type { StatisticalTable } from './statistical-table';
import type { ValueColumn } from './value-column';

/** An indicator in a year as a row of a table whose columns are areas. */
export interface IndicatorRow {
  /** The same in every year the table is brought to: `quote` in its last year, `quote (-1)` in the one before. */
  key: string;
  /** `Arbeitslosenquotient`, `Kinder in Mindestsicherung 1) 2018`. */
  name: string;
  unit: string;
  means: RowMeaning;
  of: ValueColumn;
}

/** The rows of a table of indicators: indicator by indicator, year by year. */
export function indicatorRows({ columns, marks, language }: StatisticalTable): IndicatorRow[] {
  const years = [...new Set(columns.map(({ year }) => year))];
  return columns.map((of) => {
    const { id, shortName, decimals } = of.of;
    const mark = marks[id] ? `\u00a0${marks[id]}` : '';
    const year = years.length > 1 ? ` ${of.year}` : '';
    return {
      key: rowKey(id, years.length - 1 - years.indexOf(of.year)),
      name: `${shortName[language]}${mark}${year}`,
      unit: of.unit,
      means: { indicator: id, year: of.year, decimals },
      of,
    };
  });
}

/** By what a row is known: years move, so they are counted back from the last. */
function rowKey(indicator: IndicatorId, back: number): string {
  return back > 0 ? `${indicator} (-${back})` : indicator;
}

/** What a row of some key is in a table of some years. */
export function meaningOfRowKey(
  key: string,
  years: ReportingYear[],
): { indicator: IndicatorId; year?: ReportingYear } {
  const [, indicator = key, back = '0'] = /^(.*?)(?: \(-(\d+)\))?$/.exec(key) ?? [];
  const year = years.at(-1 - Number(back));
  return { indicator, ...(year !== undefined && { year }) };
}

/** `Arbeitslosenquotient 2018 (%)` */
export function nameWithUnit({ name, unit }: IndicatorRow, language: Language): string {
  return unit ? `${name} ${say(language, 'figure.unit', { unit })}` : name;
}

/** A column of numbers whose rows are indicators. */
export interface AreaColumn extends Column<IndicatorRow> {
  area: AreaKey;
}

/** The columns of a table of indicators: its areas, the city last. */
export function areaColumns({ rows }: StatisticalTable): AreaColumn[] {
  return rows.map(({ area, name }) => ({
    area: area.key,
    ...(area.kind !== 'part' && { kind: area.kind }),
    measure: 'value',
    group: name,
    head: area.key,
    unit: '',
    cell: ({ of }) => of.cell(area),
  }));
}
