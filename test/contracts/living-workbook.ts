import { cellAddress } from '../../src/figures/cell-address';
import { formulasSentence } from '../../src/refresh/formulas-sentence';
import type { Query } from '../../src/domain/query';
import { person } from '../../src/emulator/excel/person';
import { maxColumns, maxRows, type Area } from '../../src/emulator/excel/model/area';
import type { Book } from '../../src/emulator/excel/model/book';
import { valueOf } from '../../src/emulator/excel/model/formula';
import { moveCells } from '../../src/emulator/excel/model/moving';
import { bodyArea } from '../../src/emulator/excel/model/sheet-table';
import { sortRows } from '../../src/emulator/excel/model/sorting';
import { openBook } from '../../src/emulator/excel/open';
import { saveBook } from '../../src/emulator/excel/save';
import { deleteCells, insertCells } from '../../src/emulator/excel/model/shifting';
import type { Sheet } from '../../src/emulator/excel/model/sheet';
import { addColumn, removeColumn } from '../../src/emulator/excel/model/table-width';
import { makeTable } from '../../src/emulator/excel/model/table-making';
import type { IndicatorSource } from '../../src/ports/indicator-source';
import type { FigureChange } from '../../src/refresh/refresh';
import { INHABITANTS, UNEMPLOYMENT } from '../domain/answers';
import { everything } from '../workbooks/judge';
import { withCityInside } from '../workbooks/earlier-version';
import { bookOf, bookWith, freshTable, query, rowsOfAreas, source } from '../workbooks/made-up-workbook';

/** Brings a workbook to a year the way under test, and gives it as it stands then. */
export type RefreshBook = (
  book: Book,
  year: number,
  source: IndicatorSource,
) => Promise<{ book: Book; changes: FigureChange[] }>;

const TWO_YEARS = query([2013, 2018], UNEMPLOYMENT, INHABITANTS);

/** All that stands in a table, in the same way. */
function standing(book: Book, sheet: Sheet) {
  const { area } = sheet.tables[0]!;
  const at = (row: number, column: number) => valueOf(book, sheet, sheet.cell(row, column));
  const heads = Array.from({ length: area.columns }, (_, c) => at(area.row, area.column + c));
  const keys = heads.indexOf('Schlüssel');
  const cells = rowsOfAreas(sheet, (row, column) => String(at(row, column))).flatMap((row) =>
    heads.map((head, c) => [`${at(row, area.column + keys)} ${head}`, at(row, area.column + c)] as const),
  );
  return new Map(cells);
}

/** Our cells that do not say what a fresh table says. */
async function wrongCells(book: Book, sheet: Sheet, query: Query): Promise<string[]> {
  const fresh = await freshTable(query);
  const stands = standing(book, sheet);
  return [...fresh.cells].flatMap(([place, right]) =>
    stands.get(place) === right ? [] : [`${place}: ${stands.get(place)}, right is ${right}`],
  );
}

const opened = async (...queries: Query[]) => bookOf(await bookWith(...queries));
const sheetOf = (book: Book, id = 'taba') =>
  book.sheets.find(({ tables }) => tables.some(({ name }) => name.toLowerCase() === `sr_${id}`))!;
const tableSheet = (book: Book, table: string) =>
  book.sheets.find(({ tables }) => tables.some(({ name }) => name === table))!;
const column = (at: number) => ({ row: 0, column: at, rows: maxRows, columns: 1 });
const row = (at: number) => ({ row: at, column: 0, rows: 1, columns: maxColumns });
const NEXT = { ...TWO_YEARS, years: [2018, 2024] };

/** What a workbook lives through between two years, in the emulated Excel and as a file. */
export function describeLivingWorkbook(refresh: RefreshBook) {
  const to = (book: Book, year = 2024) => refresh(book, year, source);

  it('renews a table nobody touched, and comes back to the start', async () => {
    const before = await opened(TWO_YEARS);
    const { book, changes } = await to(before);
    expect(await wrongCells(book, sheetOf(book), NEXT)).toEqual([]);
    expect(sheetOf(book).name).toBe((await freshTable(NEXT)).name);
    expect(changes.map(({ state, kept }) => [state, kept])).toEqual([['outdated', []]]);
    expect(changes[0]?.rowsLacking).toBeUndefined();
    expect(changes[0]?.changes).toContainEqual(
      expect.objectContaining({ kind: 'row-comes', area: '99', new: 'nicht zuordenbar' }),
    );
    const back = await to(book, 2018);
    expect(await wrongCells(back.book, sheetOf(back.book), TWO_YEARS)).toEqual([]);
    expect(back.changes[0]?.kept).toEqual([]);
  });

  it('lets formulas and what stands below follow a row that comes, there and back', async () => {
    const before = await opened(TWO_YEARS);
    const sheet = sheetOf(before);
    const { area } = sheet.tables[0]!;
    const city = area.row + area.rows + 1;
    const below = city + 8;
    person.type(before, sheet, below, 0, 'Anmerkung');
    person.type(before, sheet, below, 1, `=F${city}`);
    const own = person.addSheet(before);
    person.type(before, own, 0, 0, `='${sheet.name}'!F${city}`);
    person.type(before, own, 1, 0, `=SUM('${sheet.name}'!F${area.row + 2}:F${city})`);
    const stood = valueOf(before, own, own.cell(1, 0));
    const { book } = await to(before);
    const [ours, other] = [sheetOf(book), book.sheet(own.name)!];
    const right = (await freshTable(NEXT)).cells.get(`00 ${ours.cell(area.row, 5)?.value}`);
    expect(ours.cell(below + 1, 0)?.value).toBe('Anmerkung');
    expect(ours.cell(below + 1, 1)?.formula).toBe(`=F${city + 1}`);
    expect(valueOf(book, other, other.cell(0, 0))).toBe(right);
    expect(other.cell(1, 0)?.formula).toBe(`=SUM('${ours.name}'!F${area.row + 2}:F${city + 1})`);
    const back = await to(book, 2018);
    const [again, others] = [sheetOf(back.book), back.book.sheet(own.name)!];
    expect(again.cell(below, 1)?.formula).toBe(`=F${city}`);
    expect(others.cell(0, 0)?.formula).toBe(`='${again.name}'!F${city}`);
    expect(valueOf(back.book, others, others.cell(1, 0))).toBe(stood);
  });

  it('moves a table below when a row comes, and names the row where one beside is in its way', async () => {
    const withTable = async (place: (area: Area) => { row: number; column: number }) => {
      const book = await opened(TWO_YEARS);
      const sheet = sheetOf(book);
      const { area } = sheet.tables[0]!;
      const { row, column } = place(area);
      person.type(book, sheet, row, column, 'Kopf');
      person.type(book, sheet, row + 1, column, 'Wert');
      makeTable(book, sheet, { row, column, rows: 2, columns: 1 }, true);
      return { ...(await to(book)), row, column };
    };
    const below = await withTable(({ row, rows }) => ({ row: row + rows + 9, column: 0 }));
    expect(below.changes[0]?.rowsLacking).toBeUndefined();
    expect(sheetOf(below.book).tables.map(({ area: { row } }) => row)).toContain(below.row + 1);
    const beside = await withTable(({ row, columns }) => ({ row: row + 1, column: columns + 2 }));
    expect(beside.changes[0]?.rowsLacking).toEqual(['nicht zuordenbar']);
    expect(sheetOf(beside.book).cell(beside.row + 1, beside.column)?.value).toBe('Wert');
  });

  it('keeps a row that would go where somebody wrote beside it', async () => {
    const { book: later } = await to(await opened(TWO_YEARS));
    const sheet = sheetOf(later);
    const { area } = sheet.tables[0]!;
    const row = area.row + area.rows - 1;
    expect(sheet.cell(row, 0)?.value).toBe('99');
    person.type(later, sheet, row, area.columns + 2, 'nachfragen');
    const { book, changes } = await to(later, 2018);
    expect(sheetOf(book).cell(row, 0)?.value).toBe('99');
    expect(sheetOf(book).cell(row, area.columns + 2)?.value).toBe('nachfragen');
    expect(changes[0]?.changes.filter(({ kind }) => kind === 'row-goes')).toEqual([]);
  });

  it.each<[string, (book: Book, sheet: Sheet) => void]>([
    [
      'a column put in',
      (book, sheet) => {
        insertCells(book, sheet, column(3), 'Right');
        person.type(book, sheet, 5, 3, 'Bemerkung');
        person.type(book, sheet, 7, 3, 'im Umbau');
      },
    ],
    [
      'a row put in',
      (book, sheet) => {
        insertCells(book, sheet, row(8), 'Down');
        person.type(book, sheet, 8, 1, 'Mein Viertel');
        person.type(book, sheet, 8, 2, '4711');
      },
    ],
    [
      'rows exchanged',
      (_book, sheet) => {
        for (let c = 0; c < 6; c++) {
          const [one, other] = [sheet.ensureCell(6, c), sheet.ensureCell(9, c)];
          [one.value, other.value] = [other.value, one.value];
        }
      },
    ],
    ['rows above', (book, sheet) => insertCells(book, sheet, row(0), 'Down')],
  ])('renews all that is ours: %s', async (_, edit) => {
    const before = await opened(TWO_YEARS);
    edit(before, sheetOf(before));
    const own = texts(before);
    const { book } = await to(before);
    expect(await wrongCells(book, sheetOf(book), NEXT)).toEqual([]);
    const after = texts(book);
    expect(own.filter((text) => /Bemerkung|Umbau|Viertel|4711/.test(text) && !after.includes(text))).toEqual(
      [],
    );
  });

  it('keeps a number and a formula typed over, says so, and renews the rest', async () => {
    const before = await opened(TWO_YEARS);
    const sheet = sheetOf(before);
    const equal = sheet.cell(7, 3)?.value as number;
    person.type(before, sheet, 6, 2, '99,5');
    person.type(before, sheet, 7, 3, `=${equal}`);
    const { book, changes } = await to(before);
    expect(sheetOf(book).cell(6, 2)?.value).toBe(99.5);
    expect(sheetOf(book).cell(7, 3)?.formula).toBe(`=${equal}`);
    expect(changes[0]?.kept.map(({ where, old }) => [where, old])).toEqual([
      ['C7', '99.5'],
      ['D8', `=${equal}`],
    ]);
    expect(await wrongCells(book, sheetOf(book), NEXT)).toHaveLength(2);
  });

  it('names formulas that read other numbers from then on, and the sign one of them reads', async () => {
    const [before, { book: later }] = [await opened(TWO_YEARS), await to(await opened(TWO_YEARS))];
    const sheet = sheetOf(before);
    const { row, column, rows, columns } = sheet.tables[0]!.area;
    const places = Array.from({ length: (rows - 1) * (columns - 2) }, (_, i) => ({
      row: row + 1 + Math.floor(i / (columns - 2)),
      column: column + 2 + (i % (columns - 2)),
    }));
    const turned = places.find(
      (at) =>
        typeof sheet.cell(at.row, at.column)?.value === 'number' &&
        typeof sheetOf(later).cell(at.row, at.column)?.value === 'string',
    )!;
    const sign = sheetOf(later).cell(turned.row, turned.column)!.value;
    const head = String(sheet.cell(row, turned.column)!.value);
    const cell = cellAddress(turned.row, turned.column);
    person.type(before, sheet, 0, 9, `=${cell}*2`);
    person.type(before, sheet, 1, 9, `=SUM(F${row + 2}:F${row + 3})`);
    person.type(before, sheet, 2, 9, '=B7');
    const own = person.addSheet(before);
    person.type(before, own, 0, 0, `=SUM(sr_taba[${head}])`);
    person.type(before, own, 1, 0, '=A1+1');
    const { book, changes } = await to(before);
    const named = changes[0]?.formulas ?? [];
    expect(named.map(({ where }) => where).sort()).toEqual(['J1', 'J2', `${own.name}!A1`]);
    expect(named.find(({ where }) => where === 'J1')?.sign).toBe(sign);
    expect(
      formulasSentence(
        named.filter(({ where }) => where === 'J1'),
        'de',
      ),
    ).toBe(`Formeln, die damit rechnen: J1; J1 liest dann „${sign}“`);
    const again = await to(book, 2024);
    expect(again.changes[0]?.formulas).toBeUndefined();
  });

  it('lets formulas follow the heads it renames', async () => {
    const before = await opened(TWO_YEARS);
    const heads = [4, 5].map((c) => sheetOf(before).cell(5, c)?.value as string);
    const own = person.addSheet(before);
    person.type(before, own, 0, 0, `=SUM(sr_taba[${heads[0]}])`);
    person.type(before, own, 1, 0, `=SUM(sr_taba[${heads[1]}])`);
    const { book } = await to(before);
    const fresh = [4, 5].map((c) => sheetOf(book).cell(5, c)?.value as string);
    expect(fresh.map((head) => head.slice(-4))).toEqual(['2018', '2024']);
    const formulas = book.sheet(own.name)!;
    expect(formulas.cell(0, 0)?.formula).toBe(`=SUM(sr_taba[${fresh[0]}])`);
    expect(formulas.cell(1, 0)?.formula).toBe(`=SUM(sr_taba[${fresh[1]}])`);
    const sum = Array.from(
      { length: sheetOf(book).tables[0]!.area.rows - 1 },
      (_, r) => sheetOf(book).cell(6 + r, 5)?.value,
    )
      .filter((value) => typeof value === 'number')
      .reduce((total, value) => total + value, 0);
    expect(valueOf(book, formulas, formulas.cell(1, 0))).toBe(sum);
    const back = await to(book, 2018);
    expect(back.book.sheet(own.name)!.cell(1, 0)?.formula).toBe(`=SUM(sr_taba[${heads[1]}])`);
  });

  it('renews a table somebody gave another name, and lets formulas that read it by that name follow', async () => {
    const before = await opened(TWO_YEARS);
    const sheet = sheetOf(before);
    person.renameTable(before, sheet.tables[0]!, 'Sozialdaten');
    person.moveSheet(before, sheet, 1);
    const own = person.addSheet(before);
    const head = String(sheet.cell(5, 4)?.value);
    person.type(before, own, 0, 0, `=SUM(Sozialdaten[${head}])`);
    const { book, changes } = await to(before);
    const renewed = tableSheet(book, 'Sozialdaten');
    expect(await wrongCells(book, renewed, NEXT)).toEqual([]);
    expect(renewed.name).toBe((await freshTable(NEXT)).name);
    expect(changes.map(({ id, state, kept }) => [id, state, kept])).toEqual([['taba', 'outdated', []]]);
    const fresh = String(renewed.cell(5, 4)?.value);
    expect(fresh).not.toBe(head);
    expect(book.sheet(own.name)?.cell(0, 0)?.formula).toBe(`=SUM(Sozialdaten[${fresh}])`);
    const back = await to(book, 2018);
    expect(await wrongCells(back.book, tableSheet(back.book, 'Sozialdaten'), TWO_YEARS)).toEqual([]);
    expect(back.book.sheet(own.name)?.cell(0, 0)?.formula).toBe(`=SUM(Sozialdaten[${head}])`);
  });

  it('renews a renamed table and its copies each for itself, whichever came first', async () => {
    const before = await opened(TWO_YEARS);
    const sheet = sheetOf(before);
    const first = person.copySheet(before, sheet);
    person.renameTable(before, sheet.tables[0]!, 'Sozialdaten');
    const second = person.copySheet(before, sheet);
    person.type(before, first, 6, 2, '99,5');
    person.type(before, second, 7, 2, '98,5');
    const { book, changes } = await to(before);
    const kept = (all: FigureChange[]) => all.map(({ id, kept }) => [id, kept.map(({ old }) => old)]);
    expect(kept(changes)).toEqual([
      ['taba', []],
      ['taba22', ['98.5']],
      ['taba2', ['99.5']],
    ]);
    const wrong = async (name: string, now: Book, asked: Query) =>
      (await wrongCells(now, tableSheet(now, name), asked)).map((each) => each.slice(0, 4));
    expect(await wrong('Sozialdaten', book, NEXT)).toEqual([]);
    expect(await wrong('Sozialdaten2', book, NEXT)).toEqual(['0102']);
    expect(await wrong('sr_taba2', book, NEXT)).toEqual(['0101']);
    const back = await to(await again(book), 2018);
    expect(kept(back.changes).map(([id]) => id)).toEqual(['taba', 'taba22', 'taba2']);
    expect(await wrong('Sozialdaten', back.book, TWO_YEARS)).toEqual([]);
    expect(await wrong('Sozialdaten2', back.book, TWO_YEARS)).toEqual(['0102']);
    expect(await wrong('sr_taba2', back.book, TWO_YEARS)).toEqual(['0101']);
  });

  it('leaves tables that look alike and lost their names, until one of them has it again', async () => {
    const before = await opened(TWO_YEARS, TWO_YEARS);
    const [one, other] = [sheetOf(before), sheetOf(before, 'tabb')];
    person.renameTable(before, one.tables[0]!, 'Eins');
    person.renameTable(before, other.tables[0]!, 'Zwei');
    const { book, changes } = await to(before);
    expect(await wrongCells(book, tableSheet(book, 'Eins'), TWO_YEARS)).toEqual([]);
    expect(await wrongCells(book, tableSheet(book, 'Zwei'), TWO_YEARS)).toEqual([]);
    expect(changes.map(({ state, changes }) => [state, changes])).toEqual([
      ['orphan', []],
      ['orphan', []],
    ]);
    expect(changes[1]?.reason?.sentence).toContain('Eins, Zwei');
    expect(changes[1]?.reason?.sentence).toContain('sr_tabb');
    person.renameTable(book, tableSheet(book, 'Zwei').tables[0]!, 'sr_tabb');
    const told = await to(book);
    expect(await wrongCells(told.book, tableSheet(told.book, 'Eins'), NEXT)).toEqual([]);
    expect(await wrongCells(told.book, tableSheet(told.book, 'sr_tabb'), NEXT)).toEqual([]);
  });

  it('writes neither a renamed table nor its renamed copy while it is not certain which is which', async () => {
    const before = await opened(TWO_YEARS);
    const sheet = sheetOf(before);
    const copy = person.copySheet(before, sheet);
    person.renameTable(before, sheet.tables[0]!, 'Neu');
    person.renameTable(before, copy.tables[0]!, 'Alt');
    const { book, changes } = await to(before);
    expect(changes.map(({ state }) => state)).toEqual(['orphan']);
    for (const name of ['Neu', 'Alt'])
      expect(await wrongCells(book, tableSheet(book, name), TWO_YEARS)).toEqual([]);
  });

  it('does not take the copy of a renamed table for it, where only the copy is as it was', async () => {
    const before = await opened(TWO_YEARS);
    const sheet = sheetOf(before);
    person.renameTable(before, sheet.tables[0]!, 'Neu');
    person.copySheet(before, sheet);
    deleteCells(before, sheet, column(3), 'Left');
    const stood = everything(before);
    const { book, changes } = await to(before);
    expect(changes.map(({ state }) => state)).toEqual(['orphan']);
    expect(changes[0]?.reason?.sentence).toContain('Neu, Neu2');
    expect(everything(book)).toEqual(stood);
  });

  it('tells renamed tables that share columns apart, and lets a column of somebody’s own stand', async () => {
    const narrow = query([2018], UNEMPLOYMENT);
    const before = await opened(query([2018], UNEMPLOYMENT, INHABITANTS), narrow, query([2018], INHABITANTS));
    const sheets = ['taba', 'tabb', 'tabc'].map((id) => sheetOf(before, id));
    for (const [i, name] of ['Breit', 'Quote'].entries())
      person.renameTable(before, sheets[i]!.tables[0]!, name);
    insertCells(before, sheets[2]!, column(2), 'Right');
    person.type(before, sheets[2]!, 5, 2, 'Bemerkung');
    const { book, changes } = await to(before);
    expect(changes.map(({ id, state }) => [id, state])).toEqual([
      ['taba', 'outdated'],
      ['tabb', 'outdated'],
      ['tabc', 'outdated'],
    ]);
    expect(await wrongCells(book, tableSheet(book, 'Quote'), { ...narrow, years: [2024] })).toEqual([]);
    const wide = query([2024], UNEMPLOYMENT, INHABITANTS);
    expect(await wrongCells(book, tableSheet(book, 'Breit'), wide)).toEqual([]);
    const own = sheetOf(book, 'tabc');
    person.renameTable(book, own.tables[0]!, 'Einwohner');
    const back = await to(book, 2018);
    expect(
      await wrongCells(back.book, tableSheet(back.book, 'Einwohner'), query([2018], INHABITANTS)),
    ).toEqual([]);
    expect(tableSheet(back.book, 'Einwohner').cell(5, 2)?.value).toBe('Bemerkung');
  });

  it('leaves a renamed table whose heads were typed over, and says which name it needs', async () => {
    const before = await opened(TWO_YEARS);
    const sheet = sheetOf(before);
    person.renameTable(before, sheet.tables[0]!, 'Sozialdaten');
    person.type(before, sheet, 5, 4, 'Meine Quote');
    const { book, changes } = await to(before);
    expect(changes.map(({ state }) => state)).toEqual(['orphan']);
    expect(changes[0]?.reason?.sentence).toContain('sr_taba');
    expect(tableSheet(book, 'Sozialdaten').cell(5, 4)?.value).toBe('Meine Quote');
  });

  it('takes no table of somebody’s own for one that is gone', async () => {
    const before = await opened(TWO_YEARS, query([2018], UNEMPLOYMENT));
    const sheet = sheetOf(before);
    sheet.tables = [];
    const other = sheetOf(before, 'tabb');
    person.renameTable(before, other.tables[0]!, 'Quoten');
    const { book, changes } = await to(before);
    expect(changes.map(({ id, state }) => [id, state])).toEqual([
      ['taba', 'orphan'],
      ['tabb', 'outdated'],
    ]);
    expect(await wrongCells(book, tableSheet(book, 'Quoten'), query([2024], UNEMPLOYMENT))).toEqual([]);
  });

  it('refreshes a copy of a worksheet for itself', async () => {
    const before = await opened(TWO_YEARS);
    const copy = person.copySheet(before, sheetOf(before));
    person.type(before, copy, 6, 2, '99,5');
    const { book, changes } = await to(before);
    const [original, second] = book.sheets.filter(({ tables }) => tables.length) as [Sheet, Sheet];
    expect(await wrongCells(book, original, NEXT)).toEqual([]);
    expect(await wrongCells(book, second, NEXT)).toHaveLength(1);
    const { name } = await freshTable(NEXT);
    expect([original.name, second.name.slice(-8)]).toEqual([name, '2024 (2)']);
    expect(changes.map(({ id, kept }) => [id, kept.length])).toEqual([
      ['taba', 0],
      ['taba2', 1],
    ]);
    const back = await to(book, 2018);
    expect(back.changes.map(({ id, kept }) => [id, kept.length])).toEqual([
      ['taba', 0],
      ['taba2', 1],
    ]);
  });

  it('leaves a table on a protected sheet, names it, and renews the others', async () => {
    const before = await opened(TWO_YEARS, query([2018], UNEMPLOYMENT));
    sheetOf(before).protection = { options: {} };
    const { book, changes } = await to(before);
    expect(await wrongCells(book, sheetOf(book), TWO_YEARS)).toEqual([]);
    expect(await wrongCells(book, sheetOf(book, 'tabb'), query([2024], UNEMPLOYMENT))).toEqual([]);
    expect(changes[0]?.reason?.sentence).toContain(sheetOf(book).name);
    expect(changes[1]?.reason).toBeUndefined();
  });

  it('settles the names of sheets before anything is written', async () => {
    const before = await opened(query([2013], UNEMPLOYMENT), query([2018], UNEMPLOYMENT));
    const ending = (book: Book) => book.sheets.map(({ name }) => name.slice(-8));
    const { book } = await to(before);
    const names = ending(book);
    expect(new Set(names).size).toBe(names.length);
    expect(await wrongCells(book, sheetOf(book), query([2024], UNEMPLOYMENT))).toEqual([]);
    expect(await wrongCells(book, sheetOf(book, 'tabb'), query([2024], UNEMPLOYMENT))).toEqual([]);
  });

  it('leaves the name a person gave a sheet', async () => {
    const before = await opened(TWO_YEARS);
    person.rename(before, sheetOf(before), 'Für den Ausschuss');
    const { book } = await to(before);
    expect(sheetOf(book).name).toBe('Für den Ausschuss');
    expect(await wrongCells(book, sheetOf(book), NEXT)).toEqual([]);
  });

  it('leaves a table whose new head a column of somebody’s own has', async () => {
    const before = await opened(query([2018], INHABITANTS));
    const sheet = sheetOf(before);
    insertCells(before, sheet, column(2), 'Right');
    const fresh = await freshTable(query([2024], INHABITANTS));
    const head = [...fresh.cells.keys()].find((place) => place.endsWith('2024'))!.slice(5);
    person.type(before, sheet, 5, 2, head);
    const { book, changes } = await to(before);
    expect(changes[0]?.reason?.sentence).toContain(head);
    expect(sheetOf(book).cell(5, 2)?.value).toBe(head);
    expect(await wrongCells(book, sheetOf(book), query([2018], INHABITANTS))).toEqual([]);
  });

  it('leaves the city below the table whatever it is sorted by, there and back', async () => {
    const before = await opened(TWO_YEARS);
    const sheet = sheetOf(before);
    sortRows(before, sheet, bodyArea(sheet.tables[0]!), [{ key: 5, ascending: false }]);
    const sorted = keysOf(before, sheet);
    expect(sorted.at(-1)).toBe('00');
    const { book } = await to(before);
    expect(await wrongCells(book, sheetOf(book), NEXT)).toEqual([]);
    expect(keysOf(book, sheetOf(book))).toEqual([...sorted.slice(0, -1), '99', '00']);
    expect(belowTable(book, sheetOf(book), 1)).toEqual(['00']);
    const back = await to(book, 2018);
    expect(await wrongCells(back.book, sheetOf(back.book), TWO_YEARS)).toEqual([]);
    expect(keysOf(back.book, sheetOf(back.book))).toEqual(sorted);
    expect(belowTable(back.book, sheetOf(back.book), 1)).toEqual(['00']);
  });

  it('finds the city and the lines below a row somebody put between, and lets that stand', async () => {
    const before = await opened(TWO_YEARS);
    const sheet = sheetOf(before);
    const { area } = sheet.tables[0]!;
    insertCells(before, sheet, row(area.row + area.rows), 'Down');
    person.type(before, sheet, area.row + area.rows, 1, 'Summe der Stadtteile');
    person.type(before, sheet, area.row + area.rows, 2, '4711');
    const { book, changes } = await to(before);
    const renewed = sheetOf(book);
    expect(changes[0]?.kept).toEqual([]);
    expect(await wrongCells(book, renewed, NEXT)).toEqual([]);
    expect(keysOf(book, renewed).slice(-2)).toEqual(['99', '00']);
    const { small } = await freshTable(NEXT);
    expect(belowTable(book, renewed, 3 + small.length)).toEqual(['', '00', '', ...small]);
    const between = renewed.tables[0]!.area.row + renewed.tables[0]!.area.rows;
    expect([1, 2].map((c) => renewed.cell(between, c)?.value)).toEqual(['Summe der Stadtteile', 4711]);
    const back = await to(book, 2018);
    expect(await wrongCells(back.book, sheetOf(back.book), TWO_YEARS)).toEqual([]);
    expect(everything(back.book)).toEqual(everything(await again(before)));
  });

  it('lets the city stay away where its row was taken out, and renews the lines below', async () => {
    const before = await opened(TWO_YEARS);
    const { area } = sheetOf(before).tables[0]!;
    deleteCells(before, sheetOf(before), row(area.row + area.rows), 'Up');
    const { book, changes } = await to(before);
    expect(changes[0]?.kept).toEqual([]);
    const wrong = await wrongCells(book, sheetOf(book), NEXT);
    expect(wrong.filter((each) => !each.startsWith('00 '))).toEqual([]);
    const { small } = await freshTable(NEXT);
    expect(belowTable(book, sheetOf(book), 1 + small.length)).toEqual(['', ...small]);
    const back = await to(book, 2018);
    expect(everything(back.book)).toEqual(everything(await again(before)));
  });

  it('finds the lines below where one was put in and another taken out', async () => {
    const before = await opened(TWO_YEARS);
    const sheet = sheetOf(before);
    const { small } = await freshTable(TWO_YEARS);
    const first = sheet.tables[0]!.area.row + sheet.tables[0]!.area.rows + 2;
    deleteCells(before, sheet, row(first + small.length - 2), 'Up');
    insertCells(before, sheet, row(first), 'Down');
    person.type(before, sheet, first, 0, 'Unser Hinweis');
    const { book, changes } = await to(before);
    expect(changes[0]?.kept).toEqual([]);
    const next = await freshTable(NEXT);
    expect(belowTable(book, sheetOf(book), 2 + small.length)).toEqual([
      '00',
      '',
      'Unser Hinweis',
      ...next.small.toSpliced(-2, 1),
    ]);
    expect(await wrongCells(book, sheetOf(book), NEXT)).toEqual([]);
  });

  it('knows the city by its name where its key was emptied', async () => {
    const before = await opened(TWO_YEARS);
    const sheet = sheetOf(before);
    const { area } = sheet.tables[0]!;
    const city = area.row + area.rows;
    person.empty(before, sheet, { row: city, column: 0, rows: 1, columns: 1 });
    const { book } = await to(before);
    const fresh = await freshTable(NEXT);
    const heads = [2, 3, 4, 5].map((c) => sheetOf(book).cell(area.row, c)?.value);
    expect([2, 3, 4, 5].map((c) => sheetOf(book).cell(city + 1, c)?.value)).toEqual(
      heads.map((head) => fresh.cells.get(`00 ${head}`)),
    );
  });

  it('leaves a sheet on which the city stands twice', async () => {
    const before = await opened(TWO_YEARS);
    const sheet = sheetOf(before);
    const { area } = sheet.tables[0]!;
    const city = area.row + area.rows;
    insertCells(before, sheet, row(city), 'Down');
    for (let c = 0; c < area.columns; c++)
      Object.assign(sheet.ensureCell(city, c), sheet.cell(city + 1, c) ?? {});
    const stood = everything(before);
    const { book, changes } = await to(before);
    expect(changes[0]?.reason?.code).toBe('rows-alike');
    expect(everything(book)).toEqual(stood);
  });

  it.each<[string, number[]]>([
    ['in the middle', [3]],
    ['before the keys', [0]],
    ['before the names', [1]],
    ['at its end', [6]],
    ['two, one after the other', [3, 5]],
  ])('lays the city under its heads where a column came into the table alone: %s', async (_, places) => {
    const before = await opened(TWO_YEARS);
    const sheet = sheetOf(before);
    const { area } = sheet.tables[0]!;
    const city = area.row + area.rows;
    for (const [i, at] of places.entries()) {
      addColumn(before, sheet, sheet.tables[0]!, at);
      person.type(before, sheet, area.row, at, `Bemerkung ${i}`);
      person.type(before, sheet, area.row + 2, at, 'im Umbau');
    }
    const { book, changes } = await to(before);
    const renewed = sheetOf(book);
    expect(changes[0]?.reason).toBeUndefined();
    expect(changes[0]?.kept).toEqual([]);
    expect(await wrongCells(book, renewed, NEXT)).toEqual([]);
    for (const at of places) expect(textsOfRow(book, renewed, city + 1)[at]).toBe('');
    expect(textsOfRow(book, renewed, city + 1).slice(6 + places.length)).toEqual(['', '']);
    for (const at of places) expect(renewed.cell(area.row + 2, at)?.value).toBe('im Umbau');
    const back = await to(book, 2018);
    expect(await wrongCells(back.book, sheetOf(back.book), TWO_YEARS)).toEqual([]);
    expect(back.changes[0]?.kept).toEqual([]);
  });

  it('lays the city under its heads where a column of the table alone was taken out', async () => {
    const before = await opened(TWO_YEARS);
    const sheet = sheetOf(before);
    const { area } = sheet.tables[0]!;
    removeColumn(before, sheet, sheet.tables[0]!, 3);
    const { book, changes } = await to(before);
    const renewed = sheetOf(book);
    expect(changes[0]?.reason).toBeUndefined();
    const gone = (await freshTable(NEXT)).cells;
    const wrong = await wrongCells(book, renewed, NEXT);
    expect(wrong.filter((each) => !/Arbeitslosenquotient 2024:/.test(each))).toEqual([]);
    expect(textsOfRow(book, renewed, area.row + area.rows + 1)).toEqual([
      ...[...gone].flatMap(([place, value]) =>
        place.startsWith('00 ') && !place.endsWith('Arbeitslosenquotient 2024') ? [String(value)] : [],
      ),
      '',
      '',
    ]);
    const back = await to(book, 2018);
    const left = await wrongCells(back.book, sheetOf(back.book), TWO_YEARS);
    expect(left.filter((each) => !/Arbeitslosenquotient 2018:/.test(each))).toEqual([]);
  });

  it('takes the number of the city along with the last column of the table', async () => {
    const before = await opened(TWO_YEARS);
    const sheet = sheetOf(before);
    const { area } = sheet.tables[0]!;
    removeColumn(before, sheet, sheet.tables[0]!, 5);
    const { book } = await to(before);
    expect(textsOfRow(book, sheetOf(book), area.row + area.rows + 1).slice(5)).toEqual(['', '']);
  });

  it('mends the row of the city within its year, tells every number, and then has nothing to do', async () => {
    const before = await opened(TWO_YEARS);
    const sheet = sheetOf(before);
    const { area } = sheet.tables[0]!;
    addColumn(before, sheet, sheet.tables[0]!, 4);
    const { book, changes } = await to(before, 2018);
    expect(await wrongCells(book, sheetOf(book), TWO_YEARS)).toEqual([]);
    const fresh = [...(await freshTable(TWO_YEARS)).cells].filter(([place]) => place.startsWith('00 '));
    const city = area.row + area.rows + 1;
    expect(changes[0]?.changes.map(({ where, kind, area, new: text }) => [where, kind, area, text])).toEqual([
      [`F${city}`, 'number', '00', String(fresh[4]?.[1])],
      [`G${city}`, 'number', '00', String(fresh[5]?.[1])],
    ]);
    const again = await to(book, 2018);
    expect(again.changes[0]).toMatchObject({ state: 'current', changes: [] });
  });

  it('lets formulas follow the numbers of the city, and its looks', async () => {
    const before = await opened(TWO_YEARS);
    const sheet = sheetOf(before);
    const { area } = sheet.tables[0]!;
    const city = area.row + area.rows;
    const own = person.addSheet(before);
    person.type(before, own, 0, 0, `='${sheet.name}'!F${city + 1}`);
    person.type(before, own, 1, 0, `=SUM('${sheet.name}'!$E$${city + 1}:F${city + 1})`);
    person.type(before, own, 2, 0, `='${sheet.name}'!C${city + 1}`);
    person.type(before, sheet, city + 12, 0, `=E${city + 1}`);
    const looks = [4, 5].map((c) => sheet.cell(city, c)?.style);
    addColumn(before, sheet, sheet.tables[0]!, 3);
    const { book } = await to(before);
    const [ours, other] = [sheetOf(book), book.sheet(own.name)!];
    expect([0, 1, 2].map((r) => other.cell(r, 0)?.formula)).toEqual([
      `='${ours.name}'!G${city + 2}`,
      `=SUM('${ours.name}'!$F$${city + 2}:G${city + 2})`,
      `='${ours.name}'!C${city + 2}`,
    ]);
    expect(ours.cell(city + 13, 0)?.formula).toBe(`=F${city + 2}`);
    expect(valueOf(book, other, other.cell(0, 0))).toBe(ours.cell(city + 1, 6)?.value);
    expect([5, 6].map((c) => ours.cell(city + 1, c)?.style)).toEqual(looks);
  });

  it.each<[string, (book: Book, sheet: Sheet, city: number) => void]>([
    [
      'something of somebody’s own stands where it would come',
      (book, sheet, city) => person.type(book, sheet, city, 6, 'nachfragen'),
    ],
    ['somebody typed over its numbers', (book, sheet, city) => person.type(book, sheet, city, 4, '99')],
    [
      'one of its cells is a formula',
      (book, sheet, city) => person.type(book, sheet, city, 5, `=SUM(F7:F${city})`),
    ],
  ])('leaves a city that no longer stands below its heads, and says so: %s', async (_, edit) => {
    const before = await opened(TWO_YEARS);
    const sheet = sheetOf(before);
    const { area } = sheet.tables[0]!;
    addColumn(before, sheet, sheet.tables[0]!, 3);
    person.type(before, sheet, area.row, 3, 'Nur in der Tabelle');
    edit(before, sheet, area.row + area.rows);
    const stood = everything(before);
    const { book, changes } = await to(before);
    expect(changes[0]?.reason?.sentence).toContain('Hamburg insgesamt');
    expect(everything(book)).toEqual(stood);
  });

  it.each([0, 1])(
    'leaves a table moved sideways without its title, and says so (%i rows below it)',
    async (rows) => {
      const before = await opened(TWO_YEARS);
      const sheet = sheetOf(before);
      const { area } = sheet.tables[0]!;
      moveCells(before, sheet, { ...area, rows: area.rows + rows }, { row: area.row, column: 3 });
      const stood = everything(before);
      const { book, changes } = await to(before);
      expect(changes[0]?.reason?.code).toBe('title-left-behind');
      expect(everything(book)).toEqual(stood);
    },
  );

  it('refreshes a workbook of an earlier version, with the city inside the Excel table', async () => {
    const before = await bookOf(withCityInside(await bookWith(TWO_YEARS)));
    const { rows } = sheetOf(before).tables[0]!.area;
    expect(keysOf(before, sheetOf(before))).toHaveLength(rows - 1);
    const { book, changes } = await to(await again(before));
    expect(changes[0]?.kept).toEqual([]);
    expect(await wrongCells(book, sheetOf(book), NEXT)).toEqual([]);
    expect(sheetOf(book).tables[0]?.area.rows).toBe(rows + 1);
    expect(keysOf(book, sheetOf(book)).slice(-2)).toEqual(['99', '00']);
    const back = await to(book, 2018);
    expect(sheetOf(back.book).tables[0]?.area.rows).toBe(rows);
    expect(everything(back.book)).toEqual(everything(await again(before)));
  });

  it('does not bring back a row or a column somebody took out', async () => {
    const before = await opened(TWO_YEARS);
    deleteCells(before, sheetOf(before), row(8), 'Up');
    deleteCells(before, sheetOf(before), column(2), 'Left');
    const missing = (place: string) => /^0103 |2018$/.test(place);
    const { book } = await to(before);
    const wrong = await wrongCells(book, sheetOf(book), NEXT);
    expect(wrong.filter((each) => !/^0103 |Arbeitslosenquotient 2018:/.test(each))).toEqual([]);
    expect(
      [...standing(book, sheetOf(book)).keys()].filter((place) => place.startsWith('0103') && missing(place)),
    ).toEqual([]);
  });
}

/** The keys of our rows from above. */
function keysOf(book: Book, sheet: Sheet): string[] {
  const at = (row: number, column: number) => String(valueOf(book, sheet, sheet.cell(row, column)));
  return rowsOfAreas(sheet, at).map((row) => at(row, sheet.tables[0]!.area.column));
}

/** What stands in a row, two columns beyond the table. */
function textsOfRow(book: Book, sheet: Sheet, row: number): string[] {
  const { columns } = sheet.tables[0]!.area;
  return Array.from({ length: columns + 2 }, (_, c) => String(valueOf(book, sheet, sheet.cell(row, c))));
}

/** What stands in the first column below the Excel table. */
function belowTable(book: Book, sheet: Sheet, count: number): (string | undefined)[] {
  const { row, rows, column } = sheet.tables[0]!.area;
  return Array.from({ length: count }, (_, r) =>
    String(valueOf(book, sheet, sheet.cell(row + rows + r, column))),
  );
}

/** As it is after having been saved and opened. */
async function again(book: Book): Promise<Book> {
  return openBook(await saveBook(book));
}

function texts(book: Book): string[] {
  return book.sheets.flatMap((sheet) => [...sheet.existing()].map(({ cell }) => String(cell.value)));
}
