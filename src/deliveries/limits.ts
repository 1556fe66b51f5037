import { ReportingError } from '../domain/reporting-error';
import { PACKAGE_LIMITS, withFileLimit, type PackageLimits } from '../ooxml/package/limits';

export { inMegabytes } from '../ooxml/package/limits';

/** How large a delivery may be; more is refused before it is read. */
export type DeliveryLimits = PackageLimits;

/** As for documents, but trees are built only of parts that list others; worksheets and their strings are searched. */
export const DELIVERY_LIMITS: DeliveryLimits = { ...PACKAGE_LIMITS, xmlTree: 5 * 1024 * 1024 };

/** A workbook with a sheet for every quarter of a large city has half as many. */
const MOST_SHEETS = 200;

/** Fails with `delivery-too-many-sheets`: each is read, and looked for by its name. */
export function refuseManySheets(count: number, file: string): void {
  if (count > MOST_SHEETS)
    throw new ReportingError('delivery-too-many-sheets', { file, count, limit: MOST_SHEETS });
}

/** The limits where the house sets how many megabytes a file may have; unpacked it may be ten times that. */
export function limitsFrom(megabytes: number | undefined): DeliveryLimits {
  return withFileLimit(DELIVERY_LIMITS, megabytes);
}
