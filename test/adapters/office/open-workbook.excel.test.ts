import { openWorkbook } from '../../../src/adapters/office/open-workbook';
import { officeWorkbook } from '../../../src/adapters/office/workbook';
import { person } from '../../../src/emulator/excel/person';
import { filterColumn } from '../../../src/emulator/excel/model/filtering';
import { deleteCells, insertCells } from '../../../src/emulator/excel/model/shifting';
import { maxColumns, maxRows } from '../../../src/emulator/excel/model/area';
import type { Sheet } from '../../../src/emulator/excel/model/sheet';
import { makeTable } from '../../../src/emulator/excel/model/table-making';
import { tableSheet } from '../../contracts/workbook';
import { CHILDREN, HAMBURG_2013, UNEMPLOYMENT } from '../../domain/answers';
import { excelHost } from '../../office-environment/excel';

const NEW_SHEET = { kind: 'new-sheet' } as const;

async function placed(id = 'k3f9') {
  const { workbook: book } = excelHost();
  await officeWorkbook.place(tableSheet(HAMBURG_2013, id), NEW_SHEET);
  const sheet = book.active;
  const select = (row: number, column: number, on: Sheet = sheet) => {
    person.select(book, on, { row, column, rows: 1, columns: 1 });
  };
  return { book, sheet, select, open: openWorkbook() };
}

describe('what the cursor stands in', () => {
  it('is nothing of ours beside a table and on another worksheet, for one request', async () => {
    const { book, select, open } = await placed();
    select(40, 2);
    expect(await open.selected()).toBeUndefined();
    select(0, 0, book.sheets[0]);
    const { requests } = excelHost();
    expect(await open.selected()).toBeUndefined();
    expect(requests()).toBeLessThanOrEqual(2);
  });

  it('is the table alone in its title, heads, names and notes', async () => {
    const { select, open } = await placed();
    for (const [row, column] of [
      [0, 0],
      [5, 2],
      [6, 1],
      [17, 0],
    ] as const) {
      select(row, column);
      expect(await open.selected()).toEqual({ id: 'k3f9' });
    }
  });

  it('is a number by its area, indicator and year, in three requests', async () => {
    const { select, open } = await placed();
    select(6, 2);
    const { requests } = excelHost();
    expect(await open.selected()).toEqual({
      id: 'k3f9',
      number: {
        area: '0101',
        indicator: CHILDREN.id,
        year: 2013,
        measure: 'value',
        text: '36,8',
        value: 36.8,
      },
    });
    expect(requests()).toBeLessThanOrEqual(4);
  });

  it("is the city's number in the row below the Excel table", async () => {
    const { sheet, select, open } = await placed();
    const { row, rows } = sheet.tables[0]!.area;
    select(row + rows, 3);
    expect((await open.selected())?.number).toMatchObject({ area: '00', indicator: UNEMPLOYMENT.id });
  });

  it('is the same number after rows and a column were put in, and nothing in a column of somebody else', async () => {
    const { book, sheet, select, open } = await placed();
    insertCells(book, sheet, { row: 0, column: 0, rows: 2, columns: maxColumns }, 'Down');
    insertCells(book, sheet, { row: 0, column: 2, rows: maxRows, columns: 1 }, 'Right');
    select(8, 4);
    expect((await open.selected())?.number).toMatchObject({ area: '0101', indicator: UNEMPLOYMENT.id });
    select(8, 2);
    expect(await open.selected()).toEqual({ id: 'k3f9' });
  });

  it('tells a copy of a worksheet from its original', async () => {
    const { book, sheet, select, open } = await placed();
    const copy = person.copySheet(book, sheet);
    select(6, 2, copy);
    const found = await open.selected();
    expect(found?.id).not.toBe('k3f9');
    expect(found?.number).toMatchObject({ area: '0101', indicator: CHILDREN.id });
  });
});

describe('a table somebody gave another name', () => {
  async function renamed(name = 'Sozialdaten') {
    const stands = await placed();
    person.renameTable(stands.book, stands.sheet.tables[0]!, name);
    return stands;
  }

  it('is told by its cells, and others cost one request more at first only', async () => {
    const { book, sheet, select, open } = await renamed();
    select(6, 2);
    expect((await open.selected())?.number).toMatchObject({ area: '0101', indicator: CHILDREN.id });
    const { requests } = excelHost();
    await open.selected();
    expect(requests()).toBeLessThanOrEqual(9);
    person.renameTable(book, sheet.tables[0]!, 'sr_k3f9');
    const own = person.addSheet(book);
    person.type(book, own, 0, 0, 'Kopf');
    makeTable(book, own, { row: 0, column: 0, rows: 2, columns: 1 }, true);
    select(0, 0, own);
    expect(await open.selected()).toBeUndefined();
    const { requests: others } = excelHost();
    await open.selected();
    expect(others()).toBeLessThanOrEqual(3);
  });

  it('is gone to, and keeps its name when it is detached', async () => {
    const { book, sheet, select, open } = await renamed();
    select(0, 0, book.sheets[0]);
    await open.goTo('k3f9');
    expect(book.active).toBe(sheet);
    await open.detach('k3f9');
    expect(sheet.tables.map(({ name }) => name)).toEqual(['Sozialdaten']);
    expect(await officeWorkbook.tables()).toEqual([]);
  });

  it('leaves its copy what it knows when it is detached', async () => {
    const { book, sheet, open } = await renamed();
    person.copySheet(book, sheet);
    await open.detach('k3f9');
    const [copy, ...none] = await officeWorkbook.tables();
    expect(none).toEqual([]);
    expect(copy?.address).toContain('(2)');
    expect(copy?.isCopy).toBeUndefined();
    await open.detach('k3f92');
    expect(await officeWorkbook.tables()).toEqual([]);
  });

  it('is removed, and no other', async () => {
    const { book, sheet, open } = await renamed();
    const copy = person.copySheet(book, sheet);
    person.type(book, sheet, 6, 8, 'meins');
    await open.remove('k3f9');
    expect(sheet.tables).toEqual([]);
    expect(sheet.cell(6, 2)?.value ?? '').toBe('');
    expect(copy.tables.map(({ name }) => name)).toEqual(['Sozialdaten2']);
    expect(copy.cell(6, 2)?.value).toBe(36.8);
    expect((await officeWorkbook.tables()).map(({ address }) => address)).toEqual([
      expect.stringContaining('(2)'),
    ]);
  });

  it('is neither gone to nor removed where two look alike', async () => {
    const { book, sheet, open } = await renamed('Neu');
    const copy = person.copySheet(book, sheet);
    person.renameTable(book, copy.tables[0]!, 'Alt');
    expect((await officeWorkbook.tables()).map(({ unsure }) => unsure)).toEqual([['Neu', 'Alt']]);
    await expect(open.remove('k3f9')).rejects.toMatchObject({ code: 'figure-gone' });
    expect([sheet, copy].map(({ tables }) => tables.length)).toEqual([1, 1]);
  });
});

it('follows the selection until it is told to stop', async () => {
  const { book, select, open } = await placed();
  let moves = 0;
  const stop = await open.follow(() => (moves += 1));
  select(6, 2);
  select(7, 2);
  person.switchTo(book, book.sheets[0] as Sheet);
  expect(moves).toBe(3);
  stop();
  await new Promise((done) => setTimeout(done, 5));
  select(8, 2);
  expect(moves).toBe(3);
});

describe('what comes and goes in the workbook', () => {
  const soon = () => new Promise((done) => setTimeout(done, 5));

  it('is told of sheets and tables, whoever adds or deletes them, and of nothing else', async () => {
    const { book, sheet, select, open } = await placed();
    let told = 0;
    const since = () => {
      const count = told;
      told = 0;
      return count;
    };
    const stop = await open.followChanges(() => (told += 1));
    select(6, 2);
    person.type(book, sheet, 6, 2, '99');
    person.rename(book, sheet, 'Anders');
    await soon();
    expect(since()).toBe(0);
    const copy = person.copySheet(book, sheet);
    await soon();
    expect(since()).toBeGreaterThan(0);
    person.convertToRange(book, copy, copy.tables[0]!);
    await soon();
    expect(since()).toBe(1);
    person.removeSheet(book, copy);
    await soon();
    expect(since()).toBe(1);
    deleteCells(book, sheet, { row: 0, column: 0, rows: 40, columns: maxColumns }, 'Up');
    await soon();
    expect(since()).toBe(1);
    await officeWorkbook.place(tableSheet(HAMBURG_2013, 'neu'), NEW_SHEET);
    await soon();
    expect(since()).toBe(2);
    stop();
    await soon();
    await open.remove('neu');
    await soon();
    expect(since()).toBe(0);
    expect([...book.listening.values()]).toEqual([0, 0, 0, 0]);
  });

  it('is told to each that follows until that one stops', async () => {
    const { book, open } = await placed();
    const told = [0, 0];
    const stops = await Promise.all(told.map((_, i) => open.followChanges(() => (told[i]! += 1))));
    person.addSheet(book);
    await soon();
    stops[0]!();
    await soon();
    person.addSheet(book);
    await soon();
    expect(told).toEqual([1, 2]);
    stops[1]!();
    await soon();
    expect([...book.listening.values()]).toEqual([0, 0, 0, 0]);
  });

  it('costs a reader of the list nothing: reading tells of nothing', async () => {
    const { open } = await placed();
    let told = 0;
    const stop = await open.followChanges(() => (told += 1));
    await officeWorkbook.tables();
    await open.selected();
    await soon();
    expect(told).toBe(0);
    stop();
  });
});

it('goes to a table on its worksheet, and says when it is gone', async () => {
  const { book, sheet, select, open } = await placed();
  select(0, 0, book.sheets[0]);
  await open.goTo('k3f9');
  expect(book.active).toBe(sheet);
  expect((await open.selected())?.id).toBe('k3f9');
  await expect(open.goTo('weg')).rejects.toMatchObject({ code: 'figure-gone' });
});

describe('detaching', () => {
  it('leaves the Excel table and its numbers, and forgets it', async () => {
    const { sheet, open } = await placed();
    await open.detach('k3f9');
    expect(await officeWorkbook.tables()).toEqual([]);
    expect(sheet.tables).toHaveLength(1);
    expect(sheet.cell(6, 2)?.value).toBe(36.8);
  });

  it('leaves a copy what it knows when the original is detached, and the original when a copy is', async () => {
    const { book, sheet, open } = await placed();
    person.copySheet(book, sheet);
    const [, copy] = await officeWorkbook.tables();
    await open.detach('k3f9');
    const left = await officeWorkbook.tables();
    expect(left.map(({ provenance }) => provenance.request.id)).toEqual([copy?.provenance.request.id]);
    expect(left[0]?.isCopy).toBeUndefined();
  });

  it('forgets a copy alone', async () => {
    const { book, sheet, open } = await placed();
    person.copySheet(book, sheet);
    const [, copy] = await officeWorkbook.tables();
    await open.detach(copy?.provenance.request.id ?? '');
    const left = await officeWorkbook.tables();
    expect(left.map(({ provenance }) => provenance.request.id)).toEqual(['k3f9']);
  });
});

describe('removing', () => {
  it('takes the worksheet where nothing else stands on it', async () => {
    const { book, open } = await placed();
    await open.remove('k3f9');
    expect(book.sheets.map(({ name }) => name)).toEqual(['Tabelle1']);
    expect(book.customXmlParts).toEqual([]);
  });

  it('empties only its own cells where something else stands', async () => {
    const { book, sheet, open } = await placed();
    person.type(book, sheet, 6, 8, 'meins');
    await open.remove('k3f9');
    expect(book.sheets).toContain(sheet);
    expect(sheet.tables).toEqual([]);
    expect(sheet.cell(6, 2)?.value ?? '').toBe('');
    expect(sheet.cell(0, 0)?.value ?? '').toBe('');
    expect(sheet.cell(6, 8)?.value).toBe('meins');
    expect(await officeWorkbook.tables()).toEqual([]);
  });

  it('leaves no row hidden by a filter', async () => {
    const { book, sheet, open } = await placed();
    person.type(book, sheet, 6, 8, 'meins');
    filterColumn(book, sheet, sheet.tables[0]!, 0, { filterOn: 'Custom', criterion1: '=nichts' });
    expect(sheet.hiddenRows).toContain(6);
    await open.remove('k3f9');
    expect(sheet.hiddenRows).toEqual(new Set());
  });

  it('keeps the only worksheet of a workbook', async () => {
    const { book, sheet, open } = await placed();
    person.removeSheet(book, book.sheets[0] as Sheet);
    await open.remove('k3f9');
    expect(book.sheets).toEqual([sheet]);
    expect(sheet.cell(6, 2)?.value ?? '').toBe('');
  });

  it('leaves a protected worksheet and what is known of its table', async () => {
    const { sheet, open } = await placed();
    sheet.protection = { options: {} };
    await expect(open.remove('k3f9')).rejects.toMatchObject({
      code: 'sheet-protected',
      facts: { sheet: sheet.name },
    });
    expect((await officeWorkbook.tables())[0]?.provenance.request.id).toBe('k3f9');
    expect(sheet.cell(6, 2)?.value).toBe(36.8);
  });
});
