import { cellAt, type Answer } from '../domain/answer';
import type { Area } from '../domain/area';
import type { Indicator } from '../domain/indicator';
import type { ReportingYear } from '../domain/period';
import type { Language } from '../domain/text';
import { say } from '../texts';
import type { Column } from './column';
import { number, type NumberContent } from './content';

/** A column of an indicator in a year: its values as the answer has them, or what they are to others. */
export interface ValueColumn extends Column<Area> {
  of: Indicator;
  year: ReportingYear;
  decimals: number;
  sub: string;
  cell(area: Area): NumberContent;
}

/** Under the short name of the indicator and the year. */
export function valueColumn(
  answer: Answer,
  indicator: Indicator,
  year: ReportingYear,
  language: Language,
): ValueColumn {
  const { id, shortName, unit, decimals } = indicator;
  return {
    of: indicator,
    indicator: id,
    year,
    decimals,
    sub: say(language, 'figure.value'),
    measure: 'value',
    group: shortName[language],
    unit: unit[language],
    head: String(year),
    cell: ({ key }) => number(cellAt(answer, id, key, year), decimals),
  };
}
