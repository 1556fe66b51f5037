import { lastColumn, lastRow } from '../model/area';
import type { Area } from '../model/area';
import type { SheetChart } from '../model/sheet-chart';

export interface ChartSeries {
  name: Area;
  categories: Area;
  values: Area;
}

/** Takes the source of a chart apart: names in the first row and categories in the first column, or the other way round. */
export function seriesOf({ source: { area }, seriesBy }: SheetChart): ChartSeries[] {
  const byRows = seriesBy === 'Rows' || (seriesBy === 'Auto' && area.columns > area.rows);
  return byRows ? seriesInRows(area) : seriesInColumns(area);
}

const seriesInColumns = (area: Area): ChartSeries[] =>
  Array.from({ length: lastColumn(area) - area.column }, (_, offset) => {
    const column = area.column + 1 + offset;
    const body = { row: area.row + 1, rows: area.rows - 1, columns: 1 };
    return {
      name: { row: area.row, column, rows: 1, columns: 1 },
      categories: { ...body, column: area.column },
      values: { ...body, column },
    };
  });

const seriesInRows = (area: Area): ChartSeries[] =>
  Array.from({ length: lastRow(area) - area.row }, (_, offset) => {
    const row = area.row + 1 + offset;
    const body = { column: area.column + 1, rows: 1, columns: area.columns - 1 };
    return {
      name: { row, column: area.column, rows: 1, columns: 1 },
      categories: { ...body, row: area.row },
      values: { ...body, row },
    };
  });
