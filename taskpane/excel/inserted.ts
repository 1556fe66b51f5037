import { blockAt } from '../../src/figures/cell-address';

/** Where something was put, in a person's words: its sheet and its cells. */
export function insertedAt(address: string): { sheet: string; range: string } {
  return { sheet: blockAt(address).worksheet, range: address.slice(address.lastIndexOf('!') + 1) };
}
