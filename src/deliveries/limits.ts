/** How large a delivery may be, in bytes; more is refused before it is read. */
export interface DeliveryLimits {
  file: number;
  /** All parts of an archive together. */
  unpacked: number;
  /** An XML part that is parsed as a tree; worksheets and their strings are not. */
  xmlTree: number;
  /** How many times an archive above ten megabytes may grow; a worksheet of figures grows 5 to 40 times. */
  growth: number;
}

const MEGABYTE = 1024 * 1024;

export const DELIVERY_LIMITS: DeliveryLimits = {
  file: 50 * MEGABYTE,
  unpacked: 500 * MEGABYTE,
  xmlTree: 5 * MEGABYTE,
  growth: 200,
};

/** The limits where the house sets how many megabytes a file may have; unpacked it may be ten times that. */
export function limitsFrom(megabytes: string | undefined): DeliveryLimits {
  const file = Number(megabytes) * MEGABYTE;
  return file > 0 ? { ...DELIVERY_LIMITS, file, unpacked: 10 * file } : DELIVERY_LIMITS;
}

/** Archives that unpack to less are small whatever their growth. */
export const HARMLESS = 10 * MEGABYTE;

export function inMegabytes(bytes: number): number {
  return Math.round((bytes / MEGABYTE) * 10) / 10;
}
