import { excelHost, openInExcel } from '../../office-environment/excel';
import { Book } from '../../../src/emulator/excel/model/book';

const codeOf = async (act: (sheet: Excel.Worksheet) => void) => {
  try {
    await Excel.run(async (context) => {
      act(context.workbook.worksheets.getActiveWorksheet());
      await context.sync();
    });
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
  return 'accepted';
};

const onSheet = <T>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>) =>
  Excel.run(async (context) => {
    const result = await act(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
    return result;
  });

const shown = (inputs: (string | number | boolean)[], format: string) =>
  onSheet(async (sheet, context) => {
    const range = sheet.getRangeByIndexes(0, 0, 1, inputs.length);
    range.numberFormat = [inputs.map(() => format)];
    range.values = [inputs];
    range.load('text,values,valueTypes,numberFormat');
    await context.sync();
    return range.toJSON();
  });

describe('values', () => {
  test('in General cells a text that looks like a number, truth or date becomes one', async () => {
    const { values, valueTypes } = await shown(
      ['12.5', 'TRUE', '02E1', '1,234', '2018-09', "'007"],
      'General',
    );
    // 1 September 2018 is day 43344 of Excel's calendar.
    expect(values).toEqual([[12.5, true, 20, 1234, 43344, '007']]);
    expect(valueTypes).toEqual([['Double', 'Boolean', 'Double', 'Double', 'Double', 'String']]);
  });

  test('in text cells keys stay text', async () => {
    const { values, valueTypes } = await shown(['02000', '1-2', '=A1', 7], '@');
    expect(values).toEqual([['02000', '1-2', '=A1', '7']]);
    expect(valueTypes).toEqual([['String', 'String', 'String', 'String']]);
  });

  test('a number stays a number when its cell is made a text cell afterwards', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.values = [['02000']];
      range.numberFormat = [['@']];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[2000]]);
    });
  });

  test('null leaves a cell as it is', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      range.values = [[1, 2]];
      range.values = [[null, 3]];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[1, 3]]);
    });
  });

  test('a formula is calculated and keeps its text', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('D1:D4').formulas = [[1], [2], [3], ['=SUM(D1:D3)']];
      const sum = sheet.getRange('D4');
      sum.load('values,formulas');
      await context.sync();
      expect([sum.values, sum.formulas]).toEqual([[[6]], [['=SUM(D1:D3)']]]);
    });
  });

  test('office-js#1724: read in the display language, "123.456" becomes 123456', async () => {
    openInExcel(new Book(), { misbehaviours: { issue1724ParsesTextInDisplayLanguage: true } });
    const { values } = await shown(['123.456'], 'General');
    expect(values).toEqual([[123456]]);
  });
});

test('office-js-docs-pr#5333: Excel on the web refuses a request over 5 MB', async () => {
  openInExcel(new Book(), { misbehaviours: { issue5333RefusesLargeRequests: true } });
  const long = 'x'.repeat(30_000);
  const code = await codeOf((sheet) => {
    sheet.getRange('A1:A200').values = Array.from({ length: 200 }, () => [long]);
  });
  expect(code).toBe('RequestPayloadSizeLimitExceeded');
});

describe('shown text, German', () => {
  test.each([
    ['General', [1234.5, 0.1, 12345678.901234, -3], ['1234,5', '0,1', '12345678,9', '-3']],
    ['0', [2.5, -2.5, 0.49, 1e6], ['3', '-3', '0', '1000000']],
    ['0.0', [12.34, 1.05, -0.04, 0], ['12,3', '1,1', '0,0', '0,0']],
    ['0.00', [1.005, 2, 2.675, 0.001], ['1,01', '2,00', '2,68', '0,00']],
    ['#,##0', [1234567, 999, 0, -1500], ['1.234.567', '999', '0', '-1.500']],
    ['#,##0.0', [1234.56, 0.05, -1234, 12], ['1.234,6', '0,1', '-1.234,0', '12,0']],
    ['0.0;-0.0;"–"', [1.25, -1.25, 0, 0.04], ['1,3', '-1,3', '–', '0,0']],
    ['0.0 "%"', [8, 12.25, 0, 1], ['8,0 %', '12,3 %', '0,0 %', '1,0 %']],
    ['0.0%', [0.125, 1, 0, 0.0005], ['12,5%', '100,0%', '0,0%', '0,1%']],
    ['@', ['02000', 'a', 'b', 'c'], ['02000', 'a', 'b', 'c']],
    ['0;-0;0;"["@"]"', ['x', 1, -1, 0], ['[x]', '1', '-1', '0']],
    ['dd.mm.yyyy', [43344, 1, 36526, 45000], ['01.09.2018', '31.12.1899', '01.01.2000', '15.03.2023']],
  ])('under %s', async (format, inputs, texts) => {
    const { text } = await shown(inputs, format);
    expect(text).toEqual([texts]);
  });
});

test('a whole sheet is written, formatted and made a table in one request', async () => {
  const { workbook, requests } = excelHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Kinderarmut 2018');
    const body = sheet.getRange('A3:C5');
    body.numberFormat = [
      ['@', '@', '@'],
      ['@', '@', '0.0'],
      ['@', '@', '0.0'],
    ];
    body.values = [
      ['Schlüssel', 'Stadtteil', 'Quote'],
      ['02101', 'Hamburg-Altstadt', 12.34],
      ['02102', 'HafenCity', 5],
    ];
    sheet.getRange('A1').values = [['Kinderarmut']];
    sheet.getRange('A1:C1').merge();
    sheet.getRange('A1').format.font.set({ bold: true, size: 14, color: '#003063' });
    sheet.getRange('A3:C3').format.fill.color = '#E10019';
    sheet.getRange('C4:C5').format.horizontalAlignment = 'Right';
    const edge = sheet.getRange('A3:C3').format.borders.getItem('EdgeBottom');
    edge.style = 'Continuous';
    edge.color = '#003063';
    sheet.getRange('B:B').format.columnWidth = 150;
    sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
    const table = sheet.tables.add('A3:C5', true);
    table.name = 'Kinderarmut';
    table.style = 'TableStyleLight1';
    context.workbook.customXmlParts.add('<x xmlns="urn:test"/>');
    sheet.activate();
    sheet.getRange('A4').select();
    await context.sync();
  });
  expect(requests()).toBe(2);
  const sheet = workbook.active;
  expect(sheet.name).toBe('Kinderarmut 2018');
  expect(sheet.cell(3, 0)?.value).toBe('02101');
  expect(sheet.cell(0, 0)?.style).toMatchObject({ bold: true, fontSize: 14, fontColor: '#003063' });
  expect(sheet.cell(2, 1)?.style.borders.bottom).toEqual({
    style: 'Continuous',
    color: '#003063',
    weight: 'Thin',
  });
  expect(sheet.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 3 }]);
  expect(sheet.columnWidths.get(1)).toBe(150);
  expect(sheet.frozen).toEqual({ rows: 3, columns: 2 });
  expect(sheet.tables).toMatchObject([{ name: 'Kinderarmut', style: 'TableStyleLight1' }]);
  expect(sheet.selection).toEqual({ row: 3, column: 0, rows: 1, columns: 1 });
  expect(workbook.customXmlParts).toHaveLength(1);
});

describe('tables', () => {
  test('make their headers text and different from one another', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:D2').values = [
        [2018, 'Quote', 'quote', ''],
        [1, 2, 3, 4],
      ];
      const table = sheet.tables.add('A1:D2', true);
      const header = table.getHeaderRowRange();
      header.load('values');
      await context.sync();
      expect(header.values).toEqual([['2018', 'Quote', 'quote2', 'Spalte4']]);
    });
  });

  test('cannot overlap', async () => {
    const code = await codeOf((sheet) => {
      sheet.tables.add('A1:B3', true);
      sheet.tables.add('B2:C4', true);
    });
    expect(code).toBe('InvalidArgument');
  });

  test('are sorted without what stands below them, empty cells last', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B6').values = [
        ['a', 'b'],
        ['x', 2],
        ['y', ''],
        ['z', 10],
        ['w', 'Text'],
        ['darunter', 99],
      ];
      const table = sheet.tables.add('A1:B5', true);
      table.sort.apply([{ key: 1, ascending: false }]);
      const all = sheet.getRange('A1:B6');
      all.load('values');
      await context.sync();
      expect(all.values.map(([first]) => first)).toEqual(['a', 'w', 'z', 'x', 'y', 'darunter']);
      table.sort.apply([{ key: 1, ascending: true }]);
      all.load('values');
      await context.sync();
      expect(all.values.map(([first]) => first)).toEqual(['a', 'x', 'z', 'w', 'y', 'darunter']);
    });
  });

  test('keep the row of their heads when they are resized', async () => {
    const { workbook } = excelHost();
    const resized = (area: string) =>
      codeOf((sheet) => {
        const table = sheet.tables.add('A1:B3', true);
        table.resize(area);
        table.resize('A1:B3');
        table.convertToRange();
      });
    expect(await resized('A1:B4')).toBe('accepted');
    expect(await resized('A2:B4')).toBe('InvalidArgument');
    workbook.active.tables = [];
    expect(await resized('C1:D3')).toBe('InvalidArgument');
  });

  test('grow by rows and give up their place again', async () => {
    const { workbook } = excelHost();
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B3').values = [
        ['a', 'b'],
        [1, 2],
        [3, 4],
      ];
      sheet.getRange('A4').values = [['darunter']];
      const table = sheet.tables.add('A1:B3', true);
      table.rows.add(undefined, [[5, 6]]);
      const body = table.getDataBodyRange();
      body.load('values,address');
      table.columns.load('items/name');
      await context.sync();
      expect(body.values).toEqual([
        [1, 2],
        [3, 4],
        [5, 6],
      ]);
      expect(table.columns.items.map(({ name }) => name)).toEqual(['a', 'b']);
      table.convertToRange();
    });
    expect(workbook.active.cell(4, 0)?.value).toBe('darunter');
    expect(workbook.active.tables).toEqual([]);
  });
});

describe('sheets', () => {
  test.each([
    ['x'.repeat(32), 'InvalidArgument'],
    ['a/b', 'InvalidArgument'],
    ['tabelle1', 'ItemAlreadyExists'],
    ['Quartier 1', 'accepted'],
  ])('are named by the rules of Excel: %s', async (name, code) => {
    expect(await codeOf((sheet) => sheet.context.workbook.worksheets.add(name))).toBe(code);
  });

  test('the last visible one stays', async () => {
    expect(await codeOf((sheet) => sheet.delete())).toBe('InvalidOperation');
  });

  test('refuse every change when protected, and take it again afterwards', async () => {
    const { workbook } = excelHost();
    await onSheet(async (sheet) => sheet.protection.protect());
    const changes: ((sheet: Excel.Worksheet) => void)[] = [
      (sheet) => (sheet.getRange('A1').values = [[1]]),
      (sheet) => (sheet.getRange('A1').format.font.bold = true),
      (sheet) => sheet.getRange('A1:B1').merge(),
      (sheet) => sheet.tables.add('A1:B2', true),
      (sheet) => sheet.getRange('A1').clear(),
    ];
    for (const change of changes) expect(await codeOf(change)).toBe('AccessDenied');
    await onSheet(async (sheet) => sheet.protection.unprotect());
    expect(await codeOf((sheet) => (sheet.getRange('A1').values = [[1]]))).toBe('accepted');
    expect(workbook.active.cell(0, 0)?.value).toBe(1);
  });

  test('know their used range, with and without looks', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('B2:C3').values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange('E9').format.fill.color = '#FF0000';
      const used = sheet.getUsedRange();
      const filled = sheet.getUsedRangeOrNullObject(true);
      used.load('address');
      filled.load('address');
      await context.sync();
      expect([used.address, filled.address]).toEqual(['Tabelle1!B2:E9', 'Tabelle1!B2:C3']);
    });
  });

  test('freeze and tell where', async () => {
    await onSheet(async (sheet, context) => {
      const none = sheet.freezePanes.getLocationOrNullObject();
      sheet.freezePanes.freezeRows(2);
      const rows = sheet.freezePanes.getLocationOrNullObject();
      rows.load('address');
      await context.sync();
      expect(none.isNullObject).toBe(true);
      expect(rows.address).toBe('Tabelle1!1:2');
    });
  });
});

describe('what the workbook carries', () => {
  test('custom XML parts are found by namespace, changed and deleted', async () => {
    await Excel.run(async (context) => {
      const parts = context.workbook.customXmlParts;
      const part = parts.add('<r xmlns="urn:a">1</r>');
      part.setXml('<r xmlns="urn:a">2</r>');
      const found = parts.getByNamespace('urn:a').getOnlyItemOrNullObject();
      const missing = parts.getByNamespace('urn:b').getOnlyItemOrNullObject();
      const xml = found.getXml();
      found.load('namespaceUri,id');
      await context.sync();
      expect(xml.value).toBe('<r xmlns="urn:a">2</r>');
      expect([found.namespaceUri, missing.isNullObject]).toEqual(['urn:a', true]);
      found.delete();
      const left = parts.getCount();
      await context.sync();
      expect(left.value).toBe(0);
    });
  });

  test('XML that is not well-formed is refused', async () => {
    expect(await codeOf((sheet) => sheet.context.workbook.customXmlParts.add('<r>'))).toBe('InvalidArgument');
  });

  test('names lead to their range', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('B2').values = [[2018]];
      context.workbook.names.add('Berichtsjahr', sheet.getRange('B2'));
      const item = context.workbook.names.getItem('Berichtsjahr');
      const range = item.getRange();
      item.load('formula,type');
      range.load('values');
      await context.sync();
      expect([item.formula, item.type, range.values]).toEqual(['=Tabelle1!$B$2', 'Range', [[2018]]]);
    });
  });

  test('properties, settings and sheet properties are kept', async () => {
    const { workbook } = excelHost();
    await onSheet(async (sheet, context) => {
      context.workbook.properties.title = 'Sozialbericht';
      context.workbook.settings.add('jahr', { bis: 2018 });
      sheet.customProperties.add('abfrage', 'x');
      const setting = context.workbook.settings.getItem('jahr');
      const property = sheet.customProperties.getItem('abfrage');
      setting.load('value');
      property.load('value');
      await context.sync();
      expect([setting.value, property.value]).toEqual([{ bis: 2018 }, 'x']);
    });
    expect(workbook.properties.title).toBe('Sozialbericht');
  });

  test('charts take their place over the cells', async () => {
    await onSheet(async (sheet, context) => {
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B5'));
      chart.name = 'Quoten';
      chart.title.text = 'Kinderarmut';
      chart.setPosition('B2', 'D5');
      chart.load('left,top,width,height');
      chart.title.load('text');
      await context.sync();
      // Standard columns are 48 points wide, standard rows 15 points high.
      expect([chart.left, chart.top, chart.width, chart.height]).toEqual([48, 15, 144, 60]);
      expect(chart.title.text).toBe('Kinderarmut');
    });
  });
});

test('rows move down when cells are put in, and up when they go', async () => {
  await onSheet(async (sheet, context) => {
    const column = sheet.getRange('A1:A3');
    column.values = [[1], [2], [3]];
    sheet.getRange('A2').insert('Down');
    sheet.getRange('1:1').delete('Up');
    column.load('values');
    await context.sync();
    expect(column.values).toEqual([[''], [2], [3]]);
  });
});

test('looks that differ within a range are answered with null', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1').format.font.bold = true;
    const font = sheet.getRange('A1:B1').format.font;
    font.load('bold,italic');
    await context.sync();
    expect([font.bold, font.italic]).toEqual([null, false]);
  });
});
