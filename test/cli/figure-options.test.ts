import { csvOf } from '../../src/cli/csv';
import { yearsIn } from '../../src/cli/figure-options';

it.each([
  ['2018', [2018]],
  ['2018,2013', [2013, 2018]],
  ['2012..2014', [2013, 2014]],
  ['2012..2014,2018', [2013, 2014, 2018]],
  ['2001..2002', [2001, 2002]],
])('reads the years %s', (text, years) => {
  expect(yearsIn(text, [2013, 2014, 2018])).toEqual(years);
});

it('defuses a text that a spreadsheet would compute', () => {
  expect(csvOf(['a'], [{ a: '=1+1' }, { a: -1 }, { a: '0711+0712' }])).toBe(
    "a\r\n'=1+1\r\n-1\r\n0711+0712\r\n",
  );
});
