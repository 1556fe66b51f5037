import type { EmulatedHost } from './host';

/** Office's number for "request payload size limit exceeded"; the library makes RequestPayloadSizeLimitExceeded of it. */
const tooLarge = 5103;

/** Runs the batch a message carries, unless it is larger than this host takes. */
export function runRichApi(
  { batch, largestRequest }: EmulatedHost,
  message: unknown[],
): { error: number; data?: [number, string[], string] } {
  if (largestRequest !== undefined && JSON.stringify(message).length > largestRequest)
    return { error: tooLarge };
  return { error: 0, data: batch.executeMessage(message) };
}
