import type { Area } from './area';
import type { Sheet } from './sheet';

/** A chart on a sheet: what it shows and where it floats, in points from the sheet's corner. */
export interface SheetChart {
  id: string;
  name: string;
  chartType: string;
  title: string;
  showTitle: boolean;
  showLegend: boolean;
  legendPosition: string;
  seriesBy: string;
  source: { sheet: Sheet; area: Area };
  left: number;
  top: number;
  width: number;
  height: number;
}
