import type { Area } from '../area';
import type { TypologyColumns } from './columns';
import type { TypologyDefinition } from './definition';
import type { Exclusion } from './result';

/** Why an area has no type before its inputs are looked at, by position; `undefined` where nothing speaks against it. */
export function exclusionsBefore(
  { exclusions, standardisation }: TypologyDefinition,
  { areas, inhabitants }: Pick<TypologyColumns, 'areas' | 'inhabitants'>,
): (Exclusion | undefined)[] {
  const named = new Set(exclusions.areas);
  const { minimumInhabitants, inhabitants: id } = exclusions;
  const counted = minimumInhabitants > 0 || standardisation.mean === 'inhabitants';
  return areas.map(({ key }: Area, i) => {
    const { value } = inhabitants[i]!;
    if (named.has(key)) return { reason: 'named', detail: [] };
    if (value === null) return counted ? { reason: 'missing-input', detail: [id] } : undefined;
    return value < minimumInhabitants ? { reason: 'few-inhabitants', detail: [id] } : undefined;
  });
}
