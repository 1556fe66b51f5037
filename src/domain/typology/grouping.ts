import type { Catalogue } from '../catalogue';
import type { FigureOptions } from '../../figures/provenance';
import type { Text } from '../text';
import { say, type TextKey } from '../../texts';
import type { TypologyDefinition } from './definition';

export const GROUPING_METHODS = ['ward', 'k-means', 'quantiles', 'jenks'] as const;
export const FEWEST_TYPES = 2;
export const MOST_TYPES = 8;

/** How areas are grouped to be compared with the city's typology, in place of its own method and limits. */
export interface Grouping {
  method: (typeof GROUPING_METHODS)[number];
  types: number;
}

/** Enough for the best of k-means to be found again and again; the number and the seed stand in every result. */
const CLUSTERS = { starts: 100, seed: 1 };

type NamedTypology = NonNullable<FigureOptions['typology']>;

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
    name: both('typology.groupingName', () => ({ method: METHOD_NAMES[method], types })),
    limits: [],
    types: Array.from({ length: types }, (_, t) => ({
      label: labelOf(t, types),
      colour: colourAt(ramp, t / Math.max(1, types - 1)),
    })),
    note: both('typology.groupingNote', (language) => ({
      name: declared.name[language],
      note: declared.note[language],
    })),
    grouping,
  };
}

/** What a request has to hold so that its typology can be found and computed again. */
export function nameOfTypology({ id, version, grouping }: TypologyDefinition): NamedTypology {
  return { id, version, ...(grouping && { grouping }) };
}

/** The typology a request names, as the city declares it today; `undefined` when it no longer does. */
export function typologyNamed(
  { typologies }: Pick<Catalogue, 'typologies'>,
  { id, grouping }: Pick<NamedTypology, 'id' | 'grouping'>,
): TypologyDefinition | undefined {
  const declared = typologies.find((typology) => typology.id === id);
  return declared && grouping ? grouped(declared, grouping) : declared;
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
  if (position === fromEnd) return both('typology.burden middle', () => ({}));
  const rank = (Math.min(position, fromEnd) + 1) as 1 | 2 | 3 | 4;
  return both(`typology.burden ${position < fromEnd ? 'low' : 'high'} ${rank}`, () => ({}));
}

function both(key: TextKey, facts: (language: 'de' | 'en') => Record<string, string | number>): Text {
  return { de: say('de', key, facts('de')), en: say('en', key, facts('en')) };
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
