import { cellAt, type Answer } from '../answer';
import type { Area, AreaKey } from '../area';
import type { Catalogue } from '../catalogue';
import { absent, numberCell, type Cell } from '../cell';
import type { Formula, Indicator, IndicatorId } from '../indicator';
import { indicatorCell, total } from '../indicator-value';
import type { ReportingYear } from '../period';
import type { Query } from '../query';
import type { TypologyDefinition } from './definition';

/** What the areas of each type are like, to compare an area with. */
export interface ReferenceValues {
  year: ReportingYear;
  indicators: ReferenceIndicator[];
  /** In the order of the definition's types, also those no area has. */
  types: ReferenceRow[];
  /** All areas with a type. */
  typed: ReferenceRow;
  /** The areas without one. */
  untyped: Pick<ReferenceRow, 'areas' | 'population'>;
}

/** From the counts of all areas together, or the plain mean of the areas where the counts behind a rate are not published. */
export interface ReferenceIndicator {
  indicator: Indicator;
  by: 'counts' | 'mean';
}

export interface ReferenceRow {
  areas: number;
  population: Cell;
  /** Per cent of the population of all areas with a type. */
  share: Cell;
  /** In the order of the indicators, over the areas that have the indicator. */
  values: Cell[];
}

/** Which areas have which type: a typology just computed, or a released one. */
export interface TypedAreas {
  definition: TypologyDefinition;
  year: ReportingYear;
  areas: { area: Area; type: number | null }[];
}

/** The query of a typology with the published counts its ratios are made of, by which types can be described. */
export function withCounts(query: Query, { indicators, availability }: Catalogue): Query {
  const asked = indicators.filter(({ id }) => query.indicators.includes(id));
  const counts = asked.flatMap(({ formula }) => countsBehind(formula, indicators) ?? []);
  const known = counts.filter(({ id }) => availability[id]?.[query.level]?.length);
  return { ...query, indicators: [...new Set([...query.indicators, ...known.map(({ id }) => id)])] };
}

/**
 * Population, number of areas and indicators of each type, from the answer to the query `withCounts` gives. A ratio is one
 * of sums over the areas of the type if the counts of every typed area that has it are in the answer; otherwise it is the
 * mean of the areas, and says so. A type nobody has is without values.
 */
export function referenceValues({ definition, year, areas }: TypedAreas, answer: Answer): ReferenceValues {
  const cells: CellOf = (indicator, area) => cellAt(answer, indicator, area, year);
  const typed = areas.filter(({ type }) => type !== null).map(({ area }) => area.key);
  const ofType = (t: number) => areas.filter(({ type }) => type === t).map(({ area }) => area.key);
  const population = (keys: AreaKey[]) =>
    keys.length ? total(keys.map((key) => cells(definition.exclusions.inhabitants, key))) : numberCell(0);
  const all = population(typed);
  const columns = definition.indicators.flatMap(
    ({ id }) => answer.indicators.find((known) => known.id === id) ?? [],
  );
  const made = columns.map((indicator) => columnOf(indicator, answer, cells, typed));
  const row = (keys: AreaKey[]): ReferenceRow => ({
    areas: keys.length,
    population: population(keys),
    share: indicatorCell(SHARE, { part: population(keys), all }),
    values: made.map(({ valueOf }) => valueOf(keys)),
  });
  const untyped = areas.filter(({ type }) => type === null).map(({ area }) => area.key);
  return {
    year,
    indicators: made.map(({ indicator, by }) => ({ indicator, by })),
    types: definition.types.map((_, t) => row(ofType(t + 1))),
    typed: row(typed),
    untyped: { areas: untyped.length, population: population(untyped) },
  };
}

const SHARE: Formula = { kind: 'ratio', numerator: ['part'], denominator: ['all'], factor: 100 };

interface ReferenceColumn extends ReferenceIndicator {
  valueOf(areas: AreaKey[]): Cell;
}

function columnOf(indicator: Indicator, answer: Answer, cells: CellOf, typed: AreaKey[]): ReferenceColumn {
  const having = (keys: AreaKey[]) => keys.filter((key) => cells(indicator.id, key).value !== null);
  const counts = countsBehind(indicator.formula, answer.indicators);
  const known =
    counts && having(typed).every((key) => counts.every(({ id }) => cells(id, key).value !== null));
  const of = known
    ? (keys: AreaKey[]) =>
        indicatorCell(
          indicator.formula,
          Object.fromEntries(
            counts.map(({ id, measure }) => [measure, total(keys.map((key) => cells(id, key)))]),
          ),
        )
    : (keys: AreaKey[]) => mean(keys.map((key) => cells(indicator.id, key)));
  return {
    indicator,
    by: known ? 'counts' : 'mean',
    valueOf: (keys) => {
      const areas = having(keys);
      return areas.length ? of(areas) : absent(keys.length ? 'unknown' : 'meaningless');
    },
  };
}

/** The count indicator of every measure of a ratio; `undefined` where one is not published, or nothing is a ratio. */
function countsBehind(
  formula: Formula,
  indicators: Indicator[],
): { id: IndicatorId; measure: string }[] | undefined {
  if (formula.kind !== 'ratio') return undefined;
  const measures = [...formula.numerator, ...formula.denominator];
  const found = measures.flatMap((measure) => {
    const count = indicators.find(
      (known) =>
        known.formula.kind === 'count' &&
        known.formula.measures.length === 1 &&
        known.formula.measures[0] === measure,
    );
    return count ? [{ id: count.id, measure }] : [];
  });
  return found.length === measures.length ? found : undefined;
}

/** Of cells that all have a number. */
function mean(cells: Cell[]): Cell {
  const sum = total(cells);
  return sum.value === null ? sum : numberCell(sum.value / cells.length, sum.quality);
}

type CellOf = (indicator: IndicatorId, area: AreaKey) => Cell;
