import { cellMeaning } from '../figures/cell-meaning';
import type { SentenceBody, SentenceNumber, TableBody } from '../figures/figure';
import { alignTable } from './align-table';
import type { Standing } from './standing';
import type { SelectedMeaning } from './selected-meaning';

/**
 * What a cell of a table of ours is, aligned as a refresh aligns it; undefined where that cannot be told for certain, and for
 * names, heads and whatever is somebody's own.
 * @param row of all that stand, heads counted
 */
export function tableNumber(
  base: TableBody,
  { table, elsewhere }: Pick<Standing, 'table' | 'elsewhere'>,
  row: number,
  cell: number,
): (SelectedMeaning & { text: string }) | undefined {
  const standing = table?.rows[row]?.cells[cell];
  if (!table || !standing || table.tracked || elsewhere?.length) return undefined;
  const aligned = alignTable(base, table);
  if ('code' in aligned) return undefined;
  const [found, ...others] = aligned.texts.filter((text) => text.cell === standing);
  if (!found || others.length || found.column === 0) return undefined;
  const column = base.columns[found.column - 1];
  const ours = base.rows[found.row];
  if (!column || !ours) return undefined;
  const { area, ...meaning } = cellMeaning(ours, column);
  return {
    ...(meaning.indicator === undefined ? { indicator: ours.key } : { area }),
    ...meaning,
    text: standing.texts[found.part]?.text ?? '',
  };
}

/** The number of a sentence that stands around a position in its text. */
export function sentenceNumber(
  { pieces }: SentenceBody,
  { slots = [], sentence = '' }: Pick<Standing, 'slots' | 'sentence'>,
  at: number,
): (SelectedMeaning & { text: string }) | undefined {
  let from = 0;
  for (const { slot, text } of slots) {
    const start = sentence.indexOf(text, from);
    from = start + text.length;
    const number = pieces[slot];
    if (at < start || at > from || number === undefined || typeof number === 'string') continue;
    return { ...meaningOf(number), text };
  }
  return undefined;
}

function meaningOf({ area, indicator, year, measure }: SentenceNumber): SelectedMeaning {
  return {
    ...(area !== undefined && { area }),
    ...(indicator !== undefined && { indicator }),
    ...(year !== undefined && { year }),
    measure,
  };
}
