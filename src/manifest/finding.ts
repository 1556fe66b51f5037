/** One thing Office would refuse or show wrongly: the rule broken, the place (a path of elements or an id), the offending value. */
export interface ManifestFinding {
  rule: string;
  where: string;
  value: string;
}

/** Pixel sizes of the icons at hand, by their path below the add-in's origin (`assets/icons/icon-16.png`). */
export type IconFiles = Record<string, { width: number; height: number }>;
