import fc from 'fast-check';
import { refreshWorkbook } from '../../src/actions/refresh-workbook';
import { officeWorkbook } from '../../src/adapters/office/workbook';
import { INHABITANTS, UNEMPLOYMENT } from '../domain/answers';
import { openInExcel } from '../office-environment/excel';
import { SHEET_EDITS, type Target } from './edits';
import { breachesOf, everything } from './judge';
import { bookOf, bookWith, freshTable, query, source } from './made-up-workbook';

const RUNS = 1_000;
const years = (...shown: number[]) => query(shown, UNEMPLOYMENT, INHABITANTS);

const number = fc.nat({ max: 96 });
const target: fc.Arbitrary<Target> = fc.record({ row: number, column: number, seed: number });
/** By name, so that a counterexample reads. */
const step: fc.Arbitrary<[string, Target]> = fc.tuple(
  fc.constantFrom(...SHEET_EDITS.map(({ name }) => name)),
  target,
);
const named = new Map(SHEET_EDITS.map((edit) => [edit.name, edit]));

it(`holds the law through ${RUNS} sequences of edits of worksheets`, async () => {
  const bytes = await bookWith(years(2013, 2018));
  const truth = { old: await freshTable(years(2013, 2018)), next: await freshTable(years(2018, 2024)) };
  let renewed = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (hands) => {
      const book = await bookOf(bytes);
      for (const [name, where] of hands) named.get(name)?.apply(book, book.sheets[0]!, where);
      openInExcel(book);
      const before = everything(book);
      const changes = await refreshWorkbook({ source, workbook: officeWorkbook }, 2024);
      const broken = breachesOf(book, before, changes, truth);
      if (broken.length) throw new Error(broken.slice(0, 4).join('\n'));
      if (changes[0]?.changes.length) renewed += 1;
    }),
    { seed: 9, numRuns: RUNS },
  );
  expect(renewed / RUNS).toBeGreaterThan(0.5);
}, 240_000);
