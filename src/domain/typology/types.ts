import { cutAt } from './classes';
import { orderByBurden } from './clusters/burden-order';
import { cutTree } from './clusters/cut-tree';
import { jenksLimits } from './clusters/jenks-limits';
import { kMeans } from './clusters/k-means';
import { canonicalOrder, differentRows, type Matrix, type Partition } from './clusters/matrix';
import { checkTypes } from './clusters/partition';
import { quantileLimits } from './clusters/quantile-limits';
import { wardD2 } from './clusters/ward';
import type { TypologyDefinition } from './definition';
import type { Scores } from './scores';

/** The type of every area in the order of the scores, from 1, the lowest burden; and what cut the index, if that did it. */
export interface Types {
  types: number[];
  limits: number[];
}

/**
 * Types the areas by the declared method into as many types as are declared; clusters are numbered by their mean index.
 * Fails with `clusters-number-of-types` when fewer areas differ than there are types.
 */
export function typesOf(definition: TypologyDefinition, scores: Scores): Types {
  const { index } = scores;
  if (definition.method !== 'index') {
    const partition = PARTITIONS[definition.method](matrixOf(scores), definition);
    return { types: orderByBurden(partition, Array.from(index)), limits: [] };
  }
  const limits = limitsOf(definition, index);
  const types = new Array<number>(index.length);
  for (let i = 0; i < index.length; i++) types[i] = cutAt(index[i]!, limits);
  return { types, limits };
}

/** What cuts an index into the declared types. */
export function limitsOf(definition: TypologyDefinition, index: ArrayLike<number>): number[] {
  return LIMITS[definition.classes ?? 'limits'](definition, index);
}

type Clustered = Exclude<TypologyDefinition['method'], 'index'>;

const PARTITIONS: Record<Clustered, (matrix: Matrix, definition: TypologyDefinition) => Partition> = {
  ward: (matrix, { types }) => {
    // A tree can be cut between areas that are alike; which of them then has which type would be chance.
    checkTypes(types.length, differentRows(matrix, canonicalOrder(matrix)));
    return cutTree(wardD2(matrix), types.length);
  },
  'k-means': (matrix, { types, clusters = { starts: 1, seed: 0 } }) =>
    kMeans(matrix, { k: types.length, ...clusters }).partition,
};

const LIMITS: Record<
  NonNullable<TypologyDefinition['classes']>,
  (definition: TypologyDefinition, index: ArrayLike<number>) => number[]
> = {
  limits: ({ limits }) => limits,
  quantiles: ({ types }, index) => quantileLimits(Array.from(index), types.length),
  jenks: ({ types }, index) => jenksLimits(Array.from(index), types.length),
};

/** Areas × indicators; squared distances count an indicator by its weight. */
function matrixOf({ z, index, indicators }: Scores): Matrix {
  const scale = indicators.map(({ weight }) => Math.sqrt(weight));
  return Array.from(index, (_, row) => z.map((column, t) => column[row]! * scale[t]!));
}
