import { compareTable } from '../../src/refresh/refresh-table';
import type { Sheet } from '../../src/figures/sheet';
import { sheetOfTable } from '../../src/figures/sheet-of-table';
import type { Workbook } from '../../src/ports/workbook';
import { answerOf, CHILDREN, HAMBURG_2013, UNEMPLOYMENT } from '../domain/answers';

type Value = string | number;

/** A workbook under test and what a person can do at it, by worksheet name and zero-based row and column. */
export interface WorkbookBench {
  workbook: Workbook;
  worksheets(): Promise<string[]>;
  value(worksheet: string, row: number, column: number): Promise<Value>;
  type(worksheet: string, row: number, column: number, value: Value): Promise<void>;
  protect(worksheet: string): Promise<void>;
  /** A person works on a closed file, which is then opened anew: what was done before is another workbook's. */
  reopens?: true;
  /** Selects a cell; missing where there is no selection (files). */
  select?(worksheet: string, row: number, column: number): Promise<void>;
  /** Puts an empty row in above another; missing where nobody can (plain objects). */
  insertRow?(worksheet: string, row: number): Promise<void>;
  /** Puts an empty column in before another; missing where nobody can (plain objects, files). */
  insertColumn?(worksheet: string, column: number): Promise<void>;
}

const TOPICS = [
  { id: 'population', name: { de: 'Bevölkerung', en: 'Population' } },
  { id: 'benefits', name: { de: 'Soziale Leistungen', en: 'Benefits' } },
  { id: 'work', name: { de: 'Arbeit', en: 'Work' } },
];

/** Made up, so that every value differs from 2013. */
const HAMBURG_2018 = answerOf({
  indicators: [CHILDREN, UNEMPLOYMENT],
  years: [2018],
  rows: [
    ['0101', 'Hamburg-Altstadt', 30.25, 4.5],
    ['0102', 'HafenCity', 1.5, 0],
    ['0103', 'Neustadt', '.', 5.1],
    ['0104', 'St. Pauli', 24.125, 7.5],
    ['0112', 'Wilhelmsburg', 40.5, 8.5],
    ['0121', 'Neuwerk', 'x', 'x'],
    ['00', 'Hamburg', 20.5, 5.5],
  ],
});

export function tableSheet(answer = HAMBURG_2013, id = 'k3f9'): Sheet {
  return sheetOfTable(
    answer,
    { id, kind: 'table', query: answer.query, language: 'de', options: {} },
    TOPICS,
  );
}

const NEW_SHEET = { kind: 'new-sheet' } as const;
const NAME = 'Kinder in Mindestsicherun… 2013';

/** What every workbook adapter does alike. */
export function describeWorkbook(open: () => Promise<WorkbookBench>) {
  const updateTo = async ({ workbook }: WorkbookBench, next: Sheet) => {
    const [stored] = await workbook.tables();
    const compared = compareTable(stored?.provenance.rendered ?? {}, stored?.values ?? [], next);
    const undo = await workbook.update([
      {
        id: next.provenance.request.id,
        provenance: next.provenance,
        cells: (compared?.outdated ?? []).flatMap(({ place, cell }) =>
          place ? { ...place, value: cell.value ?? '', fill: cell.fill } : [],
        ),
        worksheet: next.name,
      },
    ]);
    return { compared, undo };
  };
  const refreshTo = async (bench: WorkbookBench, next: Sheet) => (await updateTo(bench, next)).compared;

  it('places a sheet on a new worksheet and says where', async () => {
    const bench = await open();
    const address = await bench.workbook.place(tableSheet(), NEW_SHEET);
    expect(address).toBe(`'${NAME}'!A1:D18`);
    expect(await bench.value(NAME, 6, 0)).toBe('0101');
    expect(await bench.value(NAME, 6, 2)).toBe(36.8);
    expect(await bench.value(NAME, 11, 2)).toBe('.');
    expect(await bench.value(NAME, 2, 0)).toBe('');
  });

  it('gives a second sheet of the same name a number', async () => {
    const bench = await open();
    await bench.workbook.place(tableSheet(), NEW_SHEET);
    await bench.workbook.place(tableSheet(HAMBURG_2013, 'p7q2'), NEW_SHEET);
    expect((await bench.worksheets()).slice(-2)).toEqual([NAME, 'Kinder in Mindestsich… 2013 (2)']);
    expect((await bench.workbook.tables()).map(({ provenance }) => provenance.request.id)).toEqual([
      'k3f9',
      'p7q2',
    ]);
  });

  it('reads a table back with what was rendered and what stands there', async () => {
    const bench = await open();
    const sheet = tableSheet();
    await bench.workbook.place(sheet, NEW_SHEET);
    const [stored] = await bench.workbook.tables();
    expect(stored?.provenance).toEqual(sheet.provenance);
    expect(stored?.address).toBe(`'${NAME}'!A1:D18`);
    expect(stored?.values).toEqual(sheet.cells.map((row) => row.map(({ value }) => value ?? '')));
    expect(stored?.isCopy).toBeUndefined();
  });

  it('finds nothing changed in a sheet nobody touched', async () => {
    const bench = await open();
    await bench.workbook.place(tableSheet(), NEW_SHEET);
    const [stored] = await bench.workbook.tables();
    const compared = compareTable(stored?.provenance.rendered ?? {}, stored?.values ?? [], tableSheet());
    expect(compared).toMatchObject({ state: 'unchanged', outdated: [], edited: [] });
  });

  it.each([0, 2, 3])('renews every number after a person put a column in before column %i', async (at) => {
    const bench = await open();
    if (!bench.insertColumn) return;
    await bench.workbook.place(tableSheet(), NEW_SHEET);
    await bench.insertColumn(NAME, at);
    await bench.type(NAME, 6, at, 'Bemerkung');
    const compared = await refreshTo(bench, tableSheet(HAMBURG_2018));
    const name = 'Kinder in Mindestsicherun… 2018';
    expect([compared?.reason, compared?.edited]).toEqual([undefined, []]);
    const column = (ours: number) => (ours >= at ? ours + 1 : ours);
    expect(await bench.value(name, 5, column(3))).toBe('Arbeitslosenquotient 2018');
    expect(await bench.value(name, 6, column(2))).toBe(30.25);
    expect(await bench.value(name, 7, column(3))).toBe(0);
    expect(await bench.value(name, 6, at)).toBe('Bemerkung');
  });

  it('writes the cells of another year, renames the worksheet and leaves a hand-edited cell', async () => {
    const bench = await open();
    await bench.workbook.place(tableSheet(), NEW_SHEET);
    await bench.type(NAME, 9, 3, 9.9);
    const compared = await refreshTo(bench, tableSheet(HAMBURG_2018));
    const name = 'Kinder in Mindestsicherun… 2018';
    expect(await bench.worksheets()).toContain(name);
    expect(await bench.value(name, 5, 3)).toBe('Arbeitslosenquotient 2018');
    expect(await bench.value(name, 6, 2)).toBe(30.25);
    expect(await bench.value(name, 7, 3)).toBe(0);
    expect(await bench.value(name, 8, 2)).toBe('.');
    expect(await bench.value(name, 9, 3)).toBe(9.9);
    expect(compared?.edited.map(({ old, new: fresh }) => [old, fresh])).toEqual([['9.9', '7.5']]);
    const [stored] = await bench.workbook.tables();
    expect(stored?.provenance.request.query.years).toEqual([2018]);
    const again = compareTable(
      stored?.provenance.rendered ?? {},
      stored?.values ?? [],
      tableSheet(HAMBURG_2018),
    );
    expect(again?.edited.map(({ old }) => old)).toEqual(['9.9']);
    expect(again?.outdated).toEqual([]);
  });

  it('takes an update back: cells, name of the worksheet, and what is known', async () => {
    const bench = await open();
    await bench.workbook.place(tableSheet(), NEW_SHEET);
    await bench.type(NAME, 9, 3, 9.9);
    const before = await bench.workbook.tables();
    const { undo } = await updateTo(bench, tableSheet(HAMBURG_2018));
    expect(await bench.workbook.tables()).not.toEqual(before);
    await undo();
    expect(await bench.workbook.tables()).toEqual(before);
    expect(await bench.worksheets()).toContain(NAME);
    expect(await bench.value(NAME, 9, 3)).toBe(9.9);
    const again = compareTable(
      before[0]?.provenance.rendered ?? {},
      (await bench.workbook.tables())[0]?.values ?? [],
      tableSheet(),
    );
    expect(again?.edited.map(({ old }) => old)).toEqual(['9.9']);
  });

  it('does not take back what somebody worked on since', async () => {
    const bench = await open();
    await bench.workbook.place(tableSheet(), NEW_SHEET);
    const { undo } = await updateTo(bench, tableSheet(HAMBURG_2018));
    const name = 'Kinder in Mindestsicherun… 2018';
    await bench.type(name, 9, 3, 9.9);
    if (bench.reopens) await undo();
    else
      await expect(undo()).rejects.toMatchObject({
        code: 'undo-refused',
        facts: { sheet: name, cells: 'D10' },
      });
    expect(await bench.value(name, 9, 3)).toBe(9.9);
    expect(await bench.value(name, 6, 2)).toBe(30.25);
  });

  it('writes no update at all when one worksheet is protected', async () => {
    const bench = await open();
    await bench.workbook.place(tableSheet(), NEW_SHEET);
    await bench.protect(NAME);
    await expect(refreshTo(bench, tableSheet(HAMBURG_2018))).rejects.toMatchObject({
      code: 'sheet-protected',
    });
    expect(await bench.value(NAME, 6, 2)).toBe(36.8);
  });

  it('refuses to write over contents unless told to', async () => {
    const bench = await open();
    if (!bench.select) return;
    const [first = ''] = await bench.worksheets();
    await bench.type(first, 4, 2, 'meins');
    await bench.select(first, 1, 1);
    await expect(
      bench.workbook.place(tableSheet(), { kind: 'selection', overwrite: false }),
    ).rejects.toMatchObject({ code: 'target-not-empty', facts: { range: `${first}!B2:E19` } });
    expect(await bench.value(first, 4, 2)).toBe('meins');
    expect(await bench.workbook.tables()).toEqual([]);
    expect(await bench.workbook.place(tableSheet(), { kind: 'selection', overwrite: true })).toBe(
      `${first}!B2:E19`,
    );
    expect(await bench.value(first, 4, 2)).toBe('');
    expect(await bench.value(first, 7, 3)).toBe(36.8);
    expect((await bench.workbook.tables())[0]?.address).toBe(`${first}!B2:E19`);
  });

  it('names the table of ours that a target touches, and does not ask whether to write over it', async () => {
    const bench = await open();
    if (!bench.select) return;
    const [first = ''] = await bench.worksheets();
    await bench.select(first, 0, 0);
    await bench.workbook.place(tableSheet(), { kind: 'selection', overwrite: false });
    const title = await bench.value(first, 0, 0);
    const [{ address = '' } = {}] = await bench.workbook.tables();
    const last = Number(address.split(':')[1]!.replace(/\D/g, '')) - 1;
    for (const [row, column] of [
      [2, 2],
      [last, 0],
    ] as const) {
      await bench.select(first, row, column);
      for (const overwrite of [false, true])
        await expect(
          bench.workbook.place(tableSheet(HAMBURG_2018, 'zwei'), { kind: 'selection', overwrite }),
        ).rejects.toMatchObject({ code: 'target-in-own-table', facts: { title } });
    }
    expect(await bench.workbook.tables()).toHaveLength(1);
  });

  it('writes nothing onto a protected worksheet', async () => {
    const bench = await open();
    if (!bench.select) return;
    const [first = ''] = await bench.worksheets();
    await bench.protect(first);
    await bench.select(first, 0, 0);
    await expect(
      bench.workbook.place(tableSheet(), { kind: 'selection', overwrite: true }),
    ).rejects.toMatchObject({ code: 'sheet-protected', facts: { sheet: first } });
    expect(await bench.value(first, 0, 0)).toBe('');
  });

  it('follows its table when rows are put in above it and inside it', async () => {
    const bench = await open();
    if (!bench.insertRow) return;
    await bench.workbook.place(tableSheet(), NEW_SHEET);
    await bench.insertRow(NAME, 8);
    await bench.insertRow(NAME, 0);
    await refreshTo(bench, tableSheet(HAMBURG_2018));
    const name = 'Kinder in Mindestsicherun… 2018';
    expect(await bench.value(name, 7, 2)).toBe(30.25);
    expect(await bench.value(name, 9, 2)).toBe('');
    expect(await bench.value(name, 10, 3)).toBe(5.1);
    expect(await bench.value(name, 18, 0)).toContain('Berichtsjahr: 2018.');
  });

  it('lays the cells of a row before it writes into them, and takes one along that goes', async () => {
    const bench = await open();
    const { provenance, cells, table } = tableSheet();
    await bench.workbook.place(tableSheet(), NEW_SHEET);
    const row = table.row + table.rows - 1;
    const stood = cells[row]?.map(({ value }) => value);
    const update = { id: 'k3f9', provenance, cells: [{ row, column: 2, value: 'neu' }] };
    const left = (column: number) => [
      { column, cell: { value: null, role: 'empty', emphasis: 'city' } as const },
    ];
    const lay = { row, moves: [{ from: 3, to: 2 }], gone: [2], left: left(3) };
    await bench.workbook.update([{ ...update, cells: [], lays: [lay] }]);
    const now = () => Promise.all([0, 1, 2, 3].map((column) => bench.value(NAME, row, column)));
    expect(await now()).toEqual([stood?.[0], stood?.[1], stood?.[3], '']);
    const back = { row, moves: [{ from: 2, to: 3 }], gone: [], left: left(2) };
    await bench.workbook.update([{ ...update, lays: [back] }]);
    expect(await now()).toEqual([stood?.[0], stood?.[1], 'neu', stood?.[3]]);
  });
}
