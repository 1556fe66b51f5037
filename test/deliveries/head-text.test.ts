import { array, assert, integer, property, record } from 'fast-check';
import { cellIn, type MergedCells } from '../../src/deliveries/grid';
import { editDistance, headTexts, normalHead } from '../../src/deliveries/head-text';

it.each([
  ['Bevölkerung mit Migrations-hintergrund', 'bevölkerung mit migrationshintergrund'],
  ['Arbeits\u00adlose\n(Dez 2013)', 'arbeitslose'],
  ['Bevölkerung und Haushalte 31.12.2013', 'bevölkerung und haushalte'],
  ['Grundschulen (2013/2014)', 'grundschulen'],
  ['Ein- und Zweifamilien-häuser', 'ein- und zweifamilienhäuser'],
  ['Leistungs-empfänger/-innen nach SGB II', 'leistungsempfänger/-innen nach sgb ii'],
  ['Hamburg-Mitte', 'hamburg-mitte'],
])('compares %j as %j', (text, normal) => {
  expect(normalHead(text)).toBe(normal);
});

// The textbook pair of the Levenshtein distance.
it('counts the letters to change', () => {
  expect(editDistance('kitten', 'sitting')).toBe(3);
  expect(editDistance('', 'abc')).toBe(3);
});

describe('heads under merged cells', () => {
  const sheetOf = (merged: MergedCells[], width: number) => ({
    name: 'x',
    rows: [0, 1, 2].map((row) => Array.from({ length: width }, (_, column) => `${row}-${column}`)),
    merged,
  });

  it('stand over all their columns, and once over several rows', () => {
    const merged = [
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 1, bottom: 0, right: 2 },
    ];
    expect(headTexts(sheetOf(merged, 3), [1, 2, 1])).toEqual(['0-0', '0-1 / 1-1', '0-1 / 1-2']);
  });

  it('are those of the first block that covers a cell, however they lie over one another', () => {
    const place = integer({ min: 0, max: 7 });
    const block = record({ top: place, left: place, rows: place, columns: place }).map(
      ({ top, left, rows, columns }) => ({ top, left, bottom: top + rows, right: left + columns }),
    );
    assert(
      property(array(block, { maxLength: 12 }), (merged) => {
        const sheet = sheetOf(merged, 6);
        const expected = Array.from({ length: 6 }, (_, column) => {
          const first = merged.find(
            ({ top, left, bottom, right }) => top <= 1 && bottom >= 1 && left <= column && right >= column,
          );
          return String((first ? cellIn(sheet, first.top, first.left) : cellIn(sheet, 1, column)) ?? '');
        });
        expect(headTexts(sheet, [2])).toEqual(expected);
      }),
    );
  });

  const [WIDTH, BLOCKS] = [16_000, 16_000];

  it.each<[string, (i: number) => [left: number, right: number]]>([
    ['each over its own column', (i) => [WIDTH - 1 - i, WIDTH - 1 - i]],
    ['all over all columns', () => [0, WIDTH - 1]],
    ['each a column longer', (i) => [0, i]],
  ])('are found in one pass over blocks and columns: %s', (_, columnsOf) => {
    let looks = 0;
    const merged = Array.from({ length: BLOCKS }, (__, i) => {
      const [left, right] = columnsOf(i);
      return {
        top: 0,
        left,
        bottom: 2,
        get right() {
          looks++;
          return right;
        },
      };
    });
    headTexts(sheetOf(merged, WIDTH), [1, 2, 3]);
    expect(looks).toBeGreaterThanOrEqual(3 * WIDTH);
    expect(looks).toBeLessThanOrEqual(3 * (WIDTH + BLOCKS));
  });

  it('are cut where they are endless, so that a text over all columns stays a small one', () => {
    const merged = [{ top: 0, left: 0, bottom: 0, right: 1 }];
    const sheet = { name: 'x', rows: [['x'.repeat(32_000), null]], merged };
    expect(headTexts(sheet, [1]).map(({ length }) => length)).toEqual([1_000, 1_000]);
  });
});

// Taken apart in every way there is, these would take hours.
it('compares a heading of line breaks in one pass', () => {
  expect(normalHead(`Migrations-${'\r\n'.repeat(15_000)}1`)).toBe('migrations- 1');
});
