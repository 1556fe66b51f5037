import { changeTable } from '../../../src/actions/change-table';
import { applyWorkbook } from '../../../src/actions/apply-workbook';
import { planWorkbook } from '../../../src/actions/plan-workbook';
import { pullTable } from '../../../src/actions/pull-table';
import { officeWorkbook } from '../../../src/adapters/office/workbook';
import type { Query } from '../../../src/domain/query';
import type { Misbehaviours } from '../../../src/emulator/excel/misbehaviours';
import type { Book } from '../../../src/emulator/excel/model/book';
import type { ColumnFilter } from '../../../src/emulator/excel/model/filtering';
import { shownCell } from '../../../src/emulator/excel/person';
import type { Sheet } from '../../../src/emulator/excel/model/sheet';
import type { TableLayout } from '../../../src/figures/table-layout';
import { TAKE_ALL } from '../../../src/refresh/decide';
import { INHABITANTS, UNEMPLOYMENT } from '../../domain/answers';
import { excelHost, openInExcel } from '../../office-environment/excel';
import { bookOf, bookWith, freshTable, query, rowsOfAreas, source } from '../../workbooks/made-up-workbook';

const ports = { source, workbook: officeWorkbook };
const BOTH = (year: number) => query([year], INHABITANTS, UNEMPLOYMENT);
const NAMES = ['Neustadt', 'Lindenhof'];
const BY_NAME: ColumnFilter = { column: 1, criteria: { filterOn: 'Values', values: NAMES } };
const BY_CONDITION: ColumnFilter = { column: 2, criteria: { filterOn: 'Custom', criterion1: '>4000' } };

/** Excel as it is known to be where rows are hidden. */
const AS_KNOWN: Misbehaviours = {
  issue224MisplacesValuesInHiddenRows: true,
  issue994MovesNothingUnderFilters: true,
};

async function opened(asked: Query = BOTH(2018), misbehaviours = AS_KNOWN): Promise<Sheet> {
  return openInExcel(await bookOf(await bookWith(asked)), { misbehaviours }).workbook.active;
}

async function edit(act: (table: Excel.Table) => void) {
  await Excel.run(async (context) => {
    act(context.workbook.tables.getItemAt(0));
    await context.sync();
  });
}

const filter = (...filters: ColumnFilter[]) =>
  edit((table) => {
    for (const { column, criteria } of filters)
      table.columns.getItemAt(column).filter.apply(criteria as unknown as Excel.FilterCriteria);
  });

async function refreshed(year: number) {
  const plan = await planWorkbook(ports, { target: { year } });
  const { requests } = excelHost();
  const applied = await applyWorkbook(ports, plan, TAKE_ALL);
  return { ...applied, requests: requests() };
}

const textAt = (sheet: Sheet) => (row: number, column: number) =>
  String(sheet.cell(row, column)?.value ?? '');

/** What stands in the rows of areas, by key and head, as `freshTable` has it. */
function standing(sheet: Sheet) {
  const { row: top, column, columns } = sheet.tables[0]!.area;
  const at = textAt(sheet);
  return Object.fromEntries(
    rowsOfAreas(sheet, at).flatMap((row) =>
      Array.from({ length: columns }, (_, c) => [
        `${at(row, column)} ${at(top, column + c)}`,
        sheet.cell(row, column + c)?.value ?? '',
      ]),
    ),
  );
}

const fresh = async (asked: Query, layout?: TableLayout) =>
  Object.fromEntries((await freshTable(asked, layout)).cells);

/** The names of the areas that are seen. */
function seen(sheet: Sheet): string[] {
  const { row, rows, column } = sheet.tables[0]!.area;
  return Array.from({ length: rows - 1 }, (_, r) => row + 1 + r)
    .filter((at) => !sheet.hiddenRows.has(at))
    .map((at) => textAt(sheet)(at, column + 1));
}

const stateOf = (book: Book) =>
  book.sheets.map(({ name, tables, cells, hiddenRows, hiddenColumns }) => ({
    name,
    tables: tables.map(({ area, filters }) => ({ area, filters })),
    cells: [...cells].filter(([, { value }]) => value !== '').map(([place, { value }]) => [place, value]),
    hidden: [[...hiddenRows].toSorted(), [...hiddenColumns].toSorted()],
  }));

const sortedCells = (book: Book) =>
  stateOf(book).map((sheet) => ({ ...sheet, cells: Object.fromEntries(sheet.cells as [number, unknown][]) }));

describe('a filtered table that is brought up to date', () => {
  it('gets every number, seen or hidden, keeps its filter, and costs one request more', async () => {
    await opened();
    const plain = (await refreshed(2024)).requests;
    const sheet = await opened();
    await filter(BY_NAME);
    const before = sortedCells(excelHost().workbook);
    const { requests, undo } = await refreshed(2024);
    expect(standing(sheet)).toEqual(await fresh(BOTH(2024)));
    expect(sheet.tables[0]?.filters).toEqual([BY_NAME]);
    expect(seen(sheet)).toEqual(NAMES);
    expect(requests).toBe(plain + 1);
    await undo?.();
    expect(sortedCells(excelHost().workbook)).toEqual(before);
  });

  it('shows the rows a condition is met by now', async () => {
    const sheet = await opened();
    await filter(BY_CONDITION);
    const before = [seen(sheet), sortedCells(excelHost().workbook)];
    const { undo } = await refreshed(2024);
    const numbers = await fresh(BOTH(2024));
    expect(standing(sheet)).toEqual(numbers);
    const over = Object.entries(numbers).filter(
      ([place, value]) => /^0[1-9].*Bevölkerung/.test(place) && Number(value) > 4000,
    );
    expect(seen(sheet)).toEqual(over.map(([place]) => numbers[`${place.slice(0, 4)} Stadtteil`]));
    expect(seen(sheet)).not.toEqual(before[0]);
    await undo?.();
    expect([seen(sheet), sortedCells(excelHost().workbook)]).toEqual(before);
  });

  it('is no more filtered by single numbers that have changed, until it is taken back', async () => {
    const sheet = await opened();
    const { row, column } = sheet.tables[0]!.area;
    const values = [shownCell(excelHost().workbook, sheet, row + 2, column + 2)];
    const byNumber: ColumnFilter = { column: 2, criteria: { filterOn: 'Values', values } };
    await filter(byNumber);
    expect(seen(sheet)).toEqual(['Neustadt']);
    await filter(BY_NAME, byNumber);
    const before = sortedCells(excelHost().workbook);
    const { undo } = await refreshed(2024);
    expect(sheet.tables[0]?.filters).toEqual([BY_NAME]);
    expect(standing(sheet)).toEqual(await fresh(BOTH(2024)));
    await undo?.();
    expect(sortedCells(excelHost().workbook)).toEqual(before);
  });

  it.each([
    ['cannot say by what', { ...AS_KNOWN, issue3030FailsToReadFilters: true }, BY_NAME],
    [
      'does not filter so again',
      AS_KNOWN,
      { column: 2, criteria: { filterOn: 'TopItems', criterion1: '3' } },
    ],
  ] as const)('is seen whole with the right numbers where Excel %s', async (_, known, filtered) => {
    const sheet = await opened(BOTH(2018), known);
    sheet.tables[0]!.filters = [filtered];
    sheet.hiddenRows.add(sheet.tables[0]!.area.row + 3);
    await refreshed(2024);
    expect(standing(sheet)).toEqual(await fresh(BOTH(2024)));
    expect(sheet.tables[0]?.filters).toEqual([]);
    expect(sheet.hiddenRows).toEqual(new Set());
  });

  it('gets its numbers in the order somebody sorted it', async () => {
    const sheet = await opened();
    await edit((table) => table.sort.apply([{ key: 2, ascending: false }]));
    await filter(BY_NAME);
    const names = () => rowsOfAreas(sheet, textAt(sheet)).map((row) => textAt(sheet)(row, 1));
    const order = names().slice(0, 8);
    await refreshed(2024);
    expect(names().slice(0, 8)).toEqual(order);
    expect(standing(sheet)).toEqual(await fresh(BOTH(2024)));
    expect(seen(sheet).toSorted()).toEqual(NAMES.toSorted());
  });
});

it('gets its numbers where somebody hid rows and columns, which stay hidden', async () => {
  const sheet = await opened();
  const { row } = sheet.tables[0]!.area;
  for (const hidden of [0, row + 2, row + 5]) sheet.hiddenRows.add(hidden);
  for (const hidden of [0, 3]) sheet.hiddenColumns.add(hidden);
  const before = sortedCells(excelHost().workbook);
  const { undo } = await refreshed(2024);
  expect(standing(sheet)).toEqual(await fresh(BOTH(2024)));
  expect(sheet.hiddenRows).toEqual(new Set([0, row + 2, row + 5]));
  expect(sheet.hiddenColumns).toEqual(new Set([0, 3]));
  await undo?.();
  expect(sortedCells(excelHost().workbook)).toEqual(before);
});

describe('a filtered table that is changed', () => {
  const asking = (asked: Query) =>
    ({ id: 'taba', kind: 'table', query: asked, language: 'de', options: {} }) as const;
  const THREE = query([2018, 2024], UNEMPLOYMENT, INHABITANTS);
  const TWO = query([2018, 2024], INHABITANTS);

  it('keeps the filter of a column it goes on having, and costs one request more', async () => {
    await opened();
    const plain = excelHost();
    await changeTable(ports, 'taba', asking(TWO));
    const cost = plain.requests();
    const sheet = await opened();
    const numbers: ColumnFilter = { column: 3, criteria: { filterOn: 'Custom', criterion1: '>0' } };
    await filter(BY_NAME, BY_CONDITION, numbers);
    const before = sortedCells(excelHost().workbook);
    const { requests } = excelHost();
    const { undo } = await changeTable(ports, 'taba', asking(TWO));
    expect(requests()).toBe(cost + 1);
    expect(standing(sheet)).toEqual(await fresh(TWO));
    const head = ({ column }: ColumnFilter) => textAt(sheet)(sheet.tables[0]!.area.row, column);
    expect(sheet.tables[0]?.filters.map(head)).toEqual(['Stadtteil', 'Bevölkerung 2018']);
    const [name] = seen(sheet);
    expect(NAMES).toContain(name);
    await undo();
    expect(sortedCells(excelHost().workbook)).toEqual(before);
  });

  it('stands in its own order where somebody sorted it, and sorted again when that is taken back', async () => {
    const sheet = await opened();
    await edit((table) => table.sort.apply([{ key: 2, ascending: false }]));
    await filter(BY_NAME);
    const before = sortedCells(excelHost().workbook);
    const { undo } = await changeTable(ports, 'taba', asking(TWO));
    expect(Object.entries(standing(sheet))).toEqual(Object.entries(await fresh(TWO)));
    expect(seen(sheet)).toEqual(NAMES);
    await undo();
    expect(sortedCells(excelHost().workbook)).toEqual(before);
  });

  it('is no more filtered by names that are gone', async () => {
    const sheet = await opened();
    await filter(BY_NAME);
    await changeTable(ports, 'taba', asking({ ...BOTH(2018), areas: ['0101', '0104'] }));
    expect(sheet.tables[0]?.filters).toEqual([]);
    expect(seen(sheet)).toEqual(['Altstadt', 'Am Wall']);
  });

  it('stays as it is where it cannot be changed', async () => {
    const sheet = await opened();
    await filter(BY_NAME);
    sheet.ensureCell(sheet.tables[0]!.area.row + 3, 5).value = 'meins';
    const before = sortedCells(excelHost().workbook);
    await expect(changeTable(ports, 'taba', asking(THREE))).rejects.toMatchObject({ code: 'table-no-room' });
    expect(sortedCells(excelHost().workbook)).toEqual(before);
  });

  it('leaves hidden what somebody hid', async () => {
    const sheet = await opened();
    const { row } = sheet.tables[0]!.area;
    sheet.hiddenRows.add(row + 2);
    sheet.hiddenColumns.add(0);
    const before = sortedCells(excelHost().workbook);
    const { undo } = await changeTable(ports, 'taba', asking(THREE));
    expect(standing(sheet)).toEqual(await fresh(THREE));
    expect([sheet.hiddenRows, sheet.hiddenColumns]).toEqual([new Set([row + 2]), new Set([0])]);
    await undo();
    expect(sortedCells(excelHost().workbook)).toEqual(before);
  });
});

it('puts no table where rows are hidden', async () => {
  const sheet = await opened();
  await filter(BY_NAME);
  sheet.selection = { row: sheet.tables[0]!.area.row, column: 8, rows: 1, columns: 1 };
  const before = sortedCells(excelHost().workbook);
  const target = { kind: 'selection', overwrite: true } as const;
  await expect(
    pullTable(ports, BOTH(2018), { language: 'de', newId: () => 'neu', target }),
  ).rejects.toMatchObject({ code: 'target-hidden' });
  expect(sortedCells(excelHost().workbook)).toEqual(before);
});
