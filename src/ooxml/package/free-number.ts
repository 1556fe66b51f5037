import type { ReadableParts } from './open-archive';
import { partFinder } from './part-names';

/** The first number from one on under which all the names are free. */
export function freeNumber(parts: ReadableParts, names: (number: number) => string[]): number {
  const nameOf = partFinder(parts);
  let number = 1;
  while (names(number).some((name) => parts.has(nameOf(name)))) number++;
  return number;
}
