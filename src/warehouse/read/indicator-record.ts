import type { LevelId } from '../../domain/area';
import type { Catalogue } from '../../domain/catalogue';
import type { DefinitionVersion } from '../../domain/definition-version';
import type { Formula, Indicator } from '../../domain/indicator';
import { measuresOf } from '../../domain/indicator-value';
import type { IndicatorMetadata } from '../../domain/indicator-metadata';

/**
 * An indicator of a release with everything that is known of it. `metadata` has the words of KomMonitor's indicator
 * metadata: what the definition and the figures say is filled in from them, the rest is as the city package states it.
 */
export function indicatorRecord(
  catalogue: Catalogue,
  { version, since, definition, metadata }: DefinitionVersion,
) {
  const availability = catalogue.availability[definition.id] ?? {};
  return {
    ...definition,
    availability,
    version,
    since,
    metadata: {
      ...fromDefinition(catalogue, definition, availability),
      ...stated(catalogue, definition, metadata),
    },
  };
}

/** A version of a definition by itself, without what depends on figures. */
export function versionRecord({ version, since, until, definition, metadata }: DefinitionVersion) {
  return {
    version,
    since,
    ...(until && { until }),
    ...definition,
    ...(metadata && { metadata: withoutId(metadata) }),
  };
}

/** The levels with data of an indicator, coarse to fine, without those made of the areas of others. */
export function ownLevels({ levels, areas, availability }: Catalogue, indicator: string): LevelId[] {
  const composed = new Set(areas.flatMap(({ level, parts }) => (parts ? [level] : [])));
  return levels
    .map(({ id }) => id)
    .filter((id) => availability[indicator]?.[id]?.length && !composed.has(id));
}

function fromDefinition(catalogue: Catalogue, definition: Indicator, availability: Record<string, number[]>) {
  const { formula, unit, decimals, explanation, source, topic, populationBase, exclusions } = definition;
  const { indicators, levels, release } = catalogue;
  const own = ownLevels(catalogue, definition.id);
  return {
    indicatorType: formula.kind === 'count' ? 'STATUS_ABSOLUTE' : 'STATUS_RELATIVE',
    creationType: formula.kind === 'ratio' || measuresOf(formula).length > 1 ? 'COMPUTATION' : 'INSERTION',
    unit,
    precision: decimals,
    description: explanation,
    datasource: source,
    topicReference: topic,
    populationBase,
    exclusions,
    lastUpdate: release.date,
    displayOrder: indicators.findIndex(({ id }) => id === definition.id) + 1,
    applicableSpatialUnits: levels.map(({ id }) => id).filter((id) => availability[id]?.length),
    highestSpatialUnit: own[0] ?? null,
    lowestSpatialUnitForComputation: own.at(-1) ?? null,
    applicableDates: [...new Set(Object.values(availability).flat())]
      .sort((a, b) => a - b)
      .map((year) => ({ year, referenceDate: definition.referenceDates[String(year)] ?? null })),
  };
}

function stated({ indicators }: Catalogue, definition: Indicator, metadata: IndicatorMetadata | undefined) {
  const { referencedIndicators = [], ...rest } = metadata ? withoutId(metadata) : {};
  const base = baseIndicators(indicators, definition).map(({ id, role }) => ({ indicator: id, role }));
  return { ...rest, referencedIndicators: [...base, ...referencedIndicators] };
}

/** Count indicators that are a numerator or a denominator of this one. */
function baseIndicators(indicators: Indicator[], { id, formula }: Indicator) {
  if (formula.kind !== 'ratio') return [];
  const counts = indicators.filter((other) => other.id !== id && other.formula.kind === 'count');
  return (['numerator', 'denominator'] as const).flatMap((role) =>
    counts
      .filter((count) => sameMeasures(count.formula, formula[role]))
      .map((count) => ({ id: count.id, role })),
  );
}

function sameMeasures(formula: Formula, measures: string[]): boolean {
  const own = measuresOf(formula);
  return own.length === measures.length && own.every((measure) => measures.includes(measure));
}

function withoutId({ indicator: _, ...metadata }: IndicatorMetadata): Omit<IndicatorMetadata, 'indicator'> {
  return metadata;
}
