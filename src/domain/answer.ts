import type { Area, AreaEdition, AreaKey, AreaLevel } from './area';
import type { CityRef, Release } from './catalogue';
import { absent, type Cell } from './cell';
import type { Indicator, IndicatorId } from './indicator';
import type { ReportingYear } from './period';
import type { Query } from './query';
import type { CrosswalkName } from './spatial/crosswalk';
import type { Text } from './text';

/** The cells a query got, with all they need to be shown: nothing here has to be asked again. */
export interface Answer {
  /** As asked, with the release filled in. */
  query: Query & { release: string };
  city: CityRef;
  level: AreaLevel;
  edition: AreaEdition;
  release: Release;
  indicators: Indicator[];
  /** In the register's order: parts, then the not-assignable row, then the city. */
  areas: Area[];
  years: ReportingYear[];
  /** Indicator by indicator, area by area, year by year (row-major, as in JSON-stat). Read by `cellAt`, made by `cellsInOrder`. */
  cells: Cell[];
  /** Positions of the cells that disclosure control hides: `unknown` to whoever asked. */
  confidential?: number[];
  /** By which the figures were converted to these areas, to be named wherever they stand. */
  crosswalks?: CrosswalkName[];
  attribution: Text;
}

/** The cell of one indicator, area and year; `unknown` where the answer has none. */
export function cellAt(answer: Answer, indicator: IndicatorId, area: AreaKey, year: ReportingYear): Cell {
  const { indicators, areas, years } = positionsIn(answer);
  return cellIn(answer, indicators.get(indicator), areas.get(area), years.get(year));
}

/** The cells of one indicator and year, in the order of the areas. */
export function columnOf(answer: Answer, indicator: IndicatorId, year: ReportingYear): Cell[] {
  const { indicators, years } = positionsIn(answer);
  const [i, y] = [indicators.get(indicator), years.get(year)];
  return answer.areas.map((_, a) => cellIn(answer, i, a, y));
}

/** Makes the cells of an answer about these indicators, areas and years, in their order. */
export function cellsInOrder(
  { indicators, areas, years }: Pick<Answer, 'indicators' | 'areas' | 'years'>,
  cell: (indicator: Indicator, area: Area, year: ReportingYear) => Cell,
): Cell[] {
  return indicators.flatMap((indicator) =>
    areas.flatMap((area) => years.map((year) => cell(indicator, area, year))),
  );
}

/** Indicators of the answer that have no number at all in a year. */
export function indicatorsWithoutData(answer: Answer, year: ReportingYear): Indicator[] {
  return answer.indicators.filter((indicator) =>
    answer.areas.every((area) => cellAt(answer, indicator.id, area.key, year).value === null),
  );
}

function cellIn({ areas, years, cells }: Answer, i?: number, a?: number, y?: number): Cell {
  if (i === undefined || a === undefined || y === undefined) return absent('unknown');
  return cells[(i * areas.length + a) * years.length + y] ?? absent('unknown');
}

interface Positions {
  indicators: Map<IndicatorId, number>;
  areas: Map<AreaKey, number>;
  years: Map<ReportingYear, number>;
}

const POSITIONS = new WeakMap<Answer, Positions>();

/** Where everything stands in an answer, worked out once. */
function positionsIn(answer: Answer): Positions {
  const known = POSITIONS.get(answer);
  if (known) return known;
  const positions = {
    indicators: positionsOf(answer.indicators.map(({ id }) => id)),
    areas: positionsOf(answer.areas.map(({ key }) => key)),
    years: positionsOf(answer.years),
  };
  POSITIONS.set(answer, positions);
  return positions;
}

/** The first of equal ones counts. */
function positionsOf<Key>(keys: Key[]): Map<Key, number> {
  return new Map(keys.map((key, position) => [key, position] as const).reverse());
}
