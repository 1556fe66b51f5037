import type { CityId } from '../domain/catalogue';
import type { ReportingYear } from '../domain/period';
import { choiceOfK, type ChoiceOfK } from '../domain/typology/clusters/choice-of-k';
import type { TypologyDefinition } from '../domain/typology/definition';
import { FEWEST_TYPES, MOST_TYPES, type Grouping } from '../domain/typology/grouping';
import { grouped } from '../figures/grouped-typology';
import { computeTypology, type TypologyResult } from '../domain/typology/index-typology';
import { queryForTypology } from '../domain/typology/query';
import type { IndicatorSource } from '../ports/indicator-source';

/**
 * What speaks for two to eight types when a year's areas are grouped by a method: silhouette and sum of squares, both measured
 * in the weighted z-scores whatever the method, so that methods can be compared. Areas without all indicators are not
 * measured. `between` is awaited before each number of types; when it throws, so does this. Fails like `computeTypology`.
 */
export async function chooseNumberOfTypes(
  { source }: { source: IndicatorSource },
  request: { city: CityId; year: ReportingYear; definition: TypologyDefinition; method: Grouping['method'] },
  between: (done: number, total: number) => Promise<void> = async () => undefined,
): Promise<ChoiceOfK[]> {
  const { city, year, definition, method } = request;
  const group = (types: number) => grouped(definition, { method, types });
  const answer = await source.answer(queryForTypology(group(FEWEST_TYPES), city, year));
  const choices: ChoiceOfK[] = [];
  for (let k = FEWEST_TYPES; k <= MOST_TYPES; k++) {
    await between(k - FEWEST_TYPES, MOST_TYPES - FEWEST_TYPES + 1);
    const { matrix, partition } = measured(computeTypology(group(k), answer));
    choices.push(...choiceOfK(matrix, k, k, () => partition));
    if (matrix.length <= k) break;
  }
  return choices;
}

function measured({ areas, indicators }: TypologyResult) {
  const complete = areas.filter(({ type, missing }) => type !== null && !missing);
  return {
    matrix: complete.map(({ z }) => indicators.map(({ weight }, t) => z[t]! * Math.sqrt(weight))),
    partition: complete.map(({ type }) => type!),
  };
}
