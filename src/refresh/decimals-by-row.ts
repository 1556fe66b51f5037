import type { TableBody } from '../figures/figure';
import type { AlignedText } from './align-table';
import { otherDecimals } from './other-decimals';
import { plain } from './same-text';

interface ShownNumber {
  text: AlignedText;
  isOurs: boolean;
  /** As its indicator has them. */
  decimals: number;
  /** As somebody gave them, as far as it alone can tell. */
  given: number | undefined;
}

/** As few numbers may have been typed over. */
const SEVERAL = 2;

/**
 * The decimals somebody gave numbers of a table whose rows are indicators: all of a row, or all of a column that had more. A
 * single number rounded by hand is a number typed over.
 */
export function decimalsByRow(base: TableBody, texts: AlignedText[]): Map<AlignedText, number> {
  const numbers = texts.flatMap((text) => numberOf(text, base) ?? []);
  const given = new Map<AlignedText, number>();
  const groups = [
    ...grouped(numbers, 'row').map((group) => ({ group, whole: true })),
    ...grouped(numbers, 'column').map((group) => ({ group, whole: false })),
  ];
  for (const { group, whole } of groups) {
    const decimals = sharedBy(group, whole);
    if (decimals !== undefined) for (const { text, isOurs } of group) if (!isOurs) given.set(text, decimals);
  }
  return given;
}

function grouped(numbers: ShownNumber[], by: 'row' | 'column'): ShownNumber[][] {
  return [...new Set(numbers.map(({ text }) => text[by]))].map((at) =>
    numbers.filter(({ text }) => text[by] === at),
  );
}

function numberOf(text: AlignedText, { rows }: TableBody): ShownNumber | undefined {
  const row = rows[text.row];
  const ours = plain(row?.texts[text.column] ?? '');
  if (!row?.of || text.column === 0 || !/\d/.test(ours)) return undefined;
  const now = plain(text.cell.texts[text.part]?.text ?? '');
  const { decimals } = row.of;
  return { text, isOurs: now === ours, decimals, given: otherDecimals([{ now, ours }], decimals) };
}

/** `whole`: every number was given them; otherwise those left as they were have as many already. */
function sharedBy(numbers: ShownNumber[], whole: boolean): number | undefined {
  const changed = numbers.filter(({ isOurs }) => !isOurs);
  const given = changed[0]?.given;
  const isShared =
    changed.length >= SEVERAL &&
    changed.every((number) => number.given === given) &&
    numbers.every(({ isOurs, decimals }) => !isOurs || (!whole && decimals === given));
  return isShared ? given : undefined;
}
