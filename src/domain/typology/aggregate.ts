import type { Area, AreaKey, LevelId } from '../area';
import type { ReportingYear } from '../period';
import { ReportingError } from '../reporting-error';
import { cutAt } from './classes';
import type { TypologyDefinition } from './definition';
import { FEWEST_AREAS } from './dynamics';
import type { TypologyArea, TypologyResult } from './result';
import { isConstant, spreadOf } from './standardise';
import { limitsOf } from './types';

/** A typology carried up to a coarser level. */
export interface AggregatedTypology {
  definition: TypologyDefinition;
  year: ReportingYear;
  level: LevelId;
  /** Of the scores of the coarser areas. */
  mean: number;
  deviation: number;
  limits: number[];
  areas: AggregatedArea[];
}

export interface AggregatedArea {
  area: Area;
  /** All parts and those with an index, which carry the score. */
  parts: number;
  typed: number;
  /** Of the parts with an index. */
  inhabitants: number;
  /** The index of the parts, weighted by inhabitants; `null` when no part has one. */
  score: number | null;
  /** The score standardised anew over the areas of this level. */
  index: number | null;
  type: number | null;
}

/**
 * The coarser areas by the population-weighted scores of their parts, standardised again and cut at the same limits, as
 * Hamburg carries its Sozialmonitoring to larger areas (Sozialbehörde, Faktenblatt Sozialindex). `areas` gives the parents.
 * Fails with `typology-not-aggregable` (clusters, or a part without inhabitants), `typology-too-few-areas` and
 * `typology-constant-index`.
 */
export function aggregateTypology(result: TypologyResult, areas: Area[], level: LevelId): AggregatedTypology {
  const { definition, year } = result;
  if (definition.method !== 'index') throw notAggregable(definition.name.de);
  const byKey = new Map(areas.map((area) => [area.key, area]));
  const parts = new Map<AreaKey | undefined, TypologyArea[]>();
  for (const row of result.areas) {
    const above = ancestor(row.area, level, byKey);
    parts.set(above, parts.get(above) ?? []);
    parts.get(above)?.push(row);
  }
  const weighed = areas
    .filter((area) => area.level === level && area.kind === 'part')
    .map((area) => scoreOf(area, parts.get(area.key) ?? []));
  const scores = weighed.flatMap(({ score }) => score ?? []);
  if (scores.length < FEWEST_AREAS)
    throw new ReportingError('typology-too-few-areas', { year, areas: scores.length, needed: FEWEST_AREAS });
  if (isConstant(scores, 1)) throw new ReportingError('typology-constant-index', { typology: definition.id });
  const { mean, deviation } = spreadOfScores(definition, weighed, scores);
  const indexOf = (score: number) => (score - mean) / deviation;
  const limits = limitsOf(definition, scores.map(indexOf));
  return {
    definition,
    year,
    level,
    mean,
    deviation,
    limits,
    areas: weighed.map((row) => {
      const index = row.score === null ? null : indexOf(row.score);
      return { ...row, index, type: index === null ? null : cutAt(index, limits) };
    }),
  };
}

function ancestor({ key, parent }: Area, level: LevelId, byKey: Map<AreaKey, Area>): AreaKey | undefined {
  let above = parent ?? byKey.get(key)?.parent;
  while (above !== undefined && byKey.get(above)?.level !== level) above = byKey.get(above)?.parent;
  return above;
}

function scoreOf(area: Area, parts: TypologyArea[]): Omit<AggregatedArea, 'index' | 'type'> {
  const typed = parts.filter(({ index }) => index !== null);
  const weights = typed.map(({ area: part, inhabitants }) => {
    if (inhabitants.value === null) throw notAggregable(part.name);
    return inhabitants.value;
  });
  const inhabitants = weights.reduce((total, weight) => total + weight, 0);
  const sum = typed.reduce((total, { index }, i) => total + (index ?? 0) * (weights[i] ?? 0), 0);
  return {
    area,
    parts: parts.length,
    typed: typed.length,
    inhabitants,
    score: inhabitants > 0 ? sum / inhabitants : null,
  };
}

/** As the definition standardises: unweighted, by inhabitants, or from the city, whose index is zero. */
function spreadOfScores(
  { standardisation }: TypologyDefinition,
  weighed: { score: number | null; inhabitants: number }[],
  scores: number[],
) {
  const weights = weighed.flatMap(({ score, inhabitants }) => (score === null ? [] : inhabitants));
  const byInhabitants = standardisation.mean === 'inhabitants';
  const spread = spreadOf(scores, standardisation.deviation, byInhabitants ? weights : undefined);
  return standardisation.mean === 'city' ? { ...spread, mean: 0 } : spread;
}

function notAggregable(name: string) {
  return new ReportingError('typology-not-aggregable', { name });
}
