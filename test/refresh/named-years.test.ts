import { namesOldTime, yearsNamed } from '../../src/refresh/named-years';

const BEFORE = { years: [2018], release: ['22.11.2026 (2026-1)', '22.11.2026', '2026-1'] };
const AFTER = { years: [2024], release: ['22.11.2026 (2026-1)', '22.11.2026', '2026-1'] };

it('finds years, not parts of numbers', () => {
  expect(yearsNamed('Stand 2018/19, 31.12.2018; 2.018 Menschen, 20180, 1.2018,5 und 2018,5')).toEqual([2018]);
});

it.each([
  ['Arbeitslosigkeit in Hamburg 2018', true],
  ['Arbeitslosigkeit in Hamburg', false],
  ['Arbeitslosigkeit in Hamburg 2024', false],
  ['Schuljahr 2018/19', true],
  ['geschätzt nach 2016', true],
])('a text typed by hand speaks of the old time: %s', (text, expected) => {
  expect(namesOldTime(text, 'Arbeitslosenquotient, Hamburg 2018', BEFORE, AFTER)).toBe(expected);
});

it('allows years our own text named too', () => {
  expect(
    namesOldTime('Gebietsstand 2013, verbessert', 'Gebietsstand: 2013. Berichtsjahr: 2018.', BEFORE, AFTER),
  ).toBe(false);
});

it('notices an old release', () => {
  const newer = { years: [2018], release: ['01.02.2027 (2027-1)', '01.02.2027', '2027-1'] };
  expect(namesOldTime('Datenstand 22.11.2026', 'Datenstand: 22.11.2026 (2026-1).', BEFORE, newer)).toBe(true);
  expect(namesOldTime('Datenstand 22.11.2026', 'Datenstand: 22.11.2026 (2026-1).', BEFORE, BEFORE)).toBe(
    false,
  );
});
