import { absent, numberCell } from '../../src/domain/cell';
import type { GridValue } from '../../src/deliveries/grid';
import type { Mapping } from '../../src/deliveries/mapping';
import { readMark, readValue, type Notation } from '../../src/deliveries/read-value';

const GERMAN: Notation = { numbers: { decimal: ',', thousands: '.' }, signs: {}, marks: {} };
const PLAIN: Notation = { numbers: { decimal: '.' }, signs: {}, marks: {} };

it.each<[GridValue, number | undefined]>([
  ['1.234,5', 1234.5],
  ['1234,5', 1234.5],
  ['12.345.678', 12345678],
  ['0,05', 0.05],
  ['-1,5', -1.5],
  ['−1,5', -1.5],
  ['+3', 3],
  [' 7 ', 7],
  ['\u00a01.000\u202f', 1000],
  ['"12"', 12],
  [12.5, 12.5],
  ['1.23', undefined],
  ['1234.567', undefined],
  ['12.34.567', undefined],
  ['1,2,3', undefined],
  ['1,', undefined],
  [',5', undefined],
  ['1,2.000', undefined],
  ['12 %', undefined],
  ['1e3', undefined],
  ['- 5', undefined],
  [Infinity, undefined],
])('reads %j with decimal comma as %s', (value, number) => {
  expect(readValue(value, GERMAN)).toEqual(number === undefined ? undefined : numberCell(number));
});

it('reads a point for a decimal point where nothing parts thousands', () => {
  expect(readValue('1.234', PLAIN)).toEqual(numberCell(1.234));
  expect(readValue('1.234.567', PLAIN)).toBeUndefined();
  expect(readValue('1,5', PLAIN)).toBeUndefined();
});

it.each([
  ['.', absent('unknown')],
  ['".  "', absent('unknown')],
  ['', absent('lost')],
  ['...', absent('later')],
  ['…', absent('later')],
  ['/', absent('unreliable')],
  ['x', absent('meaningless')],
  ['X', absent('meaningless')],
  ['-', numberCell(0)],
  ['–', numberCell(0)],
  ['constructor', undefined],
])('knows the usual sign %j', (value, cell) => {
  expect(readValue(value, GERMAN)).toEqual(cell);
});

it('puts the signs of a delivery above the usual ones', () => {
  const signs: Notation['signs'] = { '-': 'unknown', 'k. A.': 'later' };
  expect(readValue('-', { ...GERMAN, signs })).toEqual(absent('unknown'));
  expect(readValue('k. A.', { ...GERMAN, signs })).toEqual(absent('later'));
  expect(readValue('.', { ...GERMAN, signs })).toEqual(absent('unknown'));
});

it('gives every number the quality of its column, and zero too', () => {
  expect(readValue('1,5', GERMAN, 'p')).toEqual(numberCell(1.5, 'p'));
  expect(readValue(3, GERMAN, 's')).toEqual(numberCell(3, 's'));
  expect(readValue('-', GERMAN, 'p')).toEqual(numberCell(0, 'p'));
  expect(readValue('.', GERMAN, 'p')).toEqual(absent('unknown'));
});

it('takes a mark around a number for its quality, above that of the column', () => {
  const marks: Notation['marks'] = { '#p': 'p', '(#)': 's', 'v #': 'p', w: 'p' };
  const read = (value: string) => readValue(value, { ...GERMAN, marks }, 's');
  expect(read('1.234 p')).toEqual(numberCell(1234, 'p'));
  expect(read('(5)')).toEqual(numberCell(5, 's'));
  expect(read('v 7')).toEqual(numberCell(7, 'p'));
  expect(read('7 w')).toBeUndefined();
  expect(read('(5')).toBeUndefined();
  expect(read('x p')).toBeUndefined();
});

it('reads a column of marks: nothing, a mark, or no agreed one', () => {
  const mapping = { marks: { v: 'p' } } as Partial<Mapping> as Mapping;
  const mark = (value: GridValue) => readMark(value, mapping);
  expect([mark(''), mark(' '), mark(' v '), mark('w'), mark('constructor')]).toEqual([
    undefined,
    undefined,
    'p',
    null,
    null,
  ]);
});
