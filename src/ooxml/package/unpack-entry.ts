import { Inflate } from 'pako/lib/inflate';
import { ReportingError } from '../../domain/reporting-error';
import { crc32 } from './crc32';
import { inMegabytes, type PackageLimits } from './limits';
import type { Entry } from './zip-directory';

const STORED = 0;
const DEFLATED = 8;

/**
 * The bytes of an entry, never more than its directory declares. Fails with `package-bomb` when more would come out, with
 * `package-damaged` when the bytes are not those that were packed.
 */
export function unpackEntry(bytes: Uint8Array, entry: Entry, limits: PackageLimits): Uint8Array {
  const packed = bytes.subarray(entry.start, entry.start + entry.packed);
  const content = entry.method === STORED ? packed.slice() : inflated(packed, entry, limits);
  if (content.length !== entry.unpacked || crc32(content) !== entry.checksum)
    throw new ReportingError('package-damaged');
  return content;
}

/**
 * pako fills a buffer of the declared size and asks before it takes another; fflate either fills its own without asking
 * or, streaming, copies everything three times.
 */
function inflated(packed: Uint8Array, { method, unpacked }: Entry, limits: PackageLimits): Uint8Array {
  if (method !== DEFLATED) throw new ReportingError('package-damaged');
  let content = new Uint8Array();
  const inflate = new Inflate({ raw: true, chunkSize: unpacked + 1 });
  inflate.onData = (filled) => {
    if (filled.length > unpacked)
      throw new ReportingError('package-bomb', {
        size: inMegabytes(filled.length),
        limit: inMegabytes(limits.unpacked),
      });
    content = filled;
  };
  inflate.push(packed, true);
  return content;
}
