import { officeWorkbook } from '../../../src/adapters/office/workbook';
import { sheetOfTypology } from '../../../src/figures/sheet-of-typology';
import type { TypologyDefinition } from '../../../src/domain/typology/definition';
import { computeTypology } from '../../../src/domain/typology/index-typology';
import { person } from '../../../src/emulator/excel/person';
import { saveBook } from '../../../src/emulator/excel/save';
import { makeTable } from '../../../src/emulator/excel/model/table-making';
import { insertCells } from '../../../src/emulator/excel/model/shifting';
import { maxColumns, maxRows } from '../../../src/emulator/excel/model/area';
import type { Sheet } from '../../../src/emulator/excel/model/sheet';
import { describeWorkbook, tableSheet } from '../../contracts/workbook';
import { answerOf, CHILDREN, INHABITANTS, UNEMPLOYMENT } from '../../domain/answers';
import { excelHost } from '../../office-environment/excel';
import { sdkErrors } from '../../ooxml/validate';

describeWorkbook(async () => {
  const { workbook: book } = excelHost();
  const named = (name: string) => book.sheet(name) as Sheet;
  return {
    workbook: officeWorkbook,
    worksheets: async () => book.sheets.map(({ name }) => name),
    value: async (name, row, column) => (named(name).cell(row, column)?.value ?? '') as string | number,
    type: async (name, row, column, value) =>
      person.type(book, named(name), row, column, String(value).replace('.', ',')),
    protect: async (name) => {
      named(name).protection = { options: {} };
    },
    select: async (name, row, column) => {
      book.active = named(name);
      person.select(book, named(name), { row, column, rows: 1, columns: 1 });
    },
    insertRow: async (name, row) =>
      void insertCells(book, named(name), { row, column: 0, rows: 1, columns: maxColumns }, 'Down'),
    insertColumn: async (name, column) =>
      void insertCells(book, named(name), { row: 0, column, rows: maxRows, columns: 1 }, 'Right'),
  };
});

const NEW_SHEET = { kind: 'new-sheet' } as const;

/** As many rows as Hamburg has districts, six indicators. */
const LARGE = tableSheet(
  answerOf({
    indicators: [CHILDREN, UNEMPLOYMENT, INHABITANTS].flatMap((indicator) =>
      ['', '-2'].map((ending) => ({ ...indicator, id: indicator.id + ending })),
    ),
    years: [2013],
    rows: [
      ...Array.from({ length: 99 }, (_, i): [string, string, ...number[]] => [
        String(101 + i).padStart(4, '0'),
        `Stadtteil ${i}`,
        i + 0.5,
        i,
        i / 3,
        i / 7,
        i * 1000,
        i,
      ]),
      ['99', 'nicht zuordenbar', '.', '.', '.', '.', 12, 7],
      ['00', 'Hamburg', 50, 49, 16, 7, 4_851_000, 4851],
    ],
  }),
);

it('writes a new sheet of 99 districts with one request and one clean-up, in at most 155 actions', async () => {
  const { requests, host } = excelHost();
  const before = host.batch.counters.actions;
  await officeWorkbook.place(LARGE, NEW_SHEET);
  expect(requests()).toBe(2);
  expect(host.batch.counters.actions - before).toBeLessThanOrEqual(155);
});

it('reads formulas along with the tables, for one request more where there are any', async () => {
  const { workbook, requests } = excelHost();
  await officeWorkbook.place(tableSheet(), NEW_SHEET);
  const counted = async (read: () => Promise<unknown>) => {
    const before = requests();
    await read();
    return requests() - before;
  };
  const plain = await counted(() => officeWorkbook.tables());
  expect(await counted(() => officeWorkbook.withFormulas())).toBe(plain);
  const [first, second] = workbook.sheets as [Sheet, Sheet];
  person.type(workbook, first, 0, 0, '=1+1');
  person.type(workbook, second, 0, 9, '=D7');
  expect(await counted(() => officeWorkbook.tables())).toBe(plain + 1);
  expect(await counted(() => officeWorkbook.withFormulas())).toBe(plain + 2);
  second.protection = { options: {} };
  expect((await officeWorkbook.withFormulas()).formulas).toEqual([
    { at: { worksheet: first.name, row: 0, column: 0 }, text: '=1+1' },
    { at: { worksheet: second.name, row: 0, column: 9 }, text: '=D7' },
  ]);
});

it('makes an Excel table, freezes the head and shows the worksheet', async () => {
  const { workbook } = excelHost();
  await officeWorkbook.place(tableSheet(), NEW_SHEET);
  const { active } = workbook;
  expect(active.name).toBe('Kinder in Mindestsicherun… 2013');
  expect(active.frozen).toEqual({ rows: 6, columns: 2 });
  expect(active.tables).toMatchObject([
    { name: 'sr_k3f9', area: { row: 5, column: 0, rows: 7, columns: 4 }, style: 'TableStyleLight1' },
  ]);
});

it('leaves the city below the table when somebody sorts it, bold between lines', async () => {
  const { workbook } = excelHost();
  await officeWorkbook.place(tableSheet(), NEW_SHEET);
  const sheet = workbook.active;
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('sr_k3f9');
    table.sort.apply([{ key: 3, ascending: false }]);
    const body = table.getDataBodyRange();
    body.load('values');
    await context.sync();
    expect(body.values.map(([, , , rate]) => rate as unknown)).toEqual(['x', 9.6, 8.6, 6.1, 5.4, 0.9]);
  });
  expect([0, 1, 3].map((c) => sheet.cell(12, c)?.value)).toEqual(['00', 'Hamburg insgesamt', 5.8]);
  expect(sheet.style(12, 1).bold).toBe(true);
  expect(sheet.style(12, 1).borders).toMatchObject({
    top: { style: 'Continuous' },
    bottom: { style: 'Continuous' },
  });
});

it('looks for the city of a table no further than the next table', async () => {
  const { workbook } = excelHost();
  const at = (row: number) =>
    person.select(workbook, workbook.active, { row, column: 0, rows: 1, columns: 1 });
  at(0);
  await officeWorkbook.place(tableSheet(), { kind: 'selection', overwrite: false });
  at(22);
  await officeWorkbook.place(tableSheet(undefined, 'p7q2'), { kind: 'selection', overwrite: false });
  const [first, second] = await officeWorkbook.tables();
  expect([first?.values.length, first?.below?.length]).toEqual([18, 4]);
  expect([second?.values.length, second?.below?.length]).toEqual([18, 20]);
  expect([first?.apart, second?.apart]).toEqual([1, 1]);
});

it('keeps keys as text and shows zero, numbers and signs as German statistics do', async () => {
  await officeWorkbook.place(tableSheet(), NEW_SHEET);
  await Excel.run(async (context) => {
    const body = context.workbook.worksheets.getActiveWorksheet().getRange('A7:D8');
    body.load('text,valueTypes');
    await context.sync();
    expect(body.text).toEqual([
      ['0101', 'Hamburg-Altstadt', '36,8', '5,4'],
      ['0102', 'HafenCity', '–', '0,9'],
    ]);
    expect(body.valueTypes[0]?.[0]).toBe('String');
  });
});

it('leaves no worksheet behind when the host fails in the middle', async () => {
  const { workbook } = excelHost();
  await officeWorkbook.place(tableSheet(), NEW_SHEET);
  const names = workbook.sheets.map(({ name }) => name);
  await expect(officeWorkbook.place(tableSheet(), NEW_SHEET)).rejects.toMatchObject({
    code: 'ItemAlreadyExists',
  });
  expect(workbook.sheets.map(({ name }) => name)).toEqual(names);
  expect(workbook.customXmlParts).toHaveLength(1);
});

it('puts no table over a table, even when told to overwrite', async () => {
  const { workbook } = excelHost();
  person.type(workbook, workbook.active, 8, 1, 'Kopf');
  person.type(workbook, workbook.active, 9, 1, 'Wert');
  makeTable(workbook, workbook.active, { row: 8, column: 1, rows: 2, columns: 1 }, true);
  person.select(workbook, workbook.active, { row: 0, column: 0, rows: 1, columns: 1 });
  for (const overwrite of [false, true])
    await expect(officeWorkbook.place(tableSheet(), { kind: 'selection', overwrite })).rejects.toMatchObject({
      code: 'target-in-table',
      facts: { table: workbook.active.tables[0]?.name, range: expect.stringMatching(/B9:B10$/) },
    });
  expect(workbook.active.cell(9, 1)?.value).toBe('Wert');
});

it('lists a table whose Excel table was removed as an orphan, a copy of it by the name Excel gave it', async () => {
  const { workbook } = excelHost();
  await officeWorkbook.place(tableSheet(), NEW_SHEET);
  const [table] = workbook.active.tables;
  if (table) table.name = 'sr_k3f93';
  const [orphan, copy] = await officeWorkbook.tables();
  expect(orphan).toMatchObject({ address: '', values: [] });
  expect(copy).toMatchObject({ isCopy: true, provenance: { request: { id: 'k3f93' } } });
  expect(copy?.values).toHaveLength(18);
});

it('writes a coloured typology of 99 districts with one request as well', async () => {
  const { requests, workbook, host } = excelHost();
  const before = host.batch.counters.actions;
  await officeWorkbook.place(typologySheet(), NEW_SHEET);
  expect(requests()).toBe(2);
  expect(host.batch.counters.actions - before).toBeLessThanOrEqual(200);
  expect(workbook.active.style(6, 2).fill).toBe('#FFFFCC');
  expect(workbook.active.style(7, 2).fill).toBe('#E31A1C');
});

/** Low and high in turn: as many blocks of one colour as there can be. */
function typologySheet() {
  const answer = answerOf({
    indicators: [UNEMPLOYMENT, INHABITANTS],
    years: [2018],
    rows: Array.from({ length: 99 }, (_, i) => [String(101 + i), `Stadtteil ${i}`, i % 2, 5000]),
  });
  const types = ['#ffffcc', '#e31a1c'].map((colour) => ({ label: { de: colour, en: colour }, colour }));
  const definition: TypologyDefinition = {
    id: 'zwei',
    version: '1.0',
    name: { de: 'Probe', en: 'Sample' },
    level: 'stadtteil',
    method: 'index',
    indicators: [{ id: UNEMPLOYMENT.id, sign: 1, weight: 1 }],
    standardisation: { mean: 'unweighted', deviation: 'population' },
    combination: 'sum',
    restandardised: false,
    exclusions: { minimumInhabitants: 0, inhabitants: INHABITANTS.id, areas: [] },
    limits: [0],
    types,
    note: { de: '', en: '' },
  };
  const request = { id: 'typ', kind: 'typology', query: answer.query, language: 'de', options: {} } as const;
  return sheetOfTypology(computeTypology(definition, answer), answer, request);
}

it('prints a worksheet of its own on pages one wide, with heads, page numbers and nothing else on them', async () => {
  const { workbook } = excelHost();
  await officeWorkbook.place(tableSheet(), NEW_SHEET);
  expect(workbook.active.pageLayout).toMatchObject({
    orientation: 'Portrait',
    paperSize: 'A4',
    zoom: { horizontalFitToPages: 1 },
    printTitleRows: '1:6',
    printArea: 'A1:D18',
    footer: { left: '&A', center: '', right: 'Seite &P von &N' },
  });
  expect(sdkErrors(await saveBook(workbook), 'printed.xlsx')).toEqual([]);
});

it('leaves the pages of a worksheet alone that was there before', async () => {
  const { workbook } = excelHost();
  const before = workbook.active.pageLayout;
  await officeWorkbook.place(tableSheet(), { kind: 'selection', overwrite: false });
  expect(workbook.active.pageLayout).toEqual(before);
});

it('names merged cells of which it would take a part, and takes up those within', async () => {
  const { workbook } = excelHost();
  const sheet = workbook.active;
  sheet.merges = [{ row: 2, column: 2, rows: 1, columns: 4 }];
  const place = () => officeWorkbook.place(tableSheet(), { kind: 'selection', overwrite: true });
  await expect(place()).rejects.toMatchObject({
    code: 'cells-merged',
    facts: { sheet: sheet.name, cells: 'C3:E3' },
  });
  expect(sheet.tables).toEqual([]);
  sheet.merges = [{ row: 7, column: 2, rows: 2, columns: 1 }];
  await place();
  expect(sheet.merges.some(({ row }) => row === 7)).toBe(false);
});
