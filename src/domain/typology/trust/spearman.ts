import { correlationMatrix } from '../clusters/correlation';
import { isConstant } from '../standardise';

const FEWEST = 3;

/**
 * Spearman's rank correlation: Pearson's of the ranks, ties sharing the mean of theirs (R: `cor(method = "spearman")`).
 * `null` for fewer than three pairs and where one side is the same everywhere.
 */
export function spearman(one: number[], other: number[]): number | null {
  if (one.length < FEWEST || isConstant(one) || isConstant(other)) return null;
  const [left, right] = [ranks(one), ranks(other)];
  const pairs = left.map((rank, i) => [rank, right[i]!]);
  return correlationMatrix(pairs, ['one', 'other'])[0]![1]!;
}

function ranks(values: number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const mean = new Map(
    sorted.map((value) => [value, (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2 + 1]),
  );
  return values.map((value) => mean.get(value)!);
}
