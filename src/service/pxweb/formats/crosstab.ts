import { cellAt, type Answer } from '../../../domain/answer';
import type { Cell } from '../../../domain/cell';
import type { Indicator } from '../../../domain/indicator';
import type { Dimension } from '../../../domain/selection';
import type { Language } from '../../../domain/text';
import { say } from '../../../texts';
import type { Presentation } from './presentation';

/** One value of a dimension as it stands in a head. */
export interface Value {
  code: string;
  label: string;
}

export interface Axis {
  dimension: Dimension;
  label: string;
  values: Value[];
}

/** An answer laid out as a person reads it: rows by the stub, columns by the heading, the last dimension fastest. */
export interface Crosstab {
  stub: Axis[];
  heading: Axis[];
  rows: { head: Value[]; cells: { cell: Cell; indicator: Indicator }[] }[];
  columns: Value[][];
}

/** Lays an answer out by its placement. */
export function crosstabOf(answer: Answer, { language, placement }: Presentation): Crosstab {
  const axes = axesOf(answer, language);
  const stub = placement.stub.map((dimension) => axes[dimension]);
  const heading = placement.heading.map((dimension) => axes[dimension]);
  const columns = combinations(heading);
  const cellOf = cellsByCode(answer, [...placement.stub, ...placement.heading]);
  const rows = combinations(stub).map((head) => ({
    head,
    cells: columns.map((column) => cellOf([...head, ...column])),
  }));
  return { stub, heading, rows, columns };
}

/** The cell at a place, its codes given in the order of the dimensions. */
function cellsByCode(answer: Answer, dimensions: Dimension[]) {
  const indicators = new Map(answer.indicators.map((indicator) => [indicator.id, indicator]));
  const [i, a, y] = (['indicator', 'area', 'year'] as const).map((name) => dimensions.indexOf(name));
  return (place: Value[]) => {
    const [indicator, area, year] = [i, a, y].map((at) => place[at!]!.code) as [string, string, string];
    return { cell: cellAt(answer, indicator, area, Number(year)), indicator: indicators.get(indicator)! };
  };
}

function axesOf({ indicators, areas, years, level }: Answer, language: Language): Record<Dimension, Axis> {
  return {
    indicator: {
      dimension: 'indicator',
      label: say(language, 'service.indicator'),
      values: indicators.map(({ id, name }) => ({ code: id, label: name[language] })),
    },
    area: {
      dimension: 'area',
      label: level.name[language],
      values: areas.map(({ key, name }) => ({ code: key, label: name })),
    },
    year: {
      dimension: 'year',
      label: say(language, 'service.year'),
      values: years.map((year) => ({ code: String(year), label: String(year) })),
    },
  };
}

function combinations(axes: Axis[]): Value[][] {
  return axes.reduce<Value[][]>(
    (heads, { values }) => heads.flatMap((head) => values.map((value) => [...head, value])),
    [[]],
  );
}
