import { excelHost } from '../../office-environment/excel';

const onSheet = <Result>(act: (sheet: Excel.Worksheet) => Result) =>
  Excel.run(async (context) => {
    const result = act(context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
    return result;
  });

const formulas = async (address: string) => {
  const range = await onSheet((sheet) => sheet.getRange(address).load('formulas'));
  return range.formulas as unknown[][];
};

test('cells that are cut take their looks along, and formulas follow them', async () => {
  excelHost();
  await onSheet((sheet) => {
    sheet.getRange('A1:D1').values = [[1, 2, 3, 4]];
    sheet.getRange('C1').format.font.bold = true;
    sheet.getRange('A3:E3').formulas = [['=C1', '=SUM(A1:D1)', '=$D$1', '=E1', '=SUM(C1:C2)']];
    sheet.getRange('C1:D1').moveTo('D1');
  });
  expect(await formulas('A1:E1')).toEqual([[1, 2, '', 3, 4]]);
  expect(await formulas('A3:E3')).toEqual([['=D1', '=SUM(A1:E1)', '=$E$1', '=#REF!', '=SUM(C1:C2)']]);
  const font = await onSheet((sheet) => sheet.getRange('D1').format.font.load('bold'));
  expect(font.bold).toBe(true);
});

test('a column comes into a table and leaves it, and what stands below stays', async () => {
  const { workbook } = excelHost();
  await onSheet((sheet) => {
    sheet.getRange('A1:B3').values = [
      ['Ort', 'Zahl'],
      ['Eins', 1],
      ['Summe', 1],
    ];
    const table = sheet.tables.add('A1:B2', true);
    table.columns.add(1);
    table.columns.add(undefined, [['Hinweis'], ['neu']]);
  });
  expect(await formulas('A1:D3')).toEqual([
    ['Ort', 'Column1', 'Zahl', 'Hinweis'],
    ['Eins', '', 1, 'neu'],
    ['Summe', 1, '', ''],
  ]);
  await onSheet((sheet) => sheet.tables.getItemAt(0).columns.getItem('Ort').delete());
  expect(workbook.active.tables[0]?.area).toMatchObject({ column: 0, columns: 3 });
  expect(await formulas('A1:D3')).toEqual([
    ['Column1', 'Zahl', 'Hinweis', ''],
    ['', 1, 'neu', ''],
    ['Summe', 1, '', ''],
  ]);
});
