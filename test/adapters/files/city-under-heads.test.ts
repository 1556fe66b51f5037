import { refreshWorkbook } from '../../../src/actions/refresh-workbook';
import { openWorkbook } from '../../../src/adapters/files/workbook';
import { columnAt, columnLetters } from '../../../src/figures/cell-address';
import { bytesOf, pack, textOf, unpack, type Parts } from '../../../src/ooxml/package/archive';
import { declareExtension, declarePart } from '../../../src/ooxml/package/content-types';
import { relate } from '../../../src/ooxml/package/relationships';
import { INHABITANTS, UNEMPLOYMENT } from '../../domain/answers';
import { sdkErrors } from '../../ooxml/validate';
import { bookWith, freshTable, query, source } from '../../workbooks/made-up-workbook';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument';
const SHEET = 'xl/worksheets/sheet1.xml';
const TABLE = 'xl/tables/table1.xml';
const both = (...years: number[]) => query(years, UNEMPLOYMENT, INHABITANTS);

const right = (cell: string, first: string) => {
  const [, letters = '', digits = ''] = /([A-Z]+)(\d+)/.exec(cell) ?? [];
  const column = columnAt(letters);
  return column < columnAt(first) ? cell : columnLetters(column + 1) + digits;
};

/** As Excel saves a table into which somebody put a column: its rows moved from there on, and no other. */
function withColumn(parts: Parts, before: string, head: string): { parts: Parts; city: number } {
  const [, end = ''] = /\bref="A6:F(\d+)"/.exec(textOf(parts, TABLE)) ?? [];
  const edit = (part: string, change: (text: string) => string) =>
    parts.set(part, bytesOf(change(textOf(parts, part))));
  edit(SHEET, (text) =>
    text.replace(/<row r="(\d+)".*?<\/row>/g, (row, number: string) => {
      if (Number(number) < 6 || Number(number) > Number(end)) return row;
      const moved = row.replace(
        /(<c r=")([A-Z]+\d+)/g,
        (_, tag: string, cell: string) => tag + right(cell, before),
      );
      const cell = `<c r="${before}${number}" t="inlineStr"><is><t>${number === '6' ? head : 'im Umbau'}</t></is></c>`;
      return moved.replace(`<c r="${right(before + number, before)}"`, (next) => cell + next);
    }),
  );
  edit(TABLE, (text) => {
    let at = -1;
    return text
      .replaceAll(`A6:F${end}`, `A6:G${end}`)
      .replace(/<tableColumns count="6">/, '<tableColumns count="7">')
      .replace(/<tableColumn /g, (tag) =>
        ++at === columnAt(before) ? `<tableColumn id="9" name="${head}"/>${tag}` : tag,
      );
  });
  return { parts, city: Number(end) + 1 };
}

/** Formulas, a note and a link on the city's last number. */
function builtUpon(parts: Parts, city: number): Parts {
  const name = /<sheet [^>]*name="([^"]*)"/.exec(textOf(parts, 'xl/workbook.xml'))?.[1] ?? '';
  const put = (part: string, text: string) => parts.set(part, bytesOf(text));
  const formulas = [`'${name}'!F${city}`, `SUM('${name}'!C${city}:F${city})`, `'${name}'!B${city}`];
  put(
    'xl/worksheets/sheet2.xml',
    `<worksheet xmlns="${MAIN}"><sheetData>${formulas
      .map((formula, r) => `<row r="${r + 1}"><c r="A${r + 1}"><f>${formula}</f></c></row>`)
      .join('')}</sheetData></worksheet>`,
  );
  declarePart(parts, 'xl/worksheets/sheet2.xml', `${TYPE}.spreadsheetml.worksheet+xml`);
  const sheet = relate(parts, 'xl/workbook.xml', 'worksheet', 'worksheets/sheet2.xml');
  put(
    'xl/workbook.xml',
    textOf(parts, 'xl/workbook.xml').replace(
      '</sheets>',
      `<sheet name="Auswertung" sheetId="2" r:id="${sheet}"/></sheets>`,
    ),
  );
  put(
    'xl/comments1.xml',
    `<comments xmlns="${MAIN}"><authors><author>Amt</author></authors><commentList><comment ref="F${city}" authorId="0"><text><t>amtlich</t></text></comment></commentList></comments>`,
  );
  declarePart(parts, 'xl/comments1.xml', `${TYPE}.spreadsheetml.comments+xml`);
  declareExtension(parts, 'vml', `${TYPE}.vmlDrawing`);
  put(
    'xl/drawings/vmlDrawing1.vml',
    `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="s1" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>${city - 1}</x:Row><x:Column>5</x:Column></x:ClientData></v:shape></xml>`,
  );
  relate(parts, SHEET, 'comments', '../comments1.xml');
  const noted = relate(parts, SHEET, 'vmlDrawing', '../drawings/vmlDrawing1.vml');
  put(SHEET, textOf(parts, SHEET).replace('<tableParts', `<legacyDrawing r:id="${noted}"/><tableParts`));
  return parts;
}

async function broughtTo(year: number, parts: Parts): Promise<Parts> {
  const workbook = openWorkbook(pack(parts));
  const [change] = await refreshWorkbook({ source, workbook }, year);
  expect(change).not.toHaveProperty('reason');
  expect(change?.kept).toEqual([]);
  return unpack(workbook.bytes());
}

const cellsOf = (parts: Parts, row: number) =>
  new Map(
    [...textOf(parts, SHEET).matchAll(/<c r="([A-Z]+)(\d+)"[^>]*?(?:\/>|>(.*?)<\/c>)/g)].flatMap(
      ([, column = '', number, content = '']) =>
        Number(number) === row ? [[column, content.replace(/<[^>]*>/g, '')] as const] : [],
    ),
  );

const formatsOf = (parts: Parts, row: number) =>
  new Map(
    [...textOf(parts, SHEET).matchAll(/<c r="([A-Z]+)(\d+)" s="(\d+)"/g)].flatMap(
      ([, column = '', number, format]) => (Number(number) === row ? [[column, format] as const] : []),
    ),
  );

const saved = async () => unpack(await bookWith(both(2013, 2018)));

it.each([
  ['D', 'ABCEFG'],
  ['A', 'BCDEFG'],
])('lays the city under its heads where Excel saved a column put in at %s', async (before, ours) => {
  const { parts, city } = withColumn(await saved(), before, 'Bemerkung');
  expect(sdkErrors(pack(parts), 'buch.xlsx')).toEqual([]);
  const after = await broughtTo(2024, parts);
  expect(sdkErrors(pack(after), 'buch.xlsx')).toEqual([]);
  const fresh = [...(await freshTable(both(2018, 2024))).cells].filter(([place]) => place.startsWith('00 '));
  const cells = cellsOf(after, city + 1);
  expect([...ours].map((column) => cells.get(column))).toEqual(fresh.map(([, value]) => String(value)));
  expect(cells.get(before)).toBe('');
  expect(cellsOf(after, 8).get(before)).toBe('im Umbau');
  const back = await broughtTo(2018, after);
  const start = [...(await freshTable(both(2013, 2018))).cells].filter(([place]) => place.startsWith('00 '));
  const stands = cellsOf(back, city);
  expect([...ours].map((column) => stands.get(column))).toEqual(start.map(([, value]) => String(value)));
  expect(sdkErrors(pack(back), 'buch.xlsx')).toEqual([]);
});

it('keeps the formats of the city, and lets formulas and notes follow', async () => {
  const { parts, city } = withColumn(await saved(), 'D', 'Bemerkung');
  const formats = formatsOf(parts, city);
  const before = builtUpon(parts, city);
  const after = await broughtTo(2018, before);
  expect(sdkErrors(pack(after), 'buch.xlsx')).toEqual([]);
  const now = formatsOf(after, city);
  expect([...'ABCDEFG'].map((column) => now.get(column))).toEqual(
    [...'ABCDDEF'].map((column) => formats.get(column)),
  );
  const formulas = [...textOf(after, 'xl/worksheets/sheet2.xml').matchAll(/!(.*?)\)?<\/f>/g)];
  expect(formulas.map(([, place]) => place)).toEqual([`G${city}`, `C${city}:G${city}`, `B${city}`]);
  expect(textOf(after, 'xl/comments1.xml')).toContain(`ref="G${city}"`);
  expect(textOf(after, 'xl/drawings/vmlDrawing1.vml')).toContain('<x:Column>6<');
});
