import type { Area } from '../../area';
import { ReportingError } from '../../reporting-error';
import type { TypologyColumns } from '../columns';
import type { TypologyDefinition } from '../definition';
import { typologyOfColumns, type TypologyResult } from '../index-typology';
import { spearman } from './spearman';

/** The typology computed in another way, beside the one it is compared with; or why it cannot be. */
export type Variant = { differences: Differences } | { failure: ReportingError };

export interface Differences {
  /** Areas with a type in both. */
  compared: number;
  flips: Flip[];
  /** Areas with a type in the variant only. */
  gained: Area[];
  /** Areas with a type in the original only. */
  lost: Area[];
  /** Spearman's, of the two indices over the areas compared; `null` where there is none. */
  rankCorrelation: number | null;
}

export interface Flip {
  area: Area;
  from: number;
  to: number;
}

/** Computes again with another definition and says what is different. */
export function variantOf(
  base: TypologyResult,
  definition: TypologyDefinition,
  table: TypologyColumns,
): Variant {
  try {
    return { differences: differencesOf(base, typologyOfColumns(definition, table)) };
  } catch (failure) {
    if (!(failure instanceof ReportingError)) throw failure;
    return { failure };
  }
}

function differencesOf(base: TypologyResult, variant: TypologyResult): Differences {
  const others = new Map(variant.areas.map((row) => [row.area.key, row]));
  const rows = base.areas.map((row) => ({ area: row.area, was: row, is: others.get(row.area.key) }));
  const both = rows.flatMap(({ area, was, is }) =>
    was.type === null || is == null || is.type === null
      ? []
      : [{ area, was, is, from: was.type, to: is.type }],
  );
  const indexed = both.filter(({ was, is }) => was.index !== null && is.index !== null);
  return {
    compared: both.length,
    flips: both.filter(({ from, to }) => from !== to).map(({ area, from, to }) => ({ area, from, to })),
    gained: rows.filter(({ was, is }) => was.type === null && is?.type != null).map(({ area }) => area),
    lost: rows.filter(({ was, is }) => was.type !== null && is?.type == null).map(({ area }) => area),
    rankCorrelation: spearman(
      indexed.map(({ was }) => was.index!),
      indexed.map(({ is }) => is.index!),
    ),
  };
}
