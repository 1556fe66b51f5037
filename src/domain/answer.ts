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
  /** Indicator by indicator, area by area, year by year (row-major, as in JSON-stat). */
  cells: Cell[];
  /** Positions of the cells that disclosure control hides: `unknown` to whoever asked. */
  confidential?: number[];
  /** By which the figures were converted to these areas, to be named wherever they stand. */
  crosswalks?: CrosswalkName[];
  attribution: Text;
}

/** The cell of one indicator, area and year; `unknown` where the answer has none. */
export function cellAt(answer: Answer, indicator: IndicatorId, area: AreaKey, year: ReportingYear): Cell {
  const i = answer.indicators.findIndex((candidate) => candidate.id === indicator);
  const a = answer.areas.findIndex((candidate) => candidate.key === area);
  const y = answer.years.indexOf(year);
  if (i < 0 || a < 0 || y < 0) return absent('unknown');
  return answer.cells[(i * answer.areas.length + a) * answer.years.length + y] ?? absent('unknown');
}

/** Indicators of the answer that have no number at all in a year. */
export function indicatorsWithoutData(answer: Answer, year: ReportingYear): Indicator[] {
  return answer.indicators.filter((indicator) =>
    answer.areas.every((area) => cellAt(answer, indicator.id, area.key, year).value === null),
  );
}
