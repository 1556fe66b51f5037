import { sealedBody } from '../../src/figures/sealed-body';
import type { SheetProvenance } from '../../src/figures/provenance';
import { slotsOfCells, type Sheet } from '../../src/figures/sheet';
import { sheetOfTable } from '../../src/figures/sheet-of-table';
import { compareTable } from '../../src/refresh/refresh-table';
import { recalled } from '../../src/refresh/recall-body';
import { answerOf, INHABITANTS, type Value } from '../domain/answers';

const AREAS = 1100;
const COLUMNS = 6;
const INDICATORS = Array.from({ length: COLUMNS }, (_, i) => ({ ...INHABITANTS, id: `i${i}` }));
type Values = (string | number)[][];

function sheet(year: number, areas = AREAS): Sheet {
  const rows = Array.from({ length: areas }, (_, a): [string, string, ...Value[]] => [
    String(a + 1).padStart(5, '0'),
    `Baublock ${a + 1}`,
    ...INDICATORS.map((__, i) => (((a + year) * 7919 + i * 104_729) % 100_003) / 7),
  ]);
  const answer = answerOf({ indicators: INDICATORS, years: [year], rows });
  const request = { id: 'a', kind: 'table', query: answer.query, language: 'de', options: {} } as const;
  return sheetOfTable(answer, request, []);
}

/** As a table is remembered that is large. */
function sealed(table: Sheet): Sheet {
  const isBody = (r: number) => r > table.table.row && r < table.table.row + table.table.rows;
  const rendered = slotsOfCells(table.cells.map((row, r) => (isBody(r) ? [] : row)));
  const body = table.cells.filter((_, r) => isBody(r));
  return { ...table, provenance: { ...table.provenance, rendered, sealed: sealedBody(body) } };
}

const OLD = sealed(sheet(2018));
const NEXT = sheet(2024);
const FIRST = OLD.table.row + 1;
const standing = (): Values => OLD.cells.map((row) => row.map(({ value }) => value ?? ''));
const HEAD = OLD.cells[OLD.table.row]?.[4]?.value;

/** What a refresh would find: cells to renew, and those by hand as [row, column of the layout, value]. */
function found(values: Values, provenance: SheetProvenance = OLD.provenance) {
  const known = recalled(provenance, values, NEXT);
  if ('reason' in known) return known.reason;
  const compared = compareTable(known.base, values, NEXT);
  return {
    outdated: compared?.outdated.length,
    edited: compared?.edited.flatMap(({ place, old }) => (place ? [[place.row, place.column, old]] : [])),
  };
}

const UNTOUCHED = found(standing()) as { outdated: number };

it('finds every number of a large table outdated that nobody touched', () => {
  const numbers = NEXT.cells.flatMap((row, r) =>
    row.filter(({ value }, c) => value !== OLD.cells[r]?.[c]?.value),
  );
  expect(UNTOUCHED).toEqual({ outdated: numbers.length, edited: [] });
});

it('knows the city of a large table, which stands below it, by its key and by its name', () => {
  const rows = (year: number): [string, string, ...Value[]][] => [
    ...Array.from({ length: AREAS }, (_, a): [string, string, ...Value[]] => [
      String(a + 1).padStart(5, '0'),
      `Baublock ${a + 1}`,
      ...INDICATORS.map((__, i) => a * 10 + i + year / 7),
    ]),
    ['00', 'Hamburg', ...INDICATORS.map((_, i) => i + year / 11)],
  ];
  const made = (year: number) => {
    const answer = answerOf({ indicators: INDICATORS, years: [year], rows: rows(year) });
    return sheetOfTable(
      answer,
      { id: 'a', kind: 'table', query: answer.query, language: 'de', options: {} },
      [],
    );
  };
  const [old, next] = [sealed(made(2018)), made(2024)];
  const city = old.table.row + old.table.rows - 1;
  const cells: Values = old.cells.map((row) => row.map(({ value }) => value ?? ''));
  const renewed = (values: Values) => {
    const around = { apart: 1, below: [] };
    const known = recalled(old.provenance, values, next, around);
    if ('reason' in known) throw new Error(known.reason.code);
    const { outdated = [], edited = [] } = compareTable(known.base, values, next, around) ?? {};
    return [outdated, edited].map((changes) =>
      changes.filter(({ where }) => where.startsWith(`r${city}.`)).map(({ place }) => place?.row),
    );
  };
  const between = cells.toSpliced(city, 0, Array<string>(8).fill('eigen')).slice(0, cells.length);
  expect(renewed(cells)).toEqual([Array(COLUMNS).fill(city), []]);
  expect(renewed(between)).toEqual([Array(COLUMNS).fill(city + 1), []]);
  const unkeyed = between.map((row, r) => (r === city + 1 ? row.with(0, '') : row));
  expect(renewed(unkeyed)).toEqual([Array(COLUMNS).fill(city + 1), [city + 1]]);
});

it('tells cells somebody changed from those we wrote', () => {
  const values = standing();
  const edits: [row: number, column: number, value: string | number][] = [
    [FIRST, 2, 99],
    [FIRST + 1, 2, 99],
    [FIRST + 1, 3, 'geschätzt'],
    [FIRST + 64, 1, 'Baublock am Fluss'],
    [FIRST + 700, 7, ''],
    [FIRST + AREAS - 1, 4, -1],
  ];
  for (const [row, column, value] of edits) values[row]![column] = value;
  const { edited } = found(values) as { edited: unknown[] };
  expect(edited).toEqual(edits.map(([row, column, value]) => [row, column, String(value)]));
});

it('tells sixty cells changed here and there', () => {
  const values = standing();
  const edits = Array.from(
    { length: 60 },
    (_, i) => [FIRST + ((i * 409) % AREAS), 2 + (i % COLUMNS)] as const,
  );
  for (const [row, column] of edits) values[row]![column] = 'neu';
  const { edited } = found(values) as { edited: unknown[] };
  const expected = [...edits].sort(([a], [b]) => a - b).map(([row, column]) => [row, column, 'neu']);
  expect(edited).toEqual(expected);
});

it('tells a block somebody pasted', () => {
  const values = standing();
  for (let r = 0; r < 30; r++) for (const c of [3, 4]) values[FIRST + 700 + r]![c] = r;
  const { edited } = found(values) as { edited: unknown[] };
  expect(edited).toHaveLength(60);
});

it('finds rows wherever they were sorted, put in or taken out', () => {
  const values = standing();
  const body = values.splice(FIRST, AREAS).reverse();
  body.splice(105, 300);
  body.splice(9, 0, ['eigene Zeile', ...Array<string>(COLUMNS + 1).fill('')]);
  body[2]![3] = 7;
  values.splice(FIRST, 0, ...body);
  expect(found(values)).toMatchObject({ edited: [[FIRST + 2, 3, '7']] });
});

it('finds columns that were moved or put in, and leaves out one that is gone', () => {
  const moved = standing().map((row, r) => {
    const isOfTable = r >= OLD.table.row && r < FIRST + AREAS;
    return [...row.slice(0, 2), isOfTable ? `Bemerkung ${r}` : '', ...row.slice(2)];
  });
  moved[FIRST]![4] = 7;
  expect(found(moved)).toMatchObject({ edited: [[FIRST, 4, '7']] });
  const without = standing().map((row) => row.filter((_, c) => c !== 3));
  without[FIRST]![4] = 7;
  expect(found(without)).toMatchObject({ edited: [[FIRST, 4, '7']] });
});

it('knows a column by its numbers when its head was typed over', () => {
  const values = standing();
  values[OLD.table.row]![4] = 'mein Kopf';
  values[FIRST]![4] = 7;
  expect(found(values)).toMatchObject({
    edited: [
      [OLD.table.row, 4, 'mein Kopf'],
      [FIRST, 4, '7'],
    ],
  });
});

it('notices a column sorted alone, two heads exchanged and more changed than can be told', () => {
  const numbers = (column: number) =>
    standing()
      .slice(FIRST, FIRST + AREAS)
      .map((row) => row[column] ?? '');
  const withColumn = (column: number, cells: (string | number)[]) => {
    const values = standing();
    cells.forEach((value, r) => (values[FIRST + r]![column] = value));
    return values;
  };
  const facts = { head: HEAD };
  const sorted = numbers(4).sort((a, b) => Number(a) - Number(b));
  expect(found(withColumn(4, sorted))).toEqual({ code: 'column-sorted-alone', facts });
  expect(found(withColumn(4, numbers(5)))).toEqual({ code: 'head-not-its-numbers', facts });
  const halfByHand = numbers(4).map((value, r) => (r % 2 ? value : -r));
  expect(found(withColumn(4, halfByHand))).toEqual({ code: 'columns-alike', facts });
});

it('builds on no seals that are damaged', () => {
  const sealed = { ...OLD.provenance.sealed!, rows: [] };
  expect(found(standing(), { ...OLD.provenance, sealed })).toEqual({ code: 'memory-damaged' });
});

it('seals cells by their row: two that changed places are others', () => {
  const row = (value: number) => [{ value: 'k', role: 'key' } as const, { value, role: 'number' } as const];
  const [one, other] = [sealedBody([row(1), row(2)]), sealedBody([row(2), row(1)])];
  expect(one.columns).toEqual(other.columns);
  expect(one.rows).not.toEqual(other.rows);
  expect(one.groups[1]).not.toEqual(other.groups[1]);
});
