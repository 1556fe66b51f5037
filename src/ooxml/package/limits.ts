/** How large a file may be that is read as a package, in bytes unless said otherwise; more is refused before it is read. */
export interface PackageLimits {
  file: number;
  /** All parts together. */
  unpacked: number;
  /** The number of parts. */
  parts: number;
  /** How many times a package above ten megabytes may grow; a worksheet or a report of figures grows 5 to 60 times. */
  growth: number;
  /** An XML part that is parsed as a tree, which takes sixty times its room; parts that are only searched may be larger. */
  xmlTree: number;
  /** How many elements may stand inside one another; libxml2 stops at the same number. */
  depth: number;
}

const MEGABYTE = 1024 * 1024;

export const PACKAGE_LIMITS: PackageLimits = {
  file: 50 * MEGABYTE,
  unpacked: 500 * MEGABYTE,
  parts: 10_000,
  growth: 200,
  xmlTree: 32 * MEGABYTE,
  depth: 256,
};

/** Packages that unpack to less are small whatever their growth. */
export const HARMLESS = 10 * MEGABYTE;

/** The limits where the house sets how many megabytes a file may have; unpacked it may be ten times that. */
export function withFileLimit<Limits extends PackageLimits>(
  limits: Limits,
  megabytes: number | undefined,
): Limits {
  if (megabytes === undefined) return limits;
  const file = megabytes * MEGABYTE;
  return { ...limits, file, unpacked: 10 * file };
}

export function inMegabytes(bytes: number): number {
  return Math.round((bytes / MEGABYTE) * 10) / 10;
}
