import { Book } from '../../../src/emulator/excel/model/book';
import { excelHost, openInExcel } from '../../office-environment/excel';

const ROWS = [
  ['Name', 'Zahl'],
  ['Hamm', 10],
  ['Horn', 20],
  ['Wilhelmsburg', 30],
  ['Veddel', 40],
];

const withTable = <T>(act: (table: Excel.Table, context: Excel.RequestContext) => Promise<T>) =>
  Excel.run(async (context) => {
    const { tables } = context.workbook.worksheets.getActiveWorksheet();
    tables.load('count');
    await context.sync();
    if (tables.count) return act(tables.getItemAt(0), context);
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B5');
    range.values = ROWS;
    return act(tables.add(range, true), context);
  });

const hidden = () => [...excelHost().workbook.active.hiddenRows].toSorted((a, b) => a - b);

test.each([
  ['the values ticked', { filterOn: 'Values', values: ['hamm', 'Veddel'] }, [2, 3]],
  ['a condition', { filterOn: 'Custom', criterion1: '=*burg', criterion2: '=H?rn', operator: 'Or' }, [1, 4]],
] as const)('rows that do not meet %s are hidden, until the filter goes', async (_, criteria, rows) => {
  await withTable(async (table, context) => {
    table.columns.getItemAt(0).filter.apply(criteria as unknown as Excel.FilterCriteria);
    table.autoFilter.load('isDataFiltered,criteria');
    await context.sync();
    expect(table.autoFilter.isDataFiltered).toBe(true);
    expect(table.autoFilter.criteria[0]).toMatchObject(criteria);
    expect(hidden()).toEqual(rows);
    table.clearFilters();
    table.autoFilter.load('isDataFiltered');
    await context.sync();
    expect(table.autoFilter.isDataFiltered).toBe(false);
    expect(hidden()).toEqual([]);
  });
});

test('two columns filter together, and a filter is settled anew when it is applied again', async () => {
  await withTable(async (table, context) => {
    table.columns.getItemAt(0).filter.apply({ filterOn: 'Custom', criterion1: '=H*' });
    table.columns.getItemAt(1).filter.apply({ filterOn: 'Custom', criterion1: '>15' });
    await context.sync();
    expect(hidden()).toEqual([1, 3, 4]);
    table.worksheet.getRange('B2').values = [[16]];
    await context.sync();
    expect(hidden()).toEqual([1, 3, 4]);
    table.autoFilter.reapply();
    await context.sync();
    expect(hidden()).toEqual([3, 4]);
    table.columns.getItemAt(0).filter.clear();
    await context.sync();
    expect(hidden()).toEqual([]);
  });
});

test('what a filter does not say is null, and refused when it is set so (office-js#1226)', async () => {
  await withTable(async (table, context) => {
    const { filter } = table.columns.getItemAt(0);
    filter.applyValuesFilter(['Hamm']);
    filter.load('criteria');
    await context.sync();
    expect(filter.criteria).toMatchObject({ values: ['Hamm'], criterion1: null });
    filter.apply(filter.criteria);
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

test('a range says whether all of its rows are hidden, none, or some; and they move with their rows', async () => {
  const { workbook } = excelHost();
  workbook.active.hiddenRows.add(3);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const ranges = ['A4', 'A1:A3', 'A3:A4'].map((address) => sheet.getRange(address));
    for (const range of ranges) range.load('rowHidden,hidden');
    await context.sync();
    expect(ranges.map(({ rowHidden }) => rowHidden)).toEqual([true, false, null]);
    expect(ranges.map((range) => range.hidden)).toEqual([true, false, null]);
    sheet.getRange('2:2').insert('Down');
    await context.sync();
    expect(hidden()).toEqual([4]);
    sheet.getRange('5:5').delete('Up');
    await context.sync();
    expect(hidden()).toEqual([]);
  });
});

test('with its known misbehaviours values go astray in hidden rows, and nothing moves under a filter', async () => {
  const { workbook } = openInExcel(new Book(), {
    misbehaviours: {
      issue224MisplacesValuesInHiddenRows: true,
      issue994MovesNothingUnderFilters: true,
    },
  });
  await withTable(async (table, context) => {
    table.columns.getItemAt(0).filter.applyValuesFilter(['Hamm', 'Veddel']);
    await context.sync();
    table.getDataBodyRange().values = ROWS.slice(1).map(([name]) => [name!, 0]);
    await context.sync();
    const { active } = workbook;
    const names = [1, 2, 3, 4].map((row) => active.cell(row, 0)?.value);
    expect(names).toEqual(['Hamm', 'Horn', 'Wilhelmsburg', 'Hamm']);
    table.worksheet.getRange('A3:B3').values = [['Horn', 99]];
    await context.sync();
    expect(active.cell(2, 1)?.value).toBe(99);
    table.worksheet.getRange('3:3').delete('Up');
    await expect(context.sync()).rejects.toMatchObject({ code: 'GeneralException' });
    table.resize('A1:B7');
    await expect(context.sync()).rejects.toMatchObject({ code: 'GeneralException' });
  });
});
