import { PACKAGE_LIMITS, withFileLimit, type PackageLimits } from '../ooxml/package/limits';

export { inMegabytes } from '../ooxml/package/limits';

/** How large a delivery may be; more is refused before it is read. */
export type DeliveryLimits = PackageLimits;

/** As for documents, but trees are built only of parts that list others; worksheets and their strings are searched. */
export const DELIVERY_LIMITS: DeliveryLimits = { ...PACKAGE_LIMITS, xmlTree: 5 * 1024 * 1024 };

/** The limits where the house sets how many megabytes a file may have; unpacked it may be ten times that. */
export function limitsFrom(megabytes: string | undefined): DeliveryLimits {
  return withFileLimit(DELIVERY_LIMITS, megabytes);
}
