import { newWorkbook, openWorkbook } from '../../../src/adapters/files/workbook';
import { tablesIn } from '../../../src/adapters/files/xlsx-package';
import { cellAddress } from '../../../src/figures/cell-address';
import { bytesOf, pack, textOf, unpack, type Parts } from '../../../src/ooxml/package/archive';
import { parseXml } from '../../../src/ooxml/package/parse-xml';
import { cellsIn } from '../../../src/ooxml/sheet/read-cells';
import { sharedStringsOf } from '../../../src/ooxml/sheet/shared-strings';
import { worksheetsOf } from '../../../src/ooxml/sheet/worksheets';
import type { Workbook } from '../../../src/ports/workbook';
import { describeWorkbook, tableSheet } from '../../contracts/workbook';

/** Stands for another program that edits the file between two openings. */
describeWorkbook(async () => {
  let file = newWorkbook();
  const workbook: Workbook = {
    place: (sheet, target) => file.place(sheet, target),
    tables: () => file.tables(),
    update: (updates) => file.update(updates),
  };
  const partOf = (parts: Parts, name: string) =>
    worksheetsOf(parts).find((worksheet) => worksheet.name === name)?.part ?? '';
  const edit = (name: string, change: (xml: string) => string, changeTable = (xml: string) => xml) => {
    const parts = unpack(file.bytes());
    const part = partOf(parts, name);
    const tables = tablesIn(parts).filter(({ worksheet }) => worksheet.name === name);
    parts.set(part, bytesOf(change(textOf(parts, part))));
    for (const table of tables) parts.set(table.part, bytesOf(changeTable(textOf(parts, table.part))));
    file = openWorkbook(pack(parts));
  };
  return {
    workbook,
    worksheets: async () => worksheetsOf(unpack(file.bytes())).map(({ name }) => name),
    value: async (name, row, column) => {
      const parts = unpack(file.bytes());
      const worksheet = parseXml(textOf(parts, partOf(parts, name)));
      const read = cellsIn(worksheet, sharedStringsOf(parts));
      return read({ row, column, rows: 1, columns: 1 })[0]?.[0] ?? '';
    },
    type: async (name, row, column, value) => {
      const cell = new RegExp(`(<c r="${cellAddress(row, column)}"[^>]*>).*?</c>`);
      edit(name, (xml) => xml.replace(cell, `$1<v>${value}</v></c>`));
    },
    protect: async (name) =>
      edit(name, (xml) => xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>')),
    insertRow: async (name, at) => {
      const down = (row: string) => String(Number(row) > at ? Number(row) + 1 : row);
      const shifted = (xml: string) =>
        xml
          .replace(/<row r="(\d+)"/g, (_, row: string) => `<row r="${down(row)}"`)
          .replace(
            /(?<=[":])([A-Z]+)(\d+)(?=[":])/g,
            (_, letters: string, row: string) => letters + down(row),
          );
      edit(name, shifted, shifted);
    },
  };
});

it('keeps every part but the edited ones byte for byte', async () => {
  const file = newWorkbook();
  await file.place(tableSheet(), { kind: 'new-sheet' });
  const before = unpack(file.bytes());
  const { provenance } = tableSheet();
  await file.update([{ id: 'k3f9', provenance, cells: [{ row: 6, column: 2, value: 40 }] }]);
  const after = unpack(file.bytes());
  const changed = [...after].filter(
    ([name, bytes]) => textOf(before, name) !== Buffer.from(bytes).toString(),
  );
  expect(changed.map(([name]) => name)).toEqual(['xl/worksheets/sheet1.xml']);
});

it('writes the same bytes for the same sheet', async () => {
  const bytes = async () => {
    const file = newWorkbook();
    await file.place(tableSheet(), { kind: 'new-sheet' });
    return Buffer.from(file.bytes());
  };
  expect((await bytes()).equals(await bytes())).toBe(true);
});

it('colours a type anew and keeps the rest of its look', async () => {
  const file = newWorkbook();
  await file.place(tableSheet(), { kind: 'new-sheet' });
  const { provenance } = tableSheet();
  await file.update([
    { id: 'k3f9', provenance, cells: [{ row: 6, column: 1, value: 'neu', fill: '#ff8800' }] },
  ]);
  const parts = unpack(file.bytes());
  const styles = textOf(parts, 'xl/styles.xml');
  expect(styles).toContain('<fgColor rgb="FFFF8800"/>');
  const [, format = ''] = /<c r="B7" s="(\d+)"/.exec(textOf(parts, 'xl/worksheets/sheet1.xml')) ?? [];
  const formats = parseXml(styles).getElementsByTagName('cellXfs')[0]?.getElementsByTagName('xf');
  expect(formats?.[Number(format)]?.getAttribute('numFmtId')).toBe('49');
});

it('lists a table whose Excel table is gone as an orphan', async () => {
  const file = newWorkbook();
  await file.place(tableSheet(), { kind: 'new-sheet' });
  const parts = unpack(file.bytes());
  const [table] = tablesIn(parts);
  parts.set(table?.part ?? '', bytesOf(textOf(parts, table?.part ?? '').replaceAll('sr_k3f9', 'Andere')));
  expect(await openWorkbook(pack(parts)).tables()).toMatchObject([{ address: '', values: [], copies: 0 }]);
});

it('has formulas that rest on its cells computed when the file is opened', async () => {
  const file = newWorkbook();
  await file.place(tableSheet(), { kind: 'new-sheet' });
  const parts = unpack(file.bytes());
  const part = 'xl/worksheets/sheet1.xml';
  const formula = '<c r="H7"><f>C7*2</f><v>73.6</v></c></row>';
  parts.set(part, bytesOf(textOf(parts, part).replace(/(<row r="7".*?)<\/row>/, `$1${formula}`)));
  const opened = openWorkbook(pack(parts));
  const { provenance } = tableSheet();
  await opened.update([{ id: 'k3f9', provenance, cells: [{ row: 6, column: 2, value: 40 }] }]);
  const after = unpack(opened.bytes());
  expect(textOf(after, part)).toContain('<f>C7*2</f>');
  expect(textOf(after, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
});

it('says that a file is no workbook', () => {
  expect(() => openWorkbook(bytesOf('kein Zip'))).toThrow(
    expect.objectContaining({ code: 'not-a-workbook' }),
  );
});
