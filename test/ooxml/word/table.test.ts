import type { Figure, TableBody } from '../../../src/figures/figure';
import { makeFigure } from '../../../src/figures/make-figure';
import { table } from '../../../src/ooxml/word/table';
import type { Answer } from '../../../src/domain/answer';
import { answerOf, CHILDREN, HAMBURG_2013 } from '../../domain/answers';

const figureOf = (answer: Answer) =>
  makeFigure(answer, {
    id: 't',
    kind: 'table',
    query: answer.query,
    language: 'de',
    options: {},
  }) as Figure & { body: TableBody };

/** A table with so many columns of numbers, and so many areas. */
const tableOf = (columns: number, areas: number, city = true) => {
  const years = Array.from({ length: columns }, (_, y) => 2010 + y);
  const values = years.map((_, y) => y + 1);
  const rows = Array.from({ length: areas }, (_, a): [string, string, ...number[]] => [
    `1${a}`,
    `Gebiet ${a}`,
    ...values,
  ]);
  return table(
    figureOf(
      answerOf({
        indicators: [CHILDREN],
        years,
        rows: [...rows, ...(city ? [['00', 'Hamburg', ...values] as [string, string, ...number[]]] : [])],
      }),
    ),
  );
};

const numbersOf = (xml: string, pattern: RegExp) =>
  [...xml.matchAll(pattern)].map(([, digits]) => Number(digits));
const columnWidths = (xml: string) => numbersOf(xml, /<w:gridCol w:w="(\d+)"/g);
const bodyRows = (xml: string) =>
  [...xml.matchAll(/<w:tr>.*?<\/w:tr>/g)]
    .map(([row]) => row)
    .filter((row) => !row.includes('<w:tblHeader/>'));

it('gives few columns their comfortable width, and shares the width of the text among more', () => {
  expect(columnWidths(tableOf(1, 2))).toEqual([3400, 1890]);
  // 9070 twips are 16 cm: (9070 − 3400) / 4 = 1417.5.
  expect(columnWidths(tableOf(4, 2))).toEqual([3400, 1417, 1417, 1417, 1417]);
  // From five on in a smaller size beside a narrower stub: (9070 − 2270) / 5 = 1360.
  expect(columnWidths(tableOf(5, 2))).toEqual([2270, 1360, 1360, 1360, 1360, 1360]);
});

it('says how wide the whole table is', () => {
  const [whole] = numbersOf(tableOf(4, 2), /<w:tblW w:w="(\d+)"/g);
  expect(whole).toBe(3400 + 4 * 1417);
});

it('sets many columns tighter and smaller', () => {
  const isTight = (xml: string) => xml.includes('<w:tblCellMar>');
  expect([4, 5].map((columns) => isTight(tableOf(columns, 2)))).toEqual([false, true]);
  const styles = (xml: string) =>
    new Set([...xml.matchAll(/<w:pStyle w:val="([^"]+)"/g)].map(([, id]) => id));
  const [usual, small] = [styles(tableOf(4, 2)), styles(tableOf(5, 2))];
  expect([...usual].filter((style) => small.has(style))).toEqual([]);
});

it('keeps a short table on one page, and of a long one the first rows and the last together', () => {
  const kept = (xml: string) => bodyRows(xml).map((row) => row.includes('<w:keepNext/>'));
  expect(kept(tableOf(1, 15))).toEqual(Array.from({ length: 16 }, () => true));
  expect(kept(tableOf(1, 16))).toEqual([
    ...[true, true],
    ...Array.from({ length: 13 }, () => false),
    ...[true, true],
  ]);
});

it('repeats its head on every page and breaks no row', () => {
  const xml = tableOf(2, 20);
  const rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/g)].map(([row]) => row);
  const heads = rows.map((row) => row.includes('<w:tblHeader/>'));
  expect(heads.lastIndexOf(true)).toBe(heads.indexOf(false) - 1);
  expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
});

it('lets the name of the first column go down over all rows of the head', () => {
  const merges = (xml: string) =>
    [...xml.matchAll(/<w:tr>.*?<\/w:tr>/g)].map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/g)].map(([cell]) => /<w:vMerge[^>]*>/.exec(cell)?.[0] ?? ''),
    );
  // Indicators, years, units; two areas; the city.
  expect(merges(tableOf(2, 2))).toEqual([
    ['<w:vMerge w:val="restart"/>', ''],
    ['<w:vMerge/>', '', ''],
    ['<w:vMerge/>', ''],
    ...Array.from({ length: 3 }, () => ['', '', '']),
  ]);
  const { body, ...figure } = figureOf(HAMBURG_2013);
  const [single] = merges(table({ ...figure, body: { ...body, head: body.head.slice(0, 1) } }));
  expect(single).toEqual(['', '', '']);
});

it('sets the row of the city in bold and tells Word that the last row is special', () => {
  const bold = (xml: string) => bodyRows(xml).map((row) => row.includes('<w:b/>'));
  expect(bold(tableOf(1, 2))).toEqual([false, false, true]);
  expect(bold(tableOf(1, 2, false))).toEqual([false, false]);
  const special = (xml: string) => /<w:tblLook w:val="(\w+)"[^>]*w:lastRow="(\d)"/.exec(xml)?.slice(1);
  // 0x0020 is the first row, 0x0040 the last (ECMA-376 part 1, 17.4.56).
  expect(special(tableOf(1, 2))).toEqual(['0660', '1']);
  expect(special(tableOf(1, 2, false))).toEqual(['0620', '0']);
});

it('gives names their width and style, and numbers theirs', () => {
  const [first = ''] = bodyRows(tableOf(2, 2));
  expect(numbersOf(first, /<w:tcW w:w="(\d+)"/g)).toEqual([3400, 1890, 1890]);
  const [name, ...numbers] = [...first.matchAll(/<w:pStyle w:val="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(numbers).size).toBe(1);
  expect(numbers).not.toContain(name);
});
