import type { Slots } from '../figures/provenance';

const CELL = /^cell\.([^.]+)\.(\d+)$/;

/**
 * Slots of a table with its rows named by area key instead of position, so that a row that comes or goes does not
 * shift the others. Undefined when the rows do not fit the keys: somebody added or removed rows by hand.
 */
export function keyed(slots: Slots, areas: string[]): Slots | undefined {
  const rows = new Set(Object.keys(slots).flatMap((name) => CELL.exec(name)?.[1] ?? []));
  if (rows.size !== 0 && rows.size !== areas.length) return undefined;
  return Object.fromEntries(
    Object.entries(slots).map(([name, text]) => {
      const [, row, column] = CELL.exec(name) ?? [];
      return row === undefined ? [name, text] : [`cell.${areas[Number(row)]}.${column}`, text];
    }),
  );
}

/** The positional name of a slot whose row is named by area key. */
export function positional(name: string, areas: string[]): string {
  const match = /^cell\.(.+)\.(\d+)$/.exec(name);
  const row = match ? areas.indexOf(match[1] ?? '') : -1;
  return match && row >= 0 ? `cell.${row}.${match[2]}` : name;
}
