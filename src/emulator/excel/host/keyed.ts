import { itemNotFound } from '../../protocol/host-error';

/** The entry a `getItem` means, or ItemNotFound. */
export function required<T>(item: T | null | undefined, location: string): T {
  if (item === null || item === undefined) throw itemNotFound(location);
  return item;
}

export const sameName = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
