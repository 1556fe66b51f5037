import type { TableBody } from '../../src/figures/figure';
import { alignTable, type TableAlignment } from '../../src/refresh/align-table';
import type { StandingTable } from '../../src/refresh/standing';

/** Two heads, a unit row, five areas; the third number is a count. */
const HEAD = [
  ['Stadtteil', 'Quote 2018', 'Kinder 2018', 'Einwohner 2018'],
  ['Einheit', '%', '%', 'Anzahl'],
];
const ROWS = [
  ['Altstadt', '7,3', '15,1', '2.272'],
  ['Hafen', '.', '8,4', '4.592'],
  ['Nordufer', '6,3', '.', '1.350'],
  ['Am Wall', '8,3', '21,0', '9.041'],
  ['Veddel', '11,5', '34,2', '4.303'],
];

const base: TableBody = {
  kind: 'table',
  head: HEAD.map((texts) => texts.map((text) => ({ text, span: 1 }))),
  rows: ROWS.map((texts, r) => ({ key: `0${r + 1}`, kind: 'part', texts })),
  decimals: [1, 1, 0],
  columns: [{ measure: 'value' }, { measure: 'value' }, { measure: 'value' }],
};

/** The same as it stands: a paragraph a cell. */
function standing(rows: string[][] = ROWS, head: string[][] = HEAD): StandingTable {
  let place = 0;
  const row = (texts: string[], isHead: boolean) => ({
    place: ++place,
    head: isHead,
    cells: texts.map((text, column) => ({
      place: ++place,
      column,
      span: 1,
      texts: [{ place: ++place, text }],
    })),
  });
  return {
    place: 0,
    rows: [...head.map((texts) => row(texts, true)), ...rows.map((texts) => row(texts, false))],
  };
}

const column = (order: number[]) => (texts: string[]) => order.map((c) => texts[c] ?? 'Bemerkung');
const changed = (r: number, c: number, text: string) =>
  ROWS.map((texts, at) => (at === r ? texts.map((each, i) => (i === c ? text : each)) : texts));

function aligned(rows?: string[][], head?: string[][]): TableAlignment {
  const found = alignTable(base, standing(rows, head));
  if ('code' in found) throw new Error(found.code);
  return found;
}
const reasonOf = (rows?: string[][], head?: string[][]) => {
  const found = alignTable(base, standing(rows, head));
  return 'code' in found ? found.code : undefined;
};
/** Which text of ours each cell is, `row.column`, where it says something else than we wrote. */
const read = ({ texts }: TableAlignment) =>
  texts.map(({ cell, part, row, column: c }) => [cell.texts[part]?.text, ROWS[row]?.[c]]);

it('finds every text of a table nobody touched', () => {
  const found = aligned();
  expect(found.texts).toHaveLength(20);
  expect(found.heads.every(({ head }) => head)).toBe(true);
  expect([...found.columns]).toEqual([
    [1, 0],
    [2, 1],
    [3, 2],
  ]);
  expect(found.decimals.size).toBe(0);
});

it.each([
  ['rows sorted', [...ROWS].reverse(), HEAD, 20],
  ['a row of somebody’s own', [...ROWS, ['Mein Viertel', '1', '2', '3']], HEAD, 20],
  ['a row taken out', ROWS.slice(1), HEAD, 16],
  ['a row copied', [...ROWS, ROWS[0]!], HEAD, 24],
  ['columns moved', ROWS.map(column([0, 3, 1, 2])), HEAD.map(column([0, 3, 1, 2])), 20],
  ['names behind the numbers', ROWS.map(column([1, 2, 3, 0])), HEAD.map(column([1, 2, 3, 0])), 20],
  ['a column put in', ROWS.map(column([0, 1, 9, 2, 3])), HEAD.map(column([0, 1, 9, 2, 3])), 20],
  ['a column taken out', ROWS.map(column([0, 1, 3])), HEAD.map(column([0, 1, 3])), 15],
  ['a head retyped', ROWS, [['Stadtteil', 'Arbeitslose', 'Kinder 2018', 'Einwohner 2018'], HEAD[1]!], 20],
  ['a name retyped', changed(4, 0, 'Die Veddel'), HEAD, 20],
])('finds all that is ours: %s', (_, rows, head, count) => {
  const pairs = read(aligned(rows, head));
  expect(pairs).toHaveLength(count);
  const numbers = pairs.filter(([, ours]) => !ROWS.some(([name]) => name === ours));
  expect(numbers.filter(([now, ours]) => now !== ours)).toEqual([]);
});

it('takes a number typed over for the hand value of its row and column', () => {
  expect(read(aligned(changed(1, 3, '5.000'))).filter(([now, ours]) => now !== ours)).toEqual([
    ['5.000', '4.592'],
  ]);
});

describe('names merged into one cell', () => {
  /** The cells of these rows' names as one, which has a paragraph a name. */
  const merged = (names: string[], rows: string[][]): StandingTable => {
    const table = standing(rows);
    const [first, ...below] = table.rows.slice(HEAD.length, HEAD.length + names.length);
    const [stub] = first!.cells;
    stub!.texts = names.map((text, i) => ({ place: 900 + i, text }));
    for (const { cells } of below) Object.assign(cells[0]!, { texts: [], continues: true });
    return table;
  };
  const found = (table: StandingTable) => {
    const alignment = alignTable(base, table);
    if ('code' in alignment) return alignment;
    return [...alignment.rows].map(([at, [row]]) => [at, table.rows.indexOf(row!) - HEAD.length]);
  };

  it('are nothing to write into: which name stands for which row cannot be told', () => {
    const reason = { code: 'cells-merged', facts: { name: 'Altstadt' } };
    expect(found(merged(['Altstadt', 'Hafen'], ROWS))).toEqual(reason);
    expect(found(merged(['Altstadt', 'Hafen', 'Nordufer'], ROWS))).toEqual(reason);
    const byHand = ROWS.map((texts, r) => (r === 1 ? [texts[0]!, '90,1', '90,2', '90.003'] : texts));
    expect(found(merged(['Altstadt', 'Hafen'], byHand))).toEqual(reason);
  });

  it('leave a row to its numbers where only the first name is left', () => {
    const one = merged(['Altstadt', 'Hafen'], ROWS);
    one.rows[HEAD.length]!.cells[0]!.texts.pop();
    expect(found(one)).toEqual(expect.arrayContaining([0, 1, 2, 3, 4].map((row) => [row, row])));
  });
});

it('knows the decimals somebody gave a column', () => {
  const rounded = ROWS.map(([name, quote, ...rest]) => [
    name!,
    quote === '.' ? '.' : String(Math.round(Number(quote!.replace(',', '.')))),
    ...rest,
  ]);
  expect([...aligned(rounded).decimals]).toEqual([[1, 0]]);
});

it.each([
  ['names-gone', ROWS.map((texts, r) => [String(r), ...texts.slice(1)]), HEAD],
  [
    'column-sorted-alone',
    ROWS.map((texts, r) => [texts[0]!, ROWS[(r + 1) % 5]![1]!, ...texts.slice(2)]),
    HEAD,
  ],
  ['head-not-its-numbers', ROWS, HEAD.map(column([0, 2, 1, 3]))],
  ['head-not-its-numbers', ROWS, [column([0, 3, 2, 1])(HEAD[0]!), HEAD[1]!]],
  ['numbers-not-ours', ROWS.map((texts, r) => [texts[0]!, String(90 + r), ...texts.slice(2)]), HEAD],
  [
    'name-not-its-numbers',
    ROWS.map((texts, r) => [r < 2 ? ROWS[1 - r]![0]! : texts[0]!, ...texts.slice(1)]),
    HEAD,
  ],
  ['row-unsure', changed(1, 0, 'Speicher').map(column([0, 1])), HEAD.map(column([0, 1]))],
])('says %s where it cannot be told what is what', (code, rows, head) => {
  expect(reasonOf(rows, head)).toBe(code);
});
