import { describeTypes, typesSheet } from '../../src/actions/describe-types';
import { refreshWorkbook } from '../../src/actions/refresh-workbook';
import { newWorkbook } from '../../src/adapters/files/workbook';
import { answerForYears } from '../../src/domain/answer-years';
import type { Indicator } from '../../src/domain/indicator';
import type { IndicatorSource } from '../../src/ports/indicator-source';
import { answerOf, CHILDREN, INHABITANTS, UNEMPLOYMENT } from '../domain/answers';
import { TWO_INDICATORS } from '../domain/typology/two-indicators';
import { sdkErrors } from '../ooxml/validate';
import { yearlySource } from './yearly-source';

const counted = (id: string, measure: string): Indicator => ({
  ...INHABITANTS,
  id,
  formula: { kind: 'count', measures: [measure] },
});
const ratio: Indicator = {
  ...CHILDREN,
  formula: { kind: 'ratio', numerator: ['poor'], denominator: ['all'], factor: 100 },
};

// 2018: 2 of 100 and 30 of 300 children. In 2024 the areas have changed places.
const all = answerOf({
  indicators: [
    { ...UNEMPLOYMENT, formula: { kind: 'rate', measure: 'u' } },
    ratio,
    INHABITANTS,
    counted('poor', 'poor'),
    counted('all', 'all'),
  ],
  years: [2018, 2024],
  rows: [
    ['0101', 'Altstadt', 2, 7, 2, 20, 1000, 1000, 2, 40, 100, 200],
    ['0102', 'HafenCity', 3, 2, 10, 2, 3000, 3000, 30, 2, 300, 100],
    ['0103', 'Neustadt', 7, 3, 20, 10, 2000, 2000, 40, 30, 200, 300],
    ['0104', 'Neuwerk', 9, 9, 9, 9, 50, 50, '.', '.', '.', '.'],
    ['00', 'Hamburg', 4, 4, 12, 12, 6050, 6050, 72, 72, 600, 600],
  ],
});
const source: IndicatorSource = {
  ...yearlySource([all], [TWO_INDICATORS]),
  answer: async ({ years }) => answerForYears(all, years),
};
const described = async (from = source) => {
  const catalogue = await source.catalogue('hamburg');
  return describeTypes({ source: from }, { catalogue, definition: TWO_INDICATORS, year: 2018 });
};

it('takes a ratio from the counts of all areas of a type, and the mean where only rates are published', async () => {
  const { values } = await described();
  expect(values.indicators.map(({ by }) => by)).toEqual(['mean', 'counts']);
  /*
   * z over three areas: unemployment 2, 3, 7 (mean 4, deviation √(14/3)): -0.93, -0.46, 1.39; children 2, 10, 20 (mean
   * 10.67, deviation 7.36): -1.18, -0.09, 1.27. Sums -2.10, -0.55, 2.66: types 1, 2, 3.
   */
  expect(values.types.map(({ areas, population }) => [areas, population])).toEqual([
    [1, { value: 1000 }],
    [1, { value: 3000 }],
    [1, { value: 2000 }],
  ]);
  // (2 + 3 + 7) / 3, and 72 of 600; the mean of 2, 10 and 20 would be 10.7.
  expect(values.typed.values).toEqual([{ value: 4 }, { value: 12 }]);
  expect(values.untyped).toEqual({ areas: 1, population: { value: 50 } });
});

it('falls back to the mean when the counts of a typed area are missing, and then for all types', async () => {
  const without = {
    ...source,
    answer: async (query: Parameters<IndicatorSource['answer']>[0]) => {
      const answer = await source.answer(query);
      const cells = answer.cells.map((cell, i) =>
        i === 3 * answer.areas.length ? { value: null, absence: 'unknown' as const } : cell,
      );
      return { ...answer, cells };
    },
  };
  const { values } = await described(without);
  expect(values.indicators.map(({ by }) => by)).toEqual(['mean', 'mean']);
  expect(values.typed.values[1]).toEqual({ value: (2 + 10 + 20) / 3 });
});

it('writes a worksheet of the types that refreshes to another year', async () => {
  const workbook = newWorkbook();
  await workbook.place(typesSheet(await described(), { id: 'ref', language: 'de' }), { kind: 'new-sheet' });
  const rows = async () => (await workbook.tables())[0]!.values.slice(6, 11).map((row) => row.slice(1, 7));
  expect(await rows()).toEqual([
    ['1 niedrig', 1, 1000, expect.closeTo(100 / 6, 10), 2, 2],
    ['2 mittel', 1, 3000, 50, 3, 10],
    ['3 hoch', 1, 2000, expect.closeTo(100 / 3, 10), 7, 20],
    ['Alle typisierten Gebiete', 3, 6000, 100, 4, 12],
    ['Ohne Typ', 1, 50, 'x', 'x', 'x'],
  ]);
  const [change] = await refreshWorkbook({ source, workbook }, 2024);
  expect(change?.state).toBe('outdated');
  expect((await rows()).map((row) => row[2])).toEqual([3000, 2000, 1000, 6000, 50]);
  expect(sdkErrors(workbook.bytes(), 'reference.xlsx')).toEqual([]);
});
