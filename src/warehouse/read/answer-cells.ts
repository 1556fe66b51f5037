import { cellsInOrder } from '../../domain/answer';
import type { Area } from '../../domain/area';
import type { Cell } from '../../domain/cell';
import { absent } from '../../domain/cell';
import { indicatorCell, measuresOf, residual } from '../../domain/indicator-value';
import type { Indicator } from '../../domain/indicator';
import type { ReportingYear } from '../../domain/period';
import type { Observed } from './read-observations';

/** What cells are computed from. */
export interface CellSources {
  observed: Observed;
  city: Area;
  /** All areas of the level figures were delivered for, asked for or not, and what was observed there. */
  parts: Area[];
  delivered: Observed;
}

/** The cells of an answer about these indicators, areas and years. */
export function cellsOf(
  indicators: Indicator[],
  areas: Area[],
  years: ReportingYear[],
  sources: CellSources,
): Cell[] {
  return cellsInOrder({ indicators, areas, years }, (indicator, area, year) =>
    cellOf(indicator, area, year, sources),
  );
}

function cellOf(indicator: Indicator, area: Area, year: ReportingYear, sources: CellSources): Cell {
  const own = sources.observed(area.key, year);
  const delivered = () => measuresOf(indicator.formula).some((measure) => own[measure]);
  if (area.kind !== 'unassigned' || delivered()) return indicatorCell(indicator.formula, own);
  return leftOver(indicator, year, sources);
}

/** The not-assignable row where nothing was delivered for it: people can be left over, shares cannot. */
function leftOver(
  { formula }: Indicator,
  year: ReportingYear,
  { parts, city, delivered }: CellSources,
): Cell {
  if (formula.kind !== 'count') return absent('meaningless');
  const cell = ({ key }: Area) => indicatorCell(formula, delivered(key, year));
  return residual(cell(city), parts.map(cell));
}
