import { find, headsOf, needed, yearsIn, type Wanted } from '../../src/deliveries/typology-heads';
import { DEFINITION } from '../domain/typology/few-areas';

const FILE = 'werte.csv';
const heads = (...row: string[]) => headsOf(row, FILE);
const wanted = (name: string, year?: number): Wanted => ({ names: [name], ...(year && { year }) });

it('reads the year behind an @, and goes by names whatever their case', () => {
  expect(heads('Gebiet', 'S1 @ 2019', 's1@19', '')).toEqual([
    { text: 'Gebiet', name: 'gebiet' },
    { text: 'S1 @ 2019', name: 's1', year: 2019 },
    { text: 's1@19', name: 's1@19' },
    { text: '', name: '' },
  ]);
});

it('refuses a head twice, but not an empty one', () => {
  expect(() => heads('a', 'b', 'A')).toThrow(
    expect.objectContaining({ code: 'typology-file-column-twice', facts: { file: FILE, column: 'A' } }),
  );
  expect(heads('a', '', '')).toHaveLength(3);
  expect(heads('a', 'a@2019', 'a@2020')).toHaveLength(3);
});

it('takes the column of the year, else the one without a year', () => {
  expect(find(heads('a', 'a@2019', 'a@2020'), wanted('a', 2020))).toBe(2);
  expect(find(heads('b', 'a', 'a@2019'), wanted('a', 2020))).toBe(1);
  expect(find(heads('a@2019', 'a'), wanted('a'))).toBe(1);
  expect(find(heads('a@2019', 'b@2020'), wanted('a', 2020))).toBeUndefined();
});

it('finds every column of two years by name and year together', () => {
  const all = [wanted('a', 2020), wanted('b', 2020), wanted('a', 2017), wanted('b', 2017)];
  expect(needed(FILE, heads('b@2017', 'b@2020', 'a@2020', 'a@2017'), all)).toEqual([2, 1, 3, 0]);
});

it('never takes an earlier year from a column without one, and names all that is missing', () => {
  const all = [wanted('a', 2020), wanted('c', 2020), wanted('a', 2017)];
  expect(() => needed(FILE, heads('gebiet', '', 'a', 'b@2017'), all)).toThrow(
    expect.objectContaining({
      code: 'typology-file-column-missing',
      facts: { file: FILE, columns: 'c, a@2017', known: 'gebiet, a, b@2017' },
    }),
  );
});

it('is of the year asked for, else of the latest of its indicators', () => {
  const dated = heads('a@2017', 'b@2020', 'other@2024');
  expect(yearsIn(dated, DEFINITION, undefined)).toEqual({ year: 2020 });
  expect(yearsIn(dated, DEFINITION, 2019)).toEqual({ year: 2019 });
});

it('has an earlier year for the dynamics where the file has exactly that one', () => {
  const dynamics = { years: 3, limits: [], classes: [] };
  const dated = heads('a@2017', 'b@2020');
  expect(yearsIn(dated, { ...DEFINITION, dynamics }, undefined)).toEqual({ year: 2020, from: 2017 });
  expect(yearsIn(dated, { ...DEFINITION, dynamics: { ...dynamics, years: 2 } }, undefined)).toEqual({
    year: 2020,
  });
});
