import { expandValueCodes, splitValueCodes } from '../../../src/service/pxweb/value-codes';

const AREAS = ['0101', '0102', '0201+0202', '00'];
const YEARS = ['2018', '2019', '2020', '2021'];

it.each([
  ['*', AREAS],
  ['01*', ['0101', '0102']],
  ['010?', ['0101', '0102']],
  ['*+*', ['0201+0202']],
  ['top(2)', ['0101', '0102']],
  ['bottom(1)', ['00']],
  ['top(2,1)', ['0102', '0201+0202']],
  ['bottom(1, 1)', ['0201+0202']],
  ['from(0102)', ['0102', '0201+0202', '00']],
  ['[range(0101,0102)]', ['0101', '0102']],
  ['99', ['99']],
  ['x*', []],
])('picks areas by %s', (expression, codes) => {
  expect(expandValueCodes([expression], AREAS)).toEqual(codes);
});

it.each([
  ['top(2)', ['2020', '2021']],
  ['bottom(1)', ['2018']],
  ['top(2,1)', ['2019', '2020']],
  ['top(5, 3)', ['2018']],
  ['bottom(1,1)', ['2019']],
  ['from(2020)', ['2020', '2021']],
  ['FROM(2017)', YEARS],
  ['to(2019)', ['2018', '2019']],
  ['to(2030)', YEARS],
  ['range(2019,2020)', ['2019', '2020']],
  ['range(2019, 2020)', ['2019', '2020']],
  ['top(0)', []],
])('counts years from the newest: %s', (expression, codes) => {
  expect(expandValueCodes([expression], YEARS, true)).toEqual(codes);
});

it('gives each code once, in the order of the table', () => {
  expect(expandValueCodes(['2021', '2018', 'top(1)'], YEARS, true)).toEqual(['2018', '2021']);
});

it('is not slowed down by a pattern made for it', () => {
  const started = process.hrtime.bigint();
  expect(expandValueCodes(['*a'.repeat(31) + 'b'], ['a'.repeat(64)])).toEqual([]);
  expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(100);
});

it('splits codes at commas outside brackets', () => {
  expect(splitValueCodes('0101, 0201+0202,range(2010,2012),[range(2014,2015)]')).toEqual([
    '0101',
    '0201+0202',
    'range(2010,2012)',
    '[range(2014,2015)]',
  ]);
});

it.each([
  ['a),b', ['a)', 'b']],
  ['a,b),c', ['a,b)', 'c']],
  ['(a,(b,c', ['(a', '(b', 'c']],
  ['[top(2,1)],,x', ['[top(2,1)]', 'x']],
  ['', []],
])('splits %s by the next bracket alone', (codes, split) => {
  expect(splitValueCodes(codes)).toEqual(split);
});

it('splits and expands as much as anybody can send in no time', () => {
  const begun = performance.now();
  for (const unit of [',', ',(', '(,', '*,', 'x,'])
    expandValueCodes(splitValueCodes(unit.repeat(500_000)), AREAS);
  expect(performance.now() - begun).toBeLessThan(5_000);
});
