import type { Facts } from '../domain/reporting-error';
import { inBoth, type Text } from '../domain/text';
import type { TypologyDefinition } from '../domain/typology/definition';
import type { Grouping } from '../domain/typology/grouping';
import { say, type TextKey } from '../texts';

/** Enough for the best of k-means to be found again and again; the number and the seed stand in every result. */
const CLUSTERS = { starts: 100, seed: 1 };

/**
 * The city's typology with its areas grouped in another way: the same indicators and exclusions, types in the order of
 * burden with generated names, in colours between those declared. It calls itself a comparison, never the city's typology.
 */
export function grouped(declared: TypologyDefinition, grouping: Grouping): TypologyDefinition {
  const { method, types } = grouping;
  const ramp = declared.types.map(({ colour }) => colour);
  const { id, level, indicators, standardisation, combination, restandardised, exclusions } = declared;
  const { minimumIndicators, clusters = CLUSTERS } = declared;
  const way = WAYS[method];
  return {
    ...{ id, level, indicators, standardisation, combination, restandardised, exclusions },
    ...way,
    ...(method === 'k-means' && { clusters }),
    // Clusters need every indicator of an area.
    ...(minimumIndicators !== undefined && way.method === 'index' && { minimumIndicators }),
    version: `${declared.version} · ${METHOD_NAMES[method]}, k = ${types}`,
    name: said('typology.groupingName', { method: METHOD_NAMES[method], types }),
    limits: [],
    types: Array.from({ length: types }, (_, t) => ({
      label: labelOf(t, types),
      colour: colourAt(ramp, t / Math.max(1, types - 1)),
    })),
    note: said('typology.groupingNote', { name: declared.name, note: declared.note }),
    grouping,
  };
}

/** The same in both languages, so that a version is one text. */
const METHOD_NAMES: Record<Grouping['method'], string> = {
  ward: 'Ward',
  'k-means': 'k-means',
  quantiles: 'Quantile',
  jenks: 'Jenks',
};

const WAYS: Record<Grouping['method'], Pick<TypologyDefinition, 'method' | 'classes'>> = {
  ward: { method: 'ward' },
  'k-means': { method: 'k-means' },
  quantiles: { method: 'index', classes: 'quantiles' },
  jenks: { method: 'index', classes: 'jenks' },
};

/** `niedrigste Belastung`, `zweitniedrigste Belastung`, …, `mittlere Belastung`, …, `höchste Belastung`. */
function labelOf(position: number, types: number): Text {
  const fromEnd = types - 1 - position;
  if (position === fromEnd) return said('typology.burden middle');
  const rank = (Math.min(position, fromEnd) + 1) as 1 | 2 | 3 | 4;
  return said(`typology.burden ${position < fromEnd ? 'low' : 'high'} ${rank}`);
}

function said(key: TextKey, facts: Facts = {}): Text {
  return inBoth((language) => say(language, key, facts));
}

/** The colour at a place from 0 to 1 along a ramp: between its colours channel by channel, so that lightness keeps its order. */
function colourAt(ramp: string[], place: number): string {
  const at = place * (ramp.length - 1);
  const [below, above] = [ramp[Math.floor(at)]!, ramp[Math.ceil(at)]!].map(channelsOf);
  const share = at - Math.floor(at);
  const mixed = below!.map((channel, i) => Math.round(channel + (above![i]! - channel) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function channelsOf(colour: string): number[] {
  return [1, 3, 5].map((start) => parseInt(colour.slice(start, start + 2), 16));
}
