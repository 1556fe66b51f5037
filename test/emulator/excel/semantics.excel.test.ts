import { excelHost } from '../../office-environment/excel';

const refusal = async (act: () => Promise<unknown>): Promise<OfficeExtension.Error> => {
  try {
    await act();
  } catch (error) {
    return error as OfficeExtension.Error;
  }
  throw new Error('Excel accepted it');
};

const inActiveSheet = (act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown) =>
  Excel.run(async (context) => {
    await act(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
  });

describe('what Office.js and Excel agree on', () => {
  test('an unloaded property cannot be read', async () => {
    const error = await refusal(() =>
      inActiveSheet(async (sheet, context) => {
        const range = sheet.getRange('A1');
        await context.sync();
        return range.values;
      }),
    );
    expect(error.code).toBe('PropertyNotLoaded');
  });

  test('a missing sheet is reported with the statement that asked for it', async () => {
    const error = await refusal(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('gibt es nicht').getRange('A1').values = [[1]];
        await context.sync();
      }),
    );
    expect(error.code).toBe('ItemNotFound');
    expect(error.debugInfo.statement).toContain('getItem');
  });

  test('a missing sheet can be asked for without an error, and so can what hangs on it', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('nix');
      const used = sheet.getUsedRangeOrNullObject();
      sheet.load('name');
      await context.sync();
      expect([sheet.isNullObject, used.isNullObject]).toEqual([true, true]);
    });
  });

  test('a grid of the wrong size is refused', async () => {
    const error = await refusal(() =>
      inActiveSheet((sheet) => {
        sheet.getRange('A1:B2').values = [[1, 2, 3]];
      }),
    );
    expect(error.code).toBe('InvalidArgument');
  });

  test('writes wait for the sync, and one sync is one request', async () => {
    const { workbook, requests } = excelHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Blatt Ä');
      sheet.getRange('B2').values = [['x']];
      expect(workbook.sheet('Blatt Ä')).toBeUndefined();
      await context.sync();
      expect(workbook.sheet('Blatt Ä')?.cell(1, 1)?.value).toBe('x');
      expect(requests()).toBe(1);
    });
  });

  test('a range is forgotten after the run that made it', async () => {
    let range: Excel.Range | undefined;
    await inActiveSheet((sheet) => {
      range = sheet.getRange('A1');
      range.load('values');
    });
    const error = await refusal(() =>
      Excel.run(range as Excel.Range, async (context) => {
        range?.load('address');
        await context.sync();
      }),
    );
    expect(error.code).toBe('InvalidObjectPath');
  });

  test('a range can be set and loaded with its looks in one go', async () => {
    await inActiveSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      range.set({
        values: [['Stadtteil', 7]],
        format: { font: { bold: true }, fill: { color: '#00FF00' } },
      });
      range.load({ values: true, format: { font: { bold: true }, fill: { color: true } } });
      await context.sync();
      expect(range.values).toEqual([['Stadtteil', 7]]);
      expect(range.format.font.bold).toBe(true);
      expect(range.format.fill.color).toBe('#00FF00');
    });
  });

  test('the items of a collection can be used after loading', async () => {
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.add('Zweites');
      sheets.load('items/name,items/id');
      const count = sheets.getCount();
      await context.sync();
      expect(sheets.items.map(({ name }) => name)).toEqual(['Tabelle1', 'Zweites']);
      sheets.items[1]?.load('position');
      await context.sync();
      expect(sheets.items[1]?.position).toBe(1);
      expect(count.value).toBe(2);
    });
  });

  test('what the emulator lacks fails loudly and names the member', async () => {
    const error = await refusal(() =>
      Excel.run(async (context) => {
        context.workbook.pivotTables.load('items');
        await context.sync();
      }),
    );
    expect(error.message).toContain('EMULATOR: not implemented: Workbook.pivotTables');
  });

  test('50,000 cells are written and read back in one request', async () => {
    const { requests } = excelHost();
    const rows = Array.from({ length: 5000 }, (_, row) =>
      Array.from({ length: 10 }, (__, column) => (column ? row * column : `Zeile ${row}`)),
    );
    await inActiveSheet(async (sheet, context) => {
      const range = sheet.getRange('A10:J5009');
      range.values = rows;
      range.load('values');
      await context.sync();
      expect(range.values[4999]?.[9]).toBe(4999 * 9);
      expect(requests()).toBe(1);
    });
    expect(requests()).toBe(2);
  });
});

describe('requirement sets', () => {
  test('are those of Office LTSC 2021', () => {
    const { requirements } = Office.context;
    expect(requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
    expect(requirements.isSetSupported('ExcelApi', '1.15')).toBe(false);
    expect(requirements.isSetSupported('SharedRuntime', '1.1')).toBe(true);
  });

  test('keep members above the floor out', async () => {
    const error = await refusal(() =>
      inActiveSheet((sheet, context) => {
        sheet.getRange('A1').getDependents();
        return context.sync();
      }),
    );
    expect(error.code).toBe('ApiNotFound');
    expect(error.message).toContain('ExcelApi 1.15');
  });
});

describe('the document', () => {
  test('keeps settings when they are saved', async () => {
    const { workbook } = excelHost();
    const { settings } = Office.context.document;
    settings.set('berichtsjahr', 2019);
    expect(workbook.settings.size).toBe(0);
    await new Promise((resolve) => settings.saveAsync(resolve));
    expect(workbook.settings.get('berichtsjahr')).toBe('2019');
  });

  test('starts without the settings of the test before', () => {
    expect(Office.context.document.settings.get('berichtsjahr')).toBeNull();
  });

  test('speaks German', () => {
    expect(Office.context.displayLanguage).toBe('de-DE');
  });
});

describe('events', () => {
  test('a change by hand reaches the pane that listens to the sheet', async () => {
    const { workbook } = excelHost();
    const heard: string[] = [];
    const { person } = await import('../../../src/emulator/excel/person');
    await inActiveSheet(async (sheet, context) => {
      sheet.onChanged.add(async ({ address, changeType }) => void heard.push(`${address} ${changeType}`));
      await context.sync();
      person.type(workbook, workbook.active, 1, 1, '12,5');
      await context.sync();
    });
    expect(heard).toEqual(['B2 RangeEdited']);
    expect(workbook.active.cell(1, 1)?.value).toBe(12.5);
  });

  test('a new selection reaches the pane that listens to the workbook', async () => {
    const { workbook } = excelHost();
    const { person } = await import('../../../src/emulator/excel/person');
    let heard = 0;
    await Excel.run(async (context) => {
      context.workbook.onSelectionChanged.add(async () => void (heard += 1));
      await context.sync();
      person.select(workbook, workbook.active, { row: 3, column: 2, rows: 2, columns: 1 });
      const selected = context.workbook.getSelectedRange();
      selected.load('address');
      await context.sync();
      expect(selected.address).toBe('Tabelle1!C4:C5');
    });
    expect(heard).toBe(1);
  });
});
