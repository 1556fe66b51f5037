import type { FigureRequest } from '../../src/figures/provenance';
import { slotText, type Sheet } from '../../src/figures/sheet';
import { sheetOfTable } from '../../src/figures/sheet-of-table';
import { compareSheet, type SheetComparison, type StandingSheet } from '../../src/refresh/compare-sheet';
import { decide, isLeftByDecision, type Decisions } from '../../src/refresh/decide';
import { answerOf, INHABITANTS, UNEMPLOYMENT, type Value } from '../domain/answers';

type Cells = (string | number)[][];

const AREAS = [
  ['0101', 'Altstadt'],
  ['0102', 'Neustadt'],
  ['99', 'nicht zuordenbar'],
  ['00', 'Hamburg'],
] as const;

/** Unemployment and inhabitants; cases of no area are known in 2024 only. */
function sheetOf(year: number, rows?: string[]): Sheet {
  const last = year % 100;
  const numbers: [Value, Value][] = [
    [last + 0.5, 1000 + last],
    [last + 0.6, 2000 + last],
    year === 2024 ? ['.', 77] : ['.', '.'],
    [last + 0.7, 3000 + last],
  ];
  const answer = answerOf({
    indicators: [UNEMPLOYMENT, INHABITANTS],
    years: [year],
    rows: AREAS.map(([key, name], a) => [key, name, ...numbers[a]!]),
  });
  const request: FigureRequest = { id: 'a', kind: 'table', query: answer.query, language: 'de', options: {} };
  return sheetOfTable(answer, request, [], rows);
}

const cellsOf = ({ cells }: Sheet): Cells => cells.map((row) => row.map(({ value }) => value ?? ''));
const times = (year: number) => ({ years: [year], release: ['r1'] });

/** From a sheet as it was rendered and stands to another year. */
function compared(
  from: Sheet,
  to: number,
  values: Cells = cellsOf(from),
  about: Partial<StandingSheet> = {},
): SheetComparison {
  const base = { ...from.provenance.rendered };
  delete base.worksheet;
  const before = from.provenance.request.query.years[0]!;
  const keys = from.provenance.areas;
  const order = AREAS.map(([key]) => key);
  const found = compareSheet(
    { base, values, times: { before: times(before), after: times(to) }, ...about },
    {
      like: sheetOf(to, keys),
      fresh: sheetOf(to),
      withRows: (rows) =>
        sheetOf(
          to,
          order.filter((key) => rows.has(key)),
        ),
    },
  );
  return found!;
}

/** What stands once everything outdated is written. */
function written(values: Cells, { changes, writes }: SheetComparison): Cells {
  const next = values.map((row) => [...row]);
  const meant = changes
    .flatMap(({ writes: places }) => places)
    .flatMap((write) => ('place' in write ? [writes[write.place]!] : []));
  for (const write of meant) if ('cell' in write) next[write.cell.row]![write.cell.column] = write.cell.value;
  for (const write of meant)
    if ('row' in write && write.row.do === 'insert') {
      const row: (string | number)[] = next[0]!.map(() => '');
      for (const { column, cell } of write.row.cells) row[column] = cell.value ?? '';
      next.splice(write.row.before, 0, row);
    } else if ('row' in write) next.splice(write.row.do === 'remove' ? write.row.row : -1, 1);
  return next;
}

const rowsThat = (comparison: SheetComparison) =>
  comparison.changes.flatMap(({ kind, area }) => (/^row/.test(kind) ? [`${kind} ${area}`] : []));
const OLD = sheetOf(2018);
const NEW = sheetOf(2024);

const changed = (from: Sheet, row: number, column: number, value: string | number): Cells =>
  cellsOf(from).map((cells, r) => (r === row ? cells.with(column, value) : cells));
const verdictOf = (
  comparison: SheetComparison,
  decisions: Decisions = { figures: {} },
  from = 2018,
  to = 2024,
) => decide({ id: 'a', kind: 'table', years: { from: [from], to: [to] }, ...comparison }, decisions);

describe('what somebody typed', () => {
  it.each([
    ['a title', 0, 0, 'Arbeitslose 2018'],
    ['a head', 5, 2, 'Quote 2018'],
    ['a cell of the body', 6, 2, 'Stand 2018: 18,5'],
  ])('leaves the table where it speaks of the old year: %s', (_, row, column, text) => {
    const found = compared(OLD, 2024, changed(OLD, row, column, text));
    expect(found.hand.map(({ mine, holds }) => [mine, holds])).toEqual([[text, true]]);
    expect(verdictOf(found).reason).toEqual({ code: 'hand-text-of-old-year', facts: { text } });
  });

  it.each([
    ['a title without a year', 0, 0, 'Arbeitslose'],
    ['a head of the new year', 5, 2, 'Quote 2024'],
    ['a number that looks like a year', 6, 3, 2018],
  ])('stays and is listed: %s', (_, row, column, text) => {
    const found = compared(OLD, 2024, changed(OLD, row, column, text));
    expect(found.hand.map(({ mine, holds }) => [mine, holds])).toEqual([[slotText(text), false]]);
    const { reason, kept, written: changes } = verdictOf(found);
    expect([reason, kept.length]).toEqual([undefined, 1]);
    expect(changes.length).toBeGreaterThan(8);
  });
});

describe('rows that come', () => {
  it('come where a table made anew has them', () => {
    const found = compared(OLD, 2024);
    expect(rowsThat(found)).toEqual(['row-comes 99']);
    expect(written(cellsOf(OLD), found)).toEqual(cellsOf(NEW));
    expect(found.next?.provenance.rendered).toEqual(NEW.provenance.rendered);
    expect(found.rowsLacking).toEqual([]);
  });

  it('come last into an Excel table below which the city stands, wherever somebody sorted the others', () => {
    const values = cellsOf(OLD);
    const sorted = [...values.slice(0, 6), values[7]!, values[6]!, ...values.slice(8)];
    const found = compared(OLD, 2024, sorted, { around: { apart: 1 } });
    expect(found.writes).toContainEqual({
      row: expect.objectContaining({ do: 'insert', before: 8, isLast: true }) as unknown,
    });
    const after = written(sorted, found);
    expect(after.map(([key]) => key).slice(6, 10)).toEqual(['0102', '0101', '99', '00']);
    expect(after[9]).toEqual(cellsOf(NEW)[9]);
  });

  it('come before rows somebody wrote at the end of the Excel table', () => {
    const values = cellsOf(OLD);
    const longer = values.toSpliced(8, 0, ['', 'Summe', 5, 6]);
    const found = compared(OLD, 2024, longer, { around: { apart: 1 } });
    const after = written(longer, found);
    expect(after.map(([, name]) => name).slice(6, 11)).toEqual([
      'Altstadt',
      'Neustadt',
      'nicht zuordenbar',
      'Summe',
      'Hamburg insgesamt',
    ]);
    expect(after[10]).toEqual(cellsOf(NEW)[9]);
  });

  it('come last into it where the city was taken out', () => {
    const values = [...cellsOf(OLD).toSpliced(8, 1), ['', '', '', '']];
    const found = compared(OLD, 2024, values, { around: { apart: 1 } });
    const after = written(values, found);
    expect(after.slice(6)).toEqual([...cellsOf(NEW).slice(6).toSpliced(3, 1), ['', '', '', '']]);
    expect(found.hand).toEqual([]);
  });

  it('come before the row that follows, wherever somebody sorted it', () => {
    const values = cellsOf(OLD);
    const sorted = [...values.slice(0, 6), values[7]!, values[8]!, values[6]!, ...values.slice(9)];
    const found = compared(OLD, 2024, sorted);
    expect(
      written(sorted, found)
        .map(([key]) => key)
        .slice(6, 10),
    ).toEqual(['0102', '99', '00', '0101']);
  });

  it('come behind the row before them where the next one would be above all others', () => {
    const values = cellsOf(OLD);
    const sorted = [...values.slice(0, 6), values[8]!, values[7]!, values[6]!, ...values.slice(9)];
    expect(
      written(sorted, compared(OLD, 2024, sorted))
        .map(([key]) => key)
        .slice(6, 10),
    ).toEqual(['00', '0102', '99', '0101']);
  });

  it('put nothing into columns of somebody’s own', () => {
    const own = cellsOf(OLD).map((row, r) =>
      r < 3 || r > 8 ? row : row.toSpliced(2, 0, r === 5 ? 'Notiz' : ''),
    );
    expect(written(own, compared(OLD, 2024, own))[8]).toEqual(['99', 'nicht zuordenbar', '', '.', 77]);
  });

  it('are named where nothing may move', () => {
    const found = compared(OLD, 2024, cellsOf(OLD), { isRigid: true });
    expect([rowsThat(found), found.rowsLacking]).toEqual([[], ['nicht zuordenbar']]);
    expect(found.next?.provenance.areas).not.toContain('99');
  });

  it('are named where the only place would be above the first or behind the last row', () => {
    const alone = cellsOf(OLD).toSpliced(6, 2);
    const found = compared(OLD, 2024, alone);
    expect([rowsThat(found), found.rowsLacking]).toEqual([[], ['nicht zuordenbar']]);
  });
});

describe('rows that go', () => {
  it('go when nobody touched them, so that there and back is the same', () => {
    const there = written(cellsOf(OLD), compared(OLD, 2024));
    const back = compared(NEW, 2018, there);
    expect(rowsThat(back)).toEqual(['row-goes 99']);
    expect(written(there, back)).toEqual(cellsOf(OLD));
    expect(back.next?.provenance.rendered).toEqual(OLD.provenance.rendered);
  });

  it('stay with what somebody typed into them', () => {
    const found = compared(NEW, 2018, changed(NEW, 8, 3, 78));
    expect(rowsThat(found)).toEqual([]);
    expect(found.hand.map(({ mine, key }) => [mine, key])).toEqual([['78', 'cell.99.3']]);
    expect(found.next?.provenance.areas).toContain('99');
  });

  it('stay with what stands in a column of somebody’s own', () => {
    const noted = (at: number, note: (r: number) => string) =>
      cellsOf(NEW).map((row, r) =>
        r < 3 || r > 9 ? row : row.toSpliced(at, 0, r === 5 ? 'Notiz' : note(r)),
      );
    expect(
      rowsThat(
        compared(
          NEW,
          2018,
          noted(2, (r) => (r === 8 ? 'prüfen' : '')),
        ),
      ),
    ).toEqual([]);
    expect(
      rowsThat(
        compared(
          NEW,
          2018,
          noted(2, (r) => (r === 7 ? 'prüfen' : '')),
        ),
      ),
    ).toEqual(['row-goes 99']);
    // Filled down by the table itself.
    expect(
      rowsThat(
        compared(
          NEW,
          2018,
          noted(4, (r) => (r > 5 ? `=D${r + 1}*2` : '')),
        ),
      ),
    ).toEqual(['row-goes 99']);
  });

  it('stay with what stands beside them on the worksheet', () => {
    expect(rowsThat(compared(NEW, 2018, cellsOf(NEW), { beside: [8] }))).toEqual([]);
    expect(rowsThat(compared(NEW, 2018, cellsOf(NEW), { beside: [7] }))).toEqual(['row-goes 99']);
  });

  it('stay where nothing may move', () =>
    expect(rowsThat(compared(NEW, 2018, cellsOf(NEW), { isRigid: true }))).toEqual([]));

  it('do not come back once somebody took them out', () => {
    const without = cellsOf(NEW).toSpliced(8, 1);
    const back = compared(NEW, 2018, without);
    expect(rowsThat(back)).toEqual([]);
    const standing = written(without, back);
    const again = compared(back.next!, 2024, standing);
    expect(rowsThat(again)).toEqual([]);
    expect(written(standing, again).map(([key]) => key)).not.toContain('99');
  });
});

describe('decisions', () => {
  it('leave a table whole, which is remembered', () => {
    const decision = { take: false };
    const verdict = verdictOf(compared(OLD, 2024), { figures: { a: decision } });
    expect([verdict.reason, verdict.writes]).toEqual([{ code: 'rejected' }, []]);
    expect(isLeftByDecision(verdict, decision)).toBe(true);
  });

  it('leave a table whole when a text of other years is refused', () => {
    const found = compared(OLD, 2024);
    const { reason } = verdictOf(found, { figures: { a: { texts: { 'cell.0101.2': 'mine' } } } });
    expect(reason).toEqual({ code: 'rejected' });
  });

  it('are taken text by text within the same year', () => {
    const rendered = { ...OLD.provenance.rendered, 'r6.c2': '17.5', 'r7.c3': '1' };
    const old = { ...OLD, provenance: { ...OLD.provenance, rendered } };
    const values = cellsOf(OLD);
    values[6]![2] = 17.5;
    values[7]![3] = 1;
    values[8]![3] = 5;
    const found = compared(old, 2018, values);
    const texts = { 'cell.0101.2': 'mine', 'cell.00.3': 'new' } as const;
    const { reason, written: taken } = verdictOf(found, { figures: { a: { texts } } }, 2018, 2018);
    expect(reason).toBeUndefined();
    expect(taken.map(({ key, old: was, new: is }) => [key, was, is])).toEqual([
      ['cell.0102.3', '1', '2018'],
      ['cell.00.3', '5', '3018'],
    ]);
  });
});
