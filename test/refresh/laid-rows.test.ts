import type { SheetProvenance } from '../../src/figures/provenance';
import { sealedBody } from '../../src/figures/sealed-body';
import { slotsOfCells, type Sheet } from '../../src/figures/sheet';
import { sheetOfTable } from '../../src/figures/sheet-of-table';
import { layRows } from '../../src/refresh/laid-rows';
import { answerOf, INHABITANTS, type Value } from '../domain/answers';

const INDICATORS = [0, 1, 2].map((i) => ({ ...INHABITANTS, id: `i${i}` }));
type Values = (string | number)[][];

/** Areas, and the city below them with the numbers named. */
function sheet(...city: Value[]): Sheet {
  const rows = [1, 2, 3, 4].map((a): [string, string, ...Value[]] => [
    `0${a}`,
    `Ort ${a}`,
    ...[a * 10, a * 20 + 1, a * 30 + 2],
  ]);
  const answer = answerOf({
    indicators: INDICATORS,
    years: [2018],
    rows: [...rows, ['00', 'Hamburg', ...city]],
  });
  const request = { id: 'a', kind: 'table', query: answer.query, language: 'de', options: {} } as const;
  return sheetOfTable(answer, request, []);
}

/** As a table is remembered that is large. */
function sealed({ table, cells, provenance }: Sheet): SheetProvenance {
  const isBody = (r: number) => r > table.row && r < table.row + table.rows;
  const rendered = slotsOfCells(cells.map((row, r) => (isBody(r) ? [] : row)));
  return { ...provenance, rendered, sealed: sealedBody(cells.filter((_, r) => isBody(r))) };
}

/** What stands there after a column came into the table alone. */
function withColumn({ cells, table, apart }: Sheet, at: number): Values {
  const end = table.row + table.rows - apart;
  return cells.map((row, r) => {
    const values = row.map(({ value }) => value ?? '');
    const isInside = r >= table.row && r < end;
    return isInside ? values.toSpliced(at, 0, r === table.row ? 'Bemerkung' : '') : [...values, ''];
  });
}

const OLD = sheet(100, 200, 300);
const CITY = OLD.table.row + OLD.table.rows - 1;
const around = { apart: OLD.apart };

it.each([
  ['by what was written', OLD.provenance],
  ['by the seal of its row', sealed(OLD)],
])('lays the city %s', (_, provenance) => {
  const laying = layRows(provenance, withColumn(OLD, 3), OLD, around);
  expect(laying).toMatchObject({
    laid: [
      {
        row: CITY,
        lay: {
          row: CITY,
          moves: [
            { from: 3, to: 4 },
            { from: 4, to: 5 },
          ],
          gone: [],
        },
      },
    ],
  });
  expect('values' in laying && laying.values[CITY]).toEqual(['00', 'Hamburg insgesamt', 100, '', 200, 300]);
});

it.each([
  ['by what was written', OLD.provenance],
  ['by the seal of its row', sealed(OLD)],
])('leaves a city that stands below its heads, known %s', (_, provenance) => {
  const values = withColumn(OLD, 3);
  values[CITY] = ['00', 'Hamburg insgesamt', 100, '', 200, 300];
  expect(layRows(provenance, values, OLD, around)).toMatchObject({ laid: [], values });
});

it('takes along what stands right of a table that became narrower', () => {
  const values = OLD.cells.map((row, r) => {
    const texts = row.map(({ value }) => value ?? '');
    return r >= OLD.table.row && r < CITY ? texts.toSpliced(2, 1) : texts.slice(0, -1);
  });
  const past = values.slice(CITY).map((_, at) => [at === 0 ? 300 : '']);
  const laying = layRows(OLD.provenance, values, OLD, { ...around, past });
  expect(laying).toMatchObject({
    laid: [
      {
        lay: {
          moves: [
            { from: 3, to: 2 },
            { from: 4, to: 3 },
          ],
          gone: [2],
          left: [],
        },
      },
    ],
  });
});

it('says that it is unsure where equal numbers may be somebody’s own', () => {
  const values = withColumn(OLD, 3);
  values[CITY] = ['00', 'Hamburg insgesamt', 100, 200, 300, 300];
  expect(layRows(OLD.provenance, values, OLD, around)).toEqual({
    reason: { code: 'row-behind-heads', facts: { row: 'Hamburg insgesamt' } },
  });
});

it('says so where columns were exchanged', () => {
  const values = OLD.cells.map((row, r) => {
    const [key = '', name = '', one = '', two = '', three = ''] = row.map(({ value }) => value ?? '');
    return r >= OLD.table.row && r < CITY ? [key, name, two, one, three] : [key, name, one, two, three];
  });
  expect(layRows(OLD.provenance, values, OLD, around)).toMatchObject({
    reason: { code: 'row-behind-heads' },
  });
});

it('lays a city two of whose numbers are equal', () => {
  const equal = sheet(100, 100, 100);
  const laying = layRows(equal.provenance, withColumn(equal, 2), equal, around);
  expect('values' in laying && laying.values[CITY]).toEqual(['00', 'Hamburg insgesamt', '', 100, 100, 100]);
});
