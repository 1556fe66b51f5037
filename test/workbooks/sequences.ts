import fc from 'fast-check';
import type { Book } from '../../src/emulator/excel/model/book';
import type { TableLayout } from '../../src/figures/table-layout';
import type { RefreshBook } from '../contracts/living-workbook';
import { INHABITANTS, UNEMPLOYMENT } from '../domain/answers';
import { SHEET_EDITS, type Target } from './edits';
import { breachesOf, everything } from './judge';
import { bookLaidOut, bookOf, bookWith, freshTable, query, source } from './made-up-workbook';

const years = (...shown: number[]) => query(shown, UNEMPLOYMENT, INHABITANTS);

const number = fc.nat({ max: 96 });
const target: fc.Arbitrary<Target> = fc.record({ row: number, column: number, seed: number });
/** By name, so that a counterexample reads. */
const step: fc.Arbitrary<[string, Target]> = fc.tuple(
  fc.constantFrom(...SHEET_EDITS.map(({ name }) => name)),
  target,
);
const named = new Map(SHEET_EDITS.map((edit) => [edit.name, edit]));

/**
 * Fails where a sequence of edits of a worksheet of two years breaks the law once it was brought to 2024. Gives the share of
 * those in which something was renewed.
 */
export async function shareRenewed(
  refresh: RefreshBook,
  {
    runs,
    seed,
    standing = async (book) => book,
    table,
  }: { runs: number; seed: number; standing?: (book: Book) => Promise<Book>; table?: TableLayout },
): Promise<number> {
  const bytes = table ? await bookLaidOut(years(2013, 2018), table) : await bookWith(years(2013, 2018));
  const truth = {
    old: await freshTable(years(2013, 2018), table),
    next: await freshTable(years(2018, 2024), table),
  };
  let renewed = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (hands) => {
      const edited = await bookOf(bytes);
      for (const [name, where] of hands) named.get(name)?.apply(edited, edited.sheets[0]!, where);
      const before = everything(await standing(edited));
      const { book, changes } = await refresh(edited, 2024, source);
      const broken = breachesOf(book, before, changes, truth);
      if (broken.length) throw new Error(broken.slice(0, 4).join('\n'));
      if (changes[0]?.changes.length) renewed += 1;
    }),
    { seed, numRuns: runs },
  );
  return renewed / runs;
}
