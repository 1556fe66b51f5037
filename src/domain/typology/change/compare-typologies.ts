import type { Area, AreaEdition, AreaKey } from '../../area';
import type { IndicatorMetadata } from '../../indicator-metadata';
import type { TypologyArea, TypologyResult } from '../index-typology';
import { driverOf, type Driver } from './driver';
import { transitionsOf, type Transitions } from './transitions';
import type { ChangeWarning } from './warning';
import { warningsOf } from './warnings';

/** A typology with what its result does not say itself. */
export interface TypologyOfYear {
  result: TypologyResult;
  edition: AreaEdition;
  /** The comparable form of the indicators' definitions, where there is one. */
  metadata?: IndicatorMetadata[];
}

/** A type from 1, without a type, or no area of that year. */
export type TypeState = number | 'excluded' | 'absent';

/** `up` is more burden than the other areas, not more than before; `none` when a type is missing in one of the years. */
export type Move = 'up' | 'down' | 'same' | 'none';

export interface AreaChange {
  area: Area;
  from: TypeState;
  to: TypeState;
  indexBefore: number | null;
  indexAfter: number | null;
  move: Move;
}

export interface Mover extends AreaChange {
  from: number;
  to: number;
  move: 'up' | 'down';
  /** Missing when no indicator moved in this direction: the limits did. */
  driver?: Driver;
}

export interface TypologyChange {
  before: TypologyResult;
  after: TypologyResult;
  /** The areas of the later year in the register's order, then those that are gone. */
  areas: AreaChange[];
  movers: Mover[];
  transitions: Transitions;
  counts: Record<Move, number>;
  warnings: ChangeWarning[];
}

/** What changed between the typologies of two years; areas are the same when their keys are. */
export function compareTypologies(before: TypologyOfYear, after: TypologyOfYear): TypologyChange {
  const [earlier, later] = [rowsOf(before.result), rowsOf(after.result)];
  const keys = [...new Set([...later.keys(), ...earlier.keys()])];
  const areas = keys.flatMap((key) => changeOf(earlier.get(key), later.get(key)) ?? []);
  return {
    before: before.result,
    after: after.result,
    areas,
    movers: areas.flatMap((change) => moverOf(change, before.result, after.result) ?? []),
    transitions: transitionsOf(areas, before.result.definition, after.result.definition),
    counts: {
      up: count(areas, 'up'),
      down: count(areas, 'down'),
      same: count(areas, 'same'),
      none: count(areas, 'none'),
    },
    warnings: warningsOf({ before, after }),
  };
}

function rowsOf({ areas }: TypologyResult): Map<AreaKey, TypologyArea> {
  return new Map(areas.map((row) => [row.area.key, row]));
}

function changeOf(before: TypologyArea | undefined, after: TypologyArea | undefined): AreaChange | undefined {
  const area = (after ?? before)?.area;
  if (!area) return undefined;
  const [from, to] = [stateOf(before), stateOf(after)];
  return {
    area,
    from,
    to,
    indexBefore: before?.index ?? null,
    indexAfter: after?.index ?? null,
    move: moveOf(from, to),
  };
}

function stateOf(row: TypologyArea | undefined): TypeState {
  return row ? (row.type ?? 'excluded') : 'absent';
}

function moveOf(from: TypeState, to: TypeState): Move {
  if (typeof from !== 'number' || typeof to !== 'number') return 'none';
  return to === from ? 'same' : to > from ? 'up' : 'down';
}

function moverOf(change: AreaChange, before: TypologyResult, after: TypologyResult): Mover | undefined {
  const { from, to, move, area } = change;
  if (typeof from !== 'number' || typeof to !== 'number' || (move !== 'up' && move !== 'down'))
    return undefined;
  const driver = driverOf(area.key, move === 'up' ? 1 : -1, before, after);
  return { ...change, from, to, move, ...(driver && { driver }) };
}

function count(areas: AreaChange[], move: Move): number {
  return areas.filter((change) => change.move === move).length;
}
