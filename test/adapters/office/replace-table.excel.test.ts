import { changeTable, planTableChange } from '../../../src/actions/change-table';
import { pullTable } from '../../../src/actions/pull-table';
import { officeWorkbook } from '../../../src/adapters/office/workbook';
import type { Query } from '../../../src/domain/query';
import type { FigureRequest } from '../../../src/figures/provenance';
import type { TableLayout } from '../../../src/figures/table-layout';
import type { Book } from '../../../src/emulator/excel/model/book';
import { standardHeight, standardWidth, type Sheet } from '../../../src/emulator/excel/model/sheet';
import { person } from '../../../src/emulator/excel/person';
import { INHABITANTS, UNEMPLOYMENT } from '../../domain/answers';
import { excelHost } from '../../office-environment/excel';
import { query, source } from '../../workbooks/made-up-workbook';

const ports = { source, workbook: officeWorkbook };
const ONE = query([2018], INHABITANTS);
const FOUR = query([2018, 2024], UNEMPLOYMENT, INHABITANTS);
const THREE = query([2018, 2024], INHABITANTS, UNEMPLOYMENT);

const asking = (asked: Query, table?: TableLayout): FigureRequest => ({
  id: 'taba',
  kind: 'table',
  query: asked,
  language: 'de',
  options: table ? { table } : {},
});

const cellsOf = (sheet: Sheet) =>
  Array.from({ length: 40 }, (_, r) =>
    Array.from({ length: 10 }, (__, c) => sheet.cell(r, c)?.formula ?? sheet.cell(r, c)?.value ?? ''),
  );

async function placed(asked = ONE, id = 'taba') {
  const { workbook: book } = excelHost();
  await pullTable(ports, asked, { language: 'de', newId: () => id });
  return { book, sheet: book.active };
}

it.each([
  ['wider', ONE, THREE],
  ['narrower', THREE, ONE],
])('makes a table %s where it stands, as one made anew', async (_, before, after) => {
  const { book, sheet } = await placed(before);
  const { requests } = excelHost();
  await changeTable(ports, 'taba', asking(after));
  expect(requests()).toBeLessThanOrEqual(24);
  const changed = cellsOf(sheet);
  const [stored] = await officeWorkbook.tables();
  const { sheet: fresh } = await placed(after, 'frisch');
  expect(changed).toEqual(cellsOf(fresh));
  expect(sheet.tables[0]?.area).toEqual(fresh.tables[0]?.area);
  expect(stored?.provenance.request).toMatchObject({ id: 'taba', query: { years: after.years } });
  expect(book.sheets).toContain(sheet);
});

it('takes the layout that is asked for', async () => {
  const { sheet } = await placed();
  await changeTable(ports, 'taba', asking(ONE, { beside: ['rank'] }));
  expect(sheet.tables[0]?.area.columns).toBe(4);
  const [stored] = await officeWorkbook.tables();
  expect(stored?.provenance.request.options).toEqual({ table: { beside: ['rank'] } });
});

it('keeps a name somebody gave the worksheet, and gives its own another', async () => {
  const { book, sheet } = await placed();
  await changeTable(ports, 'taba', asking(query([2024], INHABITANTS)));
  expect(sheet.name).toMatch(/2024$/);
  person.rename(book, sheet, 'Mein Blatt');
  await changeTable(ports, 'taba', asking(ONE));
  expect(sheet.name).toBe('Mein Blatt');
});

it('changes a table under the name somebody gave it, with formulas that call it so, and takes that back', async () => {
  const { book, sheet } = await placed(FOUR);
  person.renameTable(book, sheet.tables[0]!, 'Sozialdaten');
  const before = cellsOf(sheet);
  const other = book.sheets[0] as Sheet;
  const [, , one, , two] = before[5] as string[];
  person.type(book, other, 0, 0, `=SUM(Sozialdaten[${one}])`);
  person.type(book, other, 1, 0, `=SUM(Sozialdaten[${two}])`);
  const formulas = () => [0, 1].map((row) => other.cell(row, 0)?.formula);
  const stood = formulas();
  const ranked = asking(FOUR, { beside: ['rank'] });
  const fates = async (asked: FigureRequest) =>
    (await planTableChange(ports, 'taba', asked)).readers.map(({ fate }) => fate);
  expect(await fates(ranked)).toEqual(['stays', 'stays']);
  expect(await fates(asking(ONE))).toEqual(['goes', 'other']);
  const { undo } = await changeTable(ports, 'taba', ranked);
  expect(cellsOf(sheet)[5]?.indexOf(two!)).toBe(6);
  expect(formulas()).toEqual(stood);
  expect(sheet.tables[0]?.name).toBe('Sozialdaten');
  expect((await officeWorkbook.tables())[0]?.address).not.toBe('');
  await undo();
  expect(cellsOf(sheet)).toEqual(before);
  expect(formulas()).toEqual(stood);
  expect(sheet.tables[0]?.name).toBe('Sozialdaten');
});

it('lets formulas elsewhere follow the table', async () => {
  const { book, sheet } = await placed();
  const other = book.sheets[0] as Sheet;
  person.type(book, other, 0, 0, `=SUM('${sheet.name}'!C7:C9)`);
  await changeTable(ports, 'taba', asking(query([2024], INHABITANTS)), { overwrite: true });
  expect(other.cell(0, 0)?.formula).toBe(`=SUM('${sheet.name}'!C7:C9)`);
  expect(sheet.tables).toHaveLength(1);
});

it('writes nothing where other contents stand in the way', async () => {
  const { book, sheet } = await placed();
  person.type(book, sheet, 6, 4, 'meins');
  const before = cellsOf(sheet);
  await expect(changeTable(ports, 'taba', asking(THREE))).rejects.toMatchObject({
    code: 'table-no-room',
    facts: { sheet: sheet.name, cells: 'E7' },
  });
  expect(cellsOf(sheet)).toEqual(before);
});

it('names merged cells that reach into its place, and takes up those within', async () => {
  const { sheet } = await placed();
  const merge = (address: string) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet.name).getRange(address).merge();
      await context.sync();
    });
  await merge('D8:D9');
  await merge('F7:G7');
  await expect(changeTable(ports, 'taba', asking(THREE))).rejects.toMatchObject({
    code: 'cells-merged',
    facts: { cells: 'F7:G7' },
  });
  sheet.merges = sheet.merges.filter(({ column }) => column !== 5);
  const { undo } = await changeTable(ports, 'taba', asking(THREE));
  expect(sheet.merges.some(({ column }) => column === 3)).toBe(false);
  await undo();
  expect(sheet.merges).toContainEqual({ row: 7, column: 3, rows: 2, columns: 1 });
});

it('asks first where somebody typed into the table', async () => {
  const { book, sheet } = await placed();
  person.type(book, sheet, 6, 2, '99');
  await expect(changeTable(ports, 'taba', asking(THREE))).rejects.toMatchObject({ code: 'figure-edited' });
  await changeTable(ports, 'taba', asking(THREE), { overwrite: true });
  expect((await officeWorkbook.tables())[0]?.provenance.request.query.years).toEqual([2018, 2024]);
});

it('leaves a protected worksheet, and says when the table is gone', async () => {
  const { sheet } = await placed();
  sheet.protection = { options: {} };
  const before = cellsOf(sheet);
  await expect(changeTable(ports, 'taba', asking(THREE), { overwrite: true })).rejects.toMatchObject({
    code: 'sheet-protected',
  });
  expect(cellsOf(sheet)).toEqual(before);
  await expect(changeTable(ports, 'weg', asking(THREE))).rejects.toMatchObject({ code: 'figure-gone' });
});

/** All that is seen of a workbook: contents, looks, merges, sizes, names, tables and what it remembers. */
const seen = ({ sheets, names, customXmlParts }: Book) => ({
  sheets: sheets.map((sheet) => ({
    name: sheet.name,
    cells: cellsOf(sheet),
    looks: Array.from({ length: 40 }, (_, r) => Array.from({ length: 10 }, (__, c) => sheet.style(r, c))),
    merges: sheet.merges.toSorted((a, b) => a.row - b.row),
    widths: Array.from({ length: 10 }, (_, c) => sheet.columnWidths.get(c) ?? standardWidth),
    heights: Array.from({ length: 40 }, (_, r) => sheet.rowHeights.get(r) ?? standardHeight),
    tables: sheet.tables.map(({ name, area }) => ({ name, area })),
  })),
  names: names.map(({ name, formula }) => ({ name, formula })),
  memory: customXmlParts.map(({ xml }) => xml),
});

const painted = (sheet: Sheet) =>
  Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem(sheet.name).getRange('C8');
    cell.format.fill.color = '#FFEE00';
    cell.format.borders.getItem('EdgeTop').style = 'Double';
    cell.format.font.italic = true;
    await context.sync();
  });

describe('taken back', () => {
  it.each([
    ['wider', ONE, THREE],
    ['narrower', THREE, ONE],
  ])('a table made %s stands as it stood, with all looks and formulas', async (_, from, to) => {
    const { book, sheet } = await placed(from);
    await painted(sheet);
    person.type(book, sheet, 35, 9, 'Anmerkung');
    person.type(book, book.sheets[0]!, 0, 0, `=SUMME('${sheet.name}'!C7:C9)`);
    person.type(book, book.sheets[0]!, 1, 0, `=SUMME(sr_taba[Bevölkerung 2018])`);
    const before = seen(book);
    const { undo } = await changeTable(ports, 'taba', asking(to), { overwrite: true });
    expect(seen(book)).not.toEqual(before);
    await undo();
    expect(seen(book)).toEqual(before);
  });

  it('follows a table that rows were put in above', async () => {
    const { book, sheet } = await placed();
    const { undo } = await changeTable(ports, 'taba', asking(THREE));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet.name).getRange('1:2').insert('Down');
      await context.sync();
    });
    person.type(book, sheet, 0, 0, 'Kopf');
    await undo();
    expect(sheet.cell(0, 0)?.value).toBe('Kopf');
    const stands = cellsOf(sheet).slice(2, 20);
    const { sheet: fresh } = await placed(ONE, 'frisch');
    expect(stands).toEqual(cellsOf(fresh).slice(0, 18));
  });

  it('is refused with the cell somebody typed into since', async () => {
    const { book, sheet } = await placed();
    const { undo } = await changeTable(ports, 'taba', asking(THREE));
    person.type(book, sheet, 7, 3, '4711');
    const before = seen(book);
    await expect(undo()).rejects.toMatchObject({
      code: 'undo-refused',
      facts: { sheet: sheet.name, cells: 'D8' },
    });
    expect(seen(book)).toEqual(before);
  });

  it('is refused with the formula elsewhere that somebody changed since', async () => {
    const { book, sheet } = await placed(THREE);
    const other = book.sheets[0]!;
    person.type(book, other, 4, 1, `=SUMME('${sheet.name}'!D7:D9)`);
    const { undo } = await changeTable(ports, 'taba', asking(query([2024], INHABITANTS)), {
      overwrite: true,
    });
    person.type(book, other, 4, 1, '12');
    await expect(undo()).rejects.toMatchObject({
      code: 'undo-refused',
      facts: { sheet: other.name, cells: 'B5' },
    });
  });
});

describe('formulas elsewhere', () => {
  const told = async (asked: Query, to: Query, ...formulas: string[]) => {
    const { book, sheet } = await placed(asked);
    const other = book.sheets[0]!;
    formulas.forEach((formula, row) =>
      person.type(book, other, row, 0, formula.replaceAll('BLATT', `'${sheet.name}'`)),
    );
    const { readers } = await planTableChange(ports, 'taba', asking(to));
    const { next } = readers.find(({ fate }) => fate === 'goes' || fate === 'other') ?? {};
    if (next)
      await expect(changeTable(ports, 'taba', asking(to))).rejects.toMatchObject({
        code: 'formulas-affected',
      });
    await changeTable(ports, 'taba', asking(to), { told: readers });
    const at = `'${sheet.name}'`;
    return {
      fates: readers.map(({ fate }) => fate),
      now: formulas.map((_, row) => other.cell(row, 0)?.formula?.replaceAll(at, 'BLATT')),
    };
  };

  it('go on reading the column they read, wherever it comes to stand', async () => {
    const { fates, now } = await told(
      FOUR,
      query([2024], UNEMPLOYMENT, INHABITANTS),
      '=SUMME(BLATT!D7:D9)',
      '=BLATT!$F$8',
      '=SUMME(sr_taba[Bevölkerung 2024])',
      '=SUMME(BLATT!F:F)',
      '=BLATT!B8',
    );
    expect(fates).toEqual(['moves', 'moves', 'stays', 'moves', 'stays']);
    expect(now).toEqual([
      '=SUM(BLATT!C7:C9)',
      '=BLATT!$D$8',
      '=SUM(sr_taba[Bevölkerung 2024])',
      '=SUM(BLATT!D:D)',
      '=BLATT!B8',
    ]);
  });

  it('say that what they read is no more, and are named before', async () => {
    const { fates, now } = await told(
      FOUR,
      query([2018], UNEMPLOYMENT),
      '=SUMME(BLATT!E7:E9)',
      '=SUMME(sr_taba[Bevölkerung 2018])',
      '=SUMME(BLATT!C7:C9)*2',
      '=BLATT!C8+BLATT!F8',
      '=SUMME(BLATT!C7:D9)',
    );
    expect(fates).toEqual(['goes', 'goes', 'stays', 'goes', 'goes']);
    expect(now).toEqual([
      '=SUM(#REF!)',
      '=SUM(#REF!)',
      '=SUM(BLATT!C7:C9)*2',
      '=BLATT!C8+#REF!',
      '=SUM(#REF!)',
    ]);
  });

  it('that read other years from then on are named before', async () => {
    const { fates, now } = await told(
      ONE,
      query([2024], INHABITANTS),
      '=SUMME(BLATT!C7:C9)',
      '=SUMME(sr_taba[Bevölkerung 2018])',
      '=1+2',
    );
    expect(fates).toEqual(['other', 'other']);
    expect(now).toEqual(['=SUM(BLATT!C7:C9)', '=SUM(sr_taba[Bevölkerung 2024])', '=1+2']);
  });

  it('behind a name of the workbook follow as well, and go back with the rest', async () => {
    const { book, sheet } = await placed(FOUR);
    const before = `='${sheet.name}'!$D$7:$D$9`;
    book.names.push({ name: 'Quote', comment: '', visible: true, formula: before });
    const { undo } = await changeTable(ports, 'taba', asking(query([2024], UNEMPLOYMENT)));
    expect(book.names[0]?.formula).toBe(`='${sheet.name}'!$C$7:$C$9`);
    await undo();
    expect(book.names[0]?.formula).toBe(before);
  });
});
