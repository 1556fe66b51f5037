import { userInfo } from 'node:os';
import type { Asking } from '../ports/delivery-desk';

/** Who works at this command line. */
export function askingHere(): Asking {
  return { name: userInfo().username };
}
