import { strFromU8 } from 'fflate';
import { newWorkbook, openWorkbook } from '../../../src/adapters/files/workbook';
import { tablesIn } from '../../../src/adapters/files/xlsx-package';
import { cellAddress } from '../../../src/figures/cell-address';
import { bytesOf, pack, textOf, unpack, type Parts } from '../../../src/ooxml/package/archive';
import { declarePart } from '../../../src/ooxml/package/content-types';
import { parseXml } from '../../../src/ooxml/package/parse-xml';
import { relate, unrelate } from '../../../src/ooxml/package/relationships';
import { cellsIn } from '../../../src/ooxml/sheet/read-cells';
import { sharedStringsOf } from '../../../src/ooxml/sheet/shared-strings';
import { worksheetsOf } from '../../../src/ooxml/sheet/worksheets';
import type { Workbook } from '../../../src/ports/workbook';
import { describeWorkbook, tableSheet } from '../../contracts/workbook';
import { workbook } from '../../deliveries/make-workbook';
import { report, strictParts } from '../../ooxml/package/make-package';
import { renamed } from '../../ooxml/package/renamed';
import { sdkErrors } from '../../ooxml/validate';

/** Stands for another program that edits the file between two openings. */
describeWorkbook(async () => {
  let file = newWorkbook();
  const bench: Workbook = {
    place: (sheet, target) => file.place(sheet, target),
    tables: () => file.tables(),
    withFormulas: () => file.withFormulas(),
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
    workbook: bench,
    reopens: true,
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
  unrelate(parts, 'xl/worksheets/sheet1.xml', table!.part);
  expect(await openWorkbook(pack(parts)).tables()).toMatchObject([{ address: '', values: [] }]);
});

const withTablesRenamed = async (...ids: string[]) => {
  const file = newWorkbook();
  for (const id of ids) await file.place(tableSheet(undefined, id), { kind: 'new-sheet' });
  const parts = unpack(file.bytes());
  for (const [i, { part }] of tablesIn(parts).entries())
    parts.set(part, bytesOf(textOf(parts, part).replaceAll(`sr_${ids[i]}`, `Sozialdaten${i}`)));
  return openWorkbook(pack(parts));
};

it('finds a table by what stands in it where its name is another, and keeps that', async () => {
  const file = await withTablesRenamed('k3f9');
  const [stored] = await file.tables();
  expect(stored).toMatchObject({ address: expect.stringContaining('!A1:D18') });
  await file.update([
    { id: 'k3f9', provenance: stored!.provenance, cells: [{ row: 6, column: 2, value: 1.5 }] },
  ]);
  const again = openWorkbook(file.bytes());
  expect((await again.tables())[0]?.values[6]?.[2]).toBe(1.5);
  expect(tablesIn(unpack(again.bytes())).map(({ name }) => name)).toEqual(['Sozialdaten0']);
});

it('takes none of two tables that look alike, and names both', async () => {
  const names = ['Sozialdaten0', 'Sozialdaten1'];
  expect((await (await withTablesRenamed('k3f9', 'a1b2')).tables()).map(({ unsure }) => unsure)).toEqual([
    names,
    names,
  ]);
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

it.each([
  ['its sheets alone', '<extLst/>', ['sheets', 'calcPr', 'extLst']],
  ['functions', '<functionGroups/><extLst/>', ['sheets', 'functionGroups', 'calcPr', 'extLst']],
  ['links', '<externalReferences/><extLst/>', ['sheets', 'externalReferences', 'calcPr', 'extLst']],
  ['names', '<definedNames/><extLst/>', ['sheets', 'definedNames', 'calcPr', 'extLst']],
  ['nothing new', '<calcPr calcId="191029"/><oleSize/>', ['sheets', 'calcPr', 'oleSize']],
])('says so where the schema of a workbook wants it, behind %s', async (_, behind, order) => {
  const file = newWorkbook();
  await file.place(tableSheet(), { kind: 'new-sheet' });
  const parts = unpack(file.bytes());
  const change = (part: string, from: RegExp, to: string) =>
    parts.set(part, bytesOf(textOf(parts, part).replace(from, to)));
  change('xl/worksheets/sheet1.xml', /(<row r="7".*?)<\/row>/, '$1<c r="H7"><f>C7*2</f></c></row>');
  change('xl/workbook.xml', /<\/sheets>.*(?=<\/workbook>)/s, `</sheets>${behind}`);
  const opened = openWorkbook(pack(parts));
  const { provenance } = tableSheet();
  await opened.update([{ id: 'k3f9', provenance, cells: [{ row: 6, column: 2, value: 40 }] }]);
  const workbook = parseXml(textOf(unpack(opened.bytes()), 'xl/workbook.xml'));
  const children = [...workbook.documentElement!.childNodes].map(({ nodeName }) => nodeName);
  expect(children.slice(children.indexOf('sheets'))).toEqual(order);
  const calculation = workbook.getElementsByTagName('calcPr')[0];
  expect(calculation?.getAttribute('fullCalcOnLoad')).toBe('1');
  expect(calculation?.getAttribute('calcId') ?? '').toBe(behind.includes('calcId') ? '191029' : '');
});

it('says that a file is no workbook', () => {
  expect(() => openWorkbook(bytesOf('kein Zip'))).toThrow(
    expect.objectContaining({ code: 'not-a-workbook' }),
  );
});

describe.each([
  ['whose parts have other names and places', renamed],
  ['in the strict form', strictParts],
])('a workbook %s', (_, other) => {
  const opened = async () => {
    const file = newWorkbook();
    await file.place(tableSheet(), { kind: 'new-sheet' });
    return { file, twin: openWorkbook(pack(other(unpack(file.bytes())))) };
  };

  it('is read like the one Excel would write', async () => {
    const { file, twin } = await opened();
    expect(await twin.tables()).toEqual(await file.tables());
  });

  it('is brought up to date, and named anew where formulas name it', async () => {
    const { twin } = await opened();
    const { provenance } = tableSheet();
    const [before] = await twin.tables();
    const cells = [{ row: 6, column: 2, value: 40, fill: '#ff8800' }];
    await twin.update([{ id: 'k3f9', provenance, cells, worksheet: 'Neu & alt' }]);
    const again = openWorkbook(twin.bytes());
    const [after] = await again.tables();
    expect(after?.values[6]?.[2]).toBe(40);
    expect(after?.address).toBe(before?.address.replace(/^.*!/, "'Neu & alt'!"));
    const strict = [...unpack(again.bytes()).values()].filter((bytes) =>
      /purl\.oclc\.org/.test(strFromU8(bytes)),
    );
    expect(strict.length > 0).toBe(other === strictParts);
  });
});

it('drops the chain of formulas with all that speaks of it when a formula goes', async () => {
  const file = newWorkbook();
  await file.place(tableSheet(), { kind: 'new-sheet' });
  const parts = unpack(file.bytes());
  const sheet = 'xl/worksheets/sheet1.xml';
  parts.set(sheet, bytesOf(textOf(parts, sheet).replace(/(<c r="C7"[^>]*>)<v>/, '$1<f>1+1</f><v>')));
  parts.set('xl/kette.xml', bytesOf('<calcChain/>'));
  relate(parts, 'xl/workbook.xml', 'calcChain', 'kette.xml');
  declarePart(
    parts,
    'xl/kette.xml',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml',
  );
  const before = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels'].map((name) => textOf(parts, name));
  const opened = openWorkbook(pack(parts));
  const { provenance } = tableSheet();
  await opened.update([{ id: 'k3f9', provenance, cells: [{ row: 6, column: 2, value: 40 }] }]);
  const after = unpack(opened.bytes());
  expect(after.has('xl/kette.xml')).toBe(false);
  expect(before.join()).toMatch(/calcChain/);
  expect([...after.keys()].filter((name) => textOf(after, name).includes('calcChain'))).toEqual([]);
});

it('says which files it must not read', () => {
  const refusal = (bytes: Uint8Array) => {
    try {
      openWorkbook(bytes);
      return 'opened';
    } catch (failure) {
      return (failure as { code: string }).code;
    }
  };
  expect(refusal(workbook({}))).toBe('opened');
  expect(refusal(report())).toBe('not-a-workbook');
  expect(refusal(workbook({}).slice(0, 900))).toBe('package-damaged');
  expect(refusal(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toBe('package-old-form');
  expect(refusal(workbook({ 'xl/media/a.bmp': new Uint8Array(50_000_000) }))).toBe('package-bomb');
  expect(refusal(workbook({ 'xl/workbook.xml': '<!DOCTYPE x><workbook><sheets/></workbook>' }))).toBe(
    'package-entities',
  );
  expect(refusal(workbook({ 'xl/workbook.xml': '<workbook>'.repeat(10_000) }))).toBe('package-too-deep');
});

it('prints on pages one wide, with title, heads and page numbers on each', async () => {
  const file = newWorkbook();
  await file.place(tableSheet(), { kind: 'new-sheet' });
  const parts = unpack(file.bytes());
  const name = '&apos;Kinder in Mindestsicherun… 2013&apos;';
  const names = textOf(parts, 'xl/workbook.xml');
  expect(names).toContain(`${name}!$1:$6</definedName>`);
  expect(names).toContain(`${name}!$A$1:$D$18</definedName>`);
  const sheet = textOf(parts, 'xl/worksheets/sheet1.xml');
  expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
  expect(sheet).toMatch(/<pageSetup [^>]*paperSize="9" orientation="portrait"[^>]* fitToHeight="0"/);
  expect(sheet).toContain('<oddFooter>&amp;L&amp;A&amp;RSeite &amp;P von &amp;N</oddFooter>');
  expect(sdkErrors(file.bytes(), 'printed.xlsx')).toEqual([]);
});

it('keeps its print area and heads when it gets another name', async () => {
  const file = newWorkbook();
  const { provenance, ...sheet } = tableSheet();
  await file.place({ ...sheet, provenance }, { kind: 'new-sheet' });
  await file.update([{ id: provenance.request.id, provenance, cells: [], worksheet: 'Kinder 2018' }]);
  const names = textOf(unpack(file.bytes()), 'xl/workbook.xml');
  expect(names).toContain('&apos;Kinder 2018&apos;!$1:$6</definedName>');
  expect(names).toContain('&apos;Kinder 2018&apos;!$A$1:$D$18</definedName>');
  expect(names).not.toContain('2013');
});
