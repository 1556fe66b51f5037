import { ReportingError } from '../../domain/reporting-error';
import { plainXml, scan, type Scanned } from './scan-xml';
import { xmlText } from './xml-text';

/** The elements of a name in a part that is a list, such as relationships. Fails with `package-damaged` like a parser would. */
export function listedElements(bytes: Uint8Array, name: string): Scanned[] {
  const xml = xmlText(bytes);
  try {
    return [...scan(plainXml(xml), name)];
  } catch (failure) {
    throw failure instanceof RangeError ? new ReportingError('package-damaged', {}, failure) : failure;
  }
}
