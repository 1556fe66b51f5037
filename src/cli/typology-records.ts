import type { IndicatorId } from '../domain/indicator';
import type { Language } from '../domain/text';
import type { AggregatedTypology } from '../domain/typology/aggregate';
import type { TypologyDefinition } from '../domain/typology/definition';
import type { AreaDynamics, TypologyIndicator, TypologyResult } from '../domain/typology/result';
import { say } from '../texts';
import type { CsvValue } from './csv';
import { asRecords, type Records } from './write-sheet';

/**
 * One record an area, the same columns for every year: z-scores and inputs of every indicator of the definition, also of
 * one without data; with dynamics those of the changes.
 */
export function recordsOf(result: TypologyResult, language: Language): Records {
  const { definition, year, areas } = result;
  const names = definition.indicators.map(({ id }) => id);
  const scores = inOrder(names, result.indicators);
  return asRecords(
    areas.map(({ area, index, type, excluded, z, inhabitants, inputs, missing, dynamics }) => ({
      area_key: area.key,
      area_name: area.name,
      year: year || null,
      index,
      type,
      excluded: excluded?.reason ?? '',
      ...scores('z', z),
      label: labelOf(definition.types, type, language),
      missing: (missing ?? excluded?.detail ?? []).join(' '),
      inhabitants: inhabitants.value,
      ...scores(
        'input',
        inputs.map(({ value }) => value),
      ),
      ...(definition.dynamics && dynamicsRecord(result, dynamics, names, language)),
      ...methodOf(definition),
    })),
  );
}

/** One record an area of the coarser level. */
export function aggregatedRecordsOf(aggregated: AggregatedTypology, language: Language): Records {
  const { definition, year, areas } = aggregated;
  return asRecords(
    areas.map(({ area, index, type, score, inhabitants, parts, typed }) => ({
      area_key: area.key,
      area_name: area.name,
      year: year || null,
      index,
      type,
      excluded: type === null ? 'no-typed-part' : '',
      label: labelOf(definition.types, type, language),
      score,
      inhabitants,
      parts,
      typed_parts: typed,
      ...methodOf(definition),
    })),
  );
}

/** By which method a record came about. */
export function methodOf({ id, version }: TypologyDefinition): Record<string, CsvValue> {
  return { typology: id, version };
}

function dynamicsRecord(
  { definition, dynamics }: TypologyResult,
  area: AreaDynamics | undefined,
  names: IndicatorId[],
  language: Language,
): Record<string, CsvValue> {
  const scores = inOrder(names, dynamics?.indicators ?? []);
  const status = area ? Math.ceil(area.group / (definition.dynamics?.classes.length ?? 1)) : null;
  const classes = definition.dynamics?.classes ?? [];
  return {
    dynamics_from: dynamics?.from ?? null,
    dynamics_index: area?.index ?? null,
    dynamics_class: area?.class ?? null,
    dynamics_label: labelOf(classes, area?.class ?? null, language),
    group: area?.group ?? null,
    group_label: area
      ? say(language, 'typology.group', {
          status: labelOf(definition.types, status, language),
          dynamics: labelOf(classes, area.class, language),
        })
      : '',
    ...scores('change', area?.changes ?? []),
    ...scores('dynamics_z', area?.z ?? []),
  };
}

/** Values that stand in the order of the indicators used, under the names of all that are declared. */
function inOrder(names: IndicatorId[], used: TypologyIndicator[]) {
  const positions = names.map((id) => used.findIndex(({ indicator }) => indicator.id === id));
  return (prefix: string, values: (number | null)[]): Record<string, CsvValue> =>
    Object.fromEntries(names.map((id, n) => [`${prefix}_${id}`, values[positions[n]!] ?? null]));
}

function labelOf(
  among: TypologyDefinition['types'] | { label: Record<Language, string> }[],
  position: number | null,
  language: Language,
): string {
  return position === null ? '' : (among[position - 1]?.label[language] ?? '');
}
