import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBook } from '../../../src/emulator/excel/open';
import { saveBook } from '../../../src/emulator/excel/save';
import { Book } from '../../../src/emulator/excel/model/book';
import { parseAddress } from '../../../src/emulator/excel/model/address';
import type { Area } from '../../../src/emulator/excel/model/area';
import { filterColumn } from '../../../src/emulator/excel/model/filtering';
import { merge } from '../../../src/emulator/excel/model/merging';
import { drawBorder, restyle } from '../../../src/emulator/excel/model/styling';
import { makeTable } from '../../../src/emulator/excel/model/table-making';
import { write, writeNumberFormat } from '../../../src/emulator/excel/model/writing';
import { shownCell } from '../../../src/emulator/excel/person';
import { sdkErrors } from '../../ooxml/validate';

const area = (address: string) => parseAddress(address) as Area;

/** A workbook as the Excel pane leaves it: title, table, source, chart, frozen panes and everything that travels along. */
function sampleBook(): Book {
  const book = new Book('Kinderarmut.xlsx', 'Kinderarmut 2018');
  const sheet = book.active;
  const english = { language: 'en' } as const;
  writeNumberFormat(book, sheet, area('A3:A5'), '@');
  writeNumberFormat(book, sheet, area('C4:C6'), '#,##0.0');
  write(book, sheet, area('A1'), 'Kinderarmut & Quartier', english);
  write(
    book,
    sheet,
    area('A3:C5'),
    [
      ['Schlüssel', 'Stadtteil', 'Quote'],
      ['02101', 'Hamburg-Altstadt', 1234.56],
      ['02102', 'HafenCity', 5],
    ],
    english,
  );
  write(book, sheet, area('C6'), '=SUM(C4:C5)', english);
  merge(book, sheet, area('A1:C1'), false);
  restyle(book, sheet, area('A1'), { bold: true, fontSize: 14, fontColor: '#003063', fill: '#F3F3F3' });
  restyle(book, sheet, area('B4:B5'), {
    wrapText: true,
    verticalAlignment: 'Top',
    indentLevel: 1,
    horizontalAlignment: 'Left',
  });
  drawBorder(book, sheet, area('A3:C3'), 'EdgeBottom', {
    style: 'Continuous',
    color: '#E10019',
    weight: 'Medium',
  });
  sheet.columnWidths.set(1, 150);
  sheet.rowHeights.set(0, 24);
  sheet.frozen = { rows: 3, columns: 2 };
  sheet.tabColor = '#E10019';
  sheet.selection = area('B4');
  sheet.pageLayout = {
    ...sheet.pageLayout,
    orientation: 'Landscape',
    printTitleRows: '1:3',
    zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
    printArea: 'A1:C6',
    footer: { left: '&A', center: '', right: 'Seite &P von &N, A && B' },
  };
  const table = makeTable(book, sheet, area('A3:C5'), true);
  Object.assign(table, { name: 'Kinderarmut', style: 'TableStyleLight1', showFilterButton: false });
  filterColumn(book, sheet, table, 1, { filterOn: 'Values', values: ['HafenCity'] });
  const band = { filterOn: 'Custom', criterion1: '>=1', criterion2: '<>7', operator: 'And' };
  filterColumn(book, sheet, table, 2, band);
  sheet.charts.push({
    id: '{1}',
    name: 'Diagramm 1',
    chartType: 'ColumnClustered',
    title: 'Quote & mehr',
    showTitle: true,
    showLegend: true,
    legendPosition: 'Bottom',
    seriesBy: 'Columns',
    source: { sheet, area: area('B3:C5') },
    left: 400,
    top: 30,
    width: 360,
    height: 216,
  });
  const second = book.addSheet('Geschützt & versteckt');
  second.protection = { options: {} };
  const third = book.addSheet('Dritte');
  third.visibility = 'Hidden';
  book.names.push(
    { name: 'Berichtsjahr', comment: 'Jahr', visible: true, formula: '=2018' },
    { name: 'Quoten', comment: '', visible: true, formula: "='Kinderarmut 2018'!$C$4:$C$5" },
    { name: 'Lokal', comment: '', visible: false, formula: "='Dritte'!$A$1", scope: third },
  );
  book.customXmlParts.push({
    id: '{5A0C1A10-0FF1-4CE0-9000-000000000007}',
    xml: '<report xmlns="urn:sozialraum-office:report:1"><figure id="a"/></report>',
  });
  book.settings.set('berichtsjahr', '2018');
  book.settings.set('text', '"ä & <ö>"');
  book.properties.title = 'Sozialbericht';
  book.properties.author = 'Amt für Soziales';
  return book;
}

const scratch = mkdtempSync(join(tmpdir(), 'sozialraum-xlsx-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const saved = (async () => {
  const file = join(scratch, 'sample.xlsx');
  writeFileSync(file, await saveBook(sampleBook()));
  return file;
})();

test('a saved and reopened workbook is the same workbook', async () => {
  const book = await openBook(readFileSync(await saved), 'Kinderarmut.xlsx');
  const before = sampleBook();
  const [sheet, second, third] = book.sheets;
  const [original] = before.sheets;
  if (!sheet || !original) throw new Error('The sheet is gone.');
  expect(book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ['Kinderarmut 2018', 'Visible'],
    ['Geschützt & versteckt', 'Visible'],
    ['Dritte', 'Hidden'],
  ]);
  for (const { row, column, cell } of original.existing()) {
    expect(sheet.cell(row, column)?.style).toEqual(cell.style);
    expect(shownCell(book, sheet, row, column)).toBe(shownCell(before, original, row, column));
  }
  expect(sheet.cell(3, 0)?.value).toBe('02101');
  expect(sheet.cell(5, 2)?.formula).toBe('=SUM(C4:C5)');
  expect(shownCell(book, sheet, 5, 2)).toBe('1.239,6');
  expect(sheet.merges).toEqual(original.merges);
  expect(sheet.frozen).toEqual(original.frozen);
  expect(sheet.columnWidths.get(1)).toBe(150);
  expect(sheet.rowHeights.get(0)).toBe(24);
  expect(sheet.tabColor).toBe('#E10019');
  expect(sheet.selection).toEqual(original.selection);
  expect(sheet.pageLayout).toEqual(original.pageLayout);
  expect(sheet.hiddenRows).toEqual(new Set([3]));
  expect(sheet.tables).toEqual([{ ...original.tables[0], id: expect.any(String) }]);
  expect(sheet.charts).toEqual([
    { ...original.charts[0], id: expect.any(String), source: { sheet, area: area('B3:C5') } },
  ]);
  expect(second?.isProtected).toBe(true);
  expect(book.names.map(({ scope, ...name }) => ({ ...name, scope: scope?.name }))).toEqual(
    before.names.map(({ scope, ...name }) => ({ ...name, scope: scope?.name })),
  );
  expect(book.names[2]?.scope).toBe(third);
  expect(book.customXmlParts).toEqual(before.customXmlParts);
  expect([...book.settings]).toEqual([...before.settings]);
  expect(book.properties).toMatchObject({ title: 'Sozialbericht', author: 'Amt für Soziales' });
});

test('the saved file passes the validator', async () => {
  expect(sdkErrors(readFileSync(await saved), 'sample.xlsx')).toEqual([]);
}, 60_000);

const soffice = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find(existsSync) ?? '';
const whereInstalled = soffice ? test : test.skip;

whereInstalled(
  'LibreOffice, where it is installed, reads the saved file',
  async () => {
    execFileSync(
      soffice,
      [
        `-env:UserInstallation=file://${scratch}/profile`,
        '--headless',
        '--convert-to',
        'csv',
        '--outdir',
        scratch,
        await saved,
      ],
      { stdio: 'ignore' },
    );
    const lines = readFileSync(join(scratch, 'sample.csv'), 'utf8').split('\n');
    expect(lines[0]).toContain('Kinderarmut & Quartier');
    expect(lines[3]).toContain('Hamburg-Altstadt');
  },
  90_000,
);
