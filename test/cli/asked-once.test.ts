import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerForYears } from '../../src/domain/answer-years';
import type { IndicatorSource } from '../../src/ports/indicator-source';
import { yearlySource } from '../actions/yearly-source';
import { answerOf, CHILDREN, INHABITANTS, UNEMPLOYMENT } from '../domain/answers';
import { TWO_INDICATORS } from '../domain/typology/two-indicators';
import { sozialraum } from './terminal';

/** Computing and placing are two steps: a command asks once, and lays out a worksheet only where one is wanted. */
const folder = mkdtempSync(join(tmpdir(), 'asked-once-'));
afterAll(() => rmSync(folder, { recursive: true }));

let mockAsked: string[] = [];
let mockLaidOut: string[] = [];
beforeEach(() => {
  mockAsked = [];
  mockLaidOut = [];
});

const all = answerOf({
  indicators: [UNEMPLOYMENT, CHILDREN, INHABITANTS],
  years: [2017, 2018],
  rows: [
    ['0101', 'Altstadt', 2, 4, 1, 2, 2000, 2000],
    ['0102', 'HafenCity', 4, 2, 2, 1, 2000, 2000],
    ['0103', 'Neustadt', 6, 6, 3, 3, 2000, 2000],
    ['00', 'Hamburg', 4, 4, 2, 2, 6000, 6000],
  ],
});

function mockCounting(): IndicatorSource {
  const source = yearlySource([all], [TWO_INDICATORS]);
  return {
    cities: async () => {
      mockAsked.push('cities');
      return source.cities();
    },
    catalogue: async (...asked) => {
      mockAsked.push('catalogue');
      return source.catalogue(...asked);
    },
    answer: async ({ years }) => {
      mockAsked.push('answer');
      return answerForYears(all, years);
    },
  };
}

/** The module, with every call of one of its functions noted. */
function mockNoted(module: string, name: string): Record<string, unknown> {
  const actual: Record<string, (...given: unknown[]) => unknown> = jest.requireActual(module);
  return {
    ...actual,
    [name]: (...given: unknown[]) => {
      mockLaidOut.push(name);
      return actual[name]?.(...given);
    },
  };
}

jest.mock('../../src/adapters/http/indicator-source', () => ({ httpIndicatorSource: mockCounting }));
jest.mock('../../src/adapters/files/workbook', () =>
  mockNoted('../../src/adapters/files/workbook', 'newWorkbook'),
);
jest.mock('../../src/figures/sheet-of-table', () =>
  mockNoted('../../src/figures/sheet-of-table', 'sheetOfTable'),
);
jest.mock('../../src/figures/sheet-of-typology', () =>
  mockNoted('../../src/figures/sheet-of-typology', 'sheetOfTypology'),
);
jest.mock('../../src/figures/sheet-of-typology-change', () =>
  mockNoted('../../src/figures/sheet-of-typology-change', 'sheetOfTypologyChange'),
);
jest.mock('../../src/figures/sheet-of-typology-trust', () =>
  mockNoted('../../src/figures/sheet-of-typology-trust', 'sheetOfTypologyTrust'),
);
jest.mock('../../src/figures/sheet-of-reference-values', () =>
  mockNoted('../../src/figures/sheet-of-reference-values', 'sheetOfReferenceValues'),
);

const TABLE = ['table', '--indicators', UNEMPLOYMENT.id, '--level', 'stadtteil', '--years', '2018'];
const TYPOLOGY = ['typology', '--year', '2018'];
const CHANGE = ['typology', 'change', '--year', '2018', '--compare', '2017'];
const EXPLAIN = ['typology', 'explain', '--year', '2018'];
const REFERENCE = ['typology', 'reference', '--year', '2018'];
const CHOOSE = ['typology', 'choose', '--year', '2018', '--method', 'ward'];

const asked = async (words: string[], out?: string) => {
  const file = out && join(folder, `out${out}`);
  const call = [...words, ...(file ? ['--out', file] : []), '--service', 'https://localhost:1', '--json'];
  const { code, err } = await sozialraum([...call, '--data', folder]);
  expect([code, err]).toEqual([0, '']);
  if (file) expect(existsSync(file)).toBe(true);
};

it.each([
  [TABLE, ['.csv', '.json']],
  [TYPOLOGY, ['.csv', '.json']],
  [CHANGE, [undefined, '.csv', '.json']],
  [EXPLAIN, [undefined, '.csv', '.json']],
  [[...EXPLAIN, '--area', '0101'], [undefined]],
  [REFERENCE, [undefined, '.csv', '.json']],
  [CHOOSE, [undefined, '.csv', '.json']],
])(
  'asks once for the catalogue and once for the figures, and lays out no worksheet: %j to %j',
  async (words, outs) => {
    for (const out of outs) await asked(words, out);
    expect(mockAsked).toEqual(outs.flatMap(() => ['catalogue', 'answer']));
    expect(mockLaidOut).toEqual([]);
  },
);

it.each([
  [TABLE, 'sheetOfTable'],
  [TYPOLOGY, 'sheetOfTypology'],
  [CHANGE, 'sheetOfTypologyChange'],
  [EXPLAIN, 'sheetOfTypologyTrust'],
  [REFERENCE, 'sheetOfReferenceValues'],
])('asks no more often for a workbook, and lays out one worksheet: %j', async (words, layout) => {
  await asked(words, '.xlsx');
  expect(mockAsked).toEqual(['catalogue', 'answer']);
  expect(mockLaidOut).toEqual([layout, 'newWorkbook']);
});
