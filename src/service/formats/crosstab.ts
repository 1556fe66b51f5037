import type { Answer } from '../../domain/answer';
import { absent, type Cell } from '../../domain/cell';
import type { Indicator } from '../../domain/indicator';
import type { Language } from '../../domain/text';
import { say } from '../../texts';
import type { Dimension } from '../api-table';
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
function cellsByCode({ indicators, areas, years, cells }: Answer, dimensions: Dimension[]) {
  const position = {
    indicator: new Map(indicators.map(({ id }, i) => [id, i])),
    area: new Map(areas.map(({ key }, i) => [key, i])),
    year: new Map(years.map((year, i) => [String(year), i])),
  };
  return (place: Value[]) => {
    const at = { indicator: 0, area: 0, year: 0 };
    dimensions.forEach((name, i) => (at[name] = position[name].get(place[i]?.code ?? '') ?? 0));
    const cell = cells[(at.indicator * areas.length + at.area) * years.length + at.year];
    return { cell: cell ?? absent('unknown'), indicator: indicators[at.indicator]! };
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
